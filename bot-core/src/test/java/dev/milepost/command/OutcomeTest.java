package dev.milepost.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.reply.Action;
import dev.milepost.reply.Reply;
import dev.milepost.reply.Text;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutcomeTest {

    private static final Reply ONE = Reply.of(Text.literal("one"));
    private static final Reply TWO = Reply.of(Text.literal("two"));

    @Test
    void each_outcome_knows_what_it_says_in_messages() {
        assertThat(says(new Outcome.Say(List.of(ONE, TWO), Audience.EVERYBODY))).containsExactly(ONE, TWO);
        assertThat(says(new Outcome.Replace(ONE))).containsExactly(ONE);
        assertThat(says(new Outcome.Ask(new Form(Action.of("ask"), "Ask", List.of(), "Send", TWO))))
                .containsExactly(TWO);
        assertThat(says(new Outcome.Silent())).isEmpty();
    }

    private static List<Reply> says(Outcome outcome) {
        return outcome.replies();
    }
}
