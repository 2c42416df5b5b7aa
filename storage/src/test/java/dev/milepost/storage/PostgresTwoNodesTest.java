package dev.milepost.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Milepost;
import dev.milepost.answer.AnswerModel;
import dev.milepost.chat.IncomingMessage;
import dev.milepost.command.Outcome;
import dev.milepost.content.PackResult;
import dev.milepost.testing.Packs;
import dev.milepost.testing.People;
import dev.milepost.testing.SettableClock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two bots on one database, of which a balancer asks now the one and now the other. */
class PostgresTwoNodesTest {

    private static final PackResult.Loaded LIGHTHOUSE = Packs.load(Packs.LIGHTHOUSE);
    private static final AnswerModel MODEL = AnswerModel.train(LIGHTHOUSE.pack(), LIGHTHOUSE.phrasings());

    @RegisterExtension
    final TestDatabase database = new TestPostgres();

    private final SettableClock clock = new SettableClock("2026-11-24T09:00:00Z");
    private Milepost one;
    private Milepost other;

    @BeforeEach
    void start() {
        one = node();
        other = node();
    }

    private Milepost node() {
        return Milepost.builder(LIGHTHOUSE.pack())
                .models(pack -> MODEL)
                .clock(clock)
                .conversations(database.storage().conversations())
                .build();
    }

    private static String say(Milepost node, String text) {
        Outcome outcome = node.bot().directMessage(new IncomingMessage(People.MEMBER, People.DIRECT, text));
        return ((Outcome.Say) outcome).replies().get(0).plain();
    }

    @Test
    void a_follow_up_is_understood_by_the_node_that_did_not_hear_the_question() {
        say(one, "how much does an apprentice earn?");

        assertThat(say(other, "and on the islands?")).contains("Gull Islands");
    }

    @Test
    void after_a_quarter_of_an_hour_neither_knows_anything() {
        say(one, "what does a keeper do at night?");
        clock.advance(Duration.ofMinutes(15).plusMillis(1));

        assertThat(say(other, "more")).doesNotContain("linen");
    }

    @Test
    void new_question_on_one_is_so_on_the_other() {
        say(one, "what does a keeper do at night?");
        say(other, "new question");

        assertThat(say(one, "more")).doesNotContain("linen");
    }

    @Test
    void what_one_erases_of_a_person_the_other_has_forgotten() {
        say(one, "what does a keeper do at night?");
        assertThat(database.storage().conversations().forget(People.MEMBER.user()))
                .isEqualTo(1);

        assertThat(say(one, "more")).doesNotContain("linen");
    }
}
