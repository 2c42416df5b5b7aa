package dev.milepost.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.chat.Caller;
import dev.milepost.chat.ChannelRef;
import dev.milepost.chat.IncomingMessage;
import dev.milepost.chat.Place;
import dev.milepost.chat.UserRef;
import dev.milepost.command.Audience;
import dev.milepost.command.Outcome;
import dev.milepost.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DirectMessagesTest {

    private final SettableClock clock = new SettableClock("2026-11-24T09:00:00Z");
    private final DirectMessages messages = messages(null);

    private DirectMessages messages(@Nullable QuestionLog log) {
        return messages(log, ConversationStore.inMemory(clock));
    }

    private DirectMessages messages(@Nullable QuestionLog log, ConversationStore conversations) {
        AboutAnswers about = new AboutAnswers(
                Lighthouse::asking, new RecentQuestions(clock), null, null, user -> true, log, null, clock, kind -> {});
        return new DirectMessages(Lighthouse::asking, about, conversations, clock);
    }

    @Test
    void the_first_reply_says_that_nothing_is_stored_and_the_next_does_not() {
        assertThat(say("who cleans the lens and how?")).contains("isn't stored");
        assertThat(say("what does a keeper do at night?")).doesNotContain("isn't stored");
    }

    @Test
    void a_follow_up_is_read_by_what_was_shown() {
        say("how much does an apprentice earn?");

        assertThat(say("and on the islands?")).contains("Gull Islands");
    }

    @Test
    void after_a_quarter_of_an_hour_a_conversation_begins_anew_and_nobody_is_told_again_what_is_stored() {
        say("what does a keeper do at night?");
        clock.advance(Duration.ofMinutes(16));

        assertThat(say("more")).doesNotContain("linen", "isn't stored");
    }

    @Test
    void where_questions_are_kept_the_first_reply_says_so_and_for_how_long() {
        QuestionStore store = QuestionStore.inMemory();
        DirectMessages keeping =
                messages(new QuestionLog(store, Optional.of(Duration.ofDays(90)), clock, Runnable::run, user -> true));

        assertThat(say(keeping, "U1", "who cleans the lens and how?"))
                .contains("keep", "90 days")
                .doesNotContain("isn't");
        assertThat(say(keeping, "U1", "who cleans the lens and how?")).doesNotContain("90 days");
        assertThat(store.kept()).extracting(QuestionStore.Kept::text).contains("who cleans the lens and how?");
    }

    @Test
    void where_they_are_not_kept_only_what_came_of_them_is_counted() {
        QuestionStore store = QuestionStore.inMemory();
        DirectMessages counting =
                messages(new QuestionLog(store, Optional.empty(), clock, Runnable::run, user -> true));

        assertThat(say(counting, "U1", "what does a keeper do at night?")).contains("isn't stored");
        say(counting, "U2", "what does a keeper do at night?");

        assertThat(store.kept()).isEmpty();
        assertThat(store.counts()).singleElement().satisfies(c -> {
            assertThat(c.kind()).isEqualTo("FACT");
            assertThat(c.times()).isEqualTo(2);
            assertThat(c.nearest()).isNotEmpty();
        });
    }

    @Test
    void a_database_that_is_away_holds_no_answer_up() {
        QuestionLog log = new QuestionLog(QuestionStore.inMemory(), Optional.empty(), clock, task -> {}, user -> true);

        assertThat(say(messages(log), "U1", "who cleans the lens and how?")).contains("lens");
    }

    @Test
    void new_question_makes_it_forget_what_was_shown() {
        say("what does a keeper do at night?");
        say("new question");

        assertThat(say("more")).doesNotContain("linen");
    }

    @Test
    void two_nodes_that_share_a_store_share_what_was_shown_and_what_is_to_be_forgotten() {
        ConversationStore shared = ConversationStore.inMemory(clock);
        DirectMessages one = messages(null, shared);
        DirectMessages other = messages(null, shared);

        say(one, "U1", "how much does an apprentice earn?");
        assertThat(say(other, "U1", "and on the islands?")).contains("Gull Islands");

        say(other, "U1", "new question");
        assertThat(shared.of(new UserRef("slack", "T1", "U1"))).isEmpty();
    }

    @Test
    void where_what_was_shown_can_neither_be_read_nor_kept_a_question_is_answered_all_the_same() {
        DirectMessages alone = messages(null, new ConversationStore() {
            @Override
            public Optional<Shown> shown(UserRef person, ChannelRef place, Instant since) {
                throw new IllegalStateException("the database is away");
            }

            @Override
            public void show(Conversation conversation) {
                throw new IllegalStateException("the database is away");
            }

            @Override
            public List<Conversation> of(UserRef person) {
                return List.of();
            }

            @Override
            public int forget(UserRef person) {
                return 0;
            }

            @Override
            public void forgetBefore(Instant time) {}
        });

        assertThat(say(alone, "U1", "who cleans the lens and how?")).contains("lens");
        assertThat(say(alone, "U1", "new question")).contains("a new question");
    }

    @Test
    void one_persons_conversation_is_nobody_elses() {
        say("what does a keeper do at night?");

        assertThat(say("U2", "who cleans the lens and how?")).contains("isn't stored");
    }

    @Test
    void a_person_who_is_erased_is_forgotten() {
        say("what does a keeper do at night?");

        messages.forget(new UserRef("slack", "T1", "U1"));

        assertThat(say("more")).doesNotContain("linen");
    }

    @Test
    void in_a_channel_everybody_hears_the_answer() {
        Caller caller = new Caller(new UserRef("slack", "T1", "U1"), false);
        for (Place.Kind kind : List.of(Place.Kind.DIRECT, Place.Kind.CHANNEL)) {
            Place place = new Place(ChannelRef.channel("slack", "T1", "C1"), kind);
            Outcome.Say said =
                    (Outcome.Say) messages.answer(new IncomingMessage(caller, place, "who cleans the lens?"));
            assertThat(said.audience()).isEqualTo(kind == Place.Kind.DIRECT ? Audience.PERSON : Audience.EVERYBODY);
        }
    }

    private String say(String text) {
        return say("U1", text);
    }

    private String say(String user, String text) {
        return say(messages, user, text);
    }

    private static String say(DirectMessages messages, String user, String text) {
        Caller caller = new Caller(new UserRef("slack", "T1", user), false);
        Place place = new Place(ChannelRef.channel("slack", "T1", "D1"), Place.Kind.DIRECT);
        Outcome outcome = messages.answer(new IncomingMessage(caller, place, text));
        assertThat(outcome).isInstanceOf(Outcome.Say.class);
        return ((Outcome.Say) outcome).replies().get(0).plain();
    }
}
