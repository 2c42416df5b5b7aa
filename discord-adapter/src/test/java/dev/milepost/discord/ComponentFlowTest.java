package dev.milepost.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.discord.fake.DiscordEvents;
import dev.milepost.discord.fake.Sent;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Buttons, menus and forms: what is pressed or sent in, and which message changes by it. */
class ComponentFlowTest {

    private static final int EPHEMERAL = 64;
    private static final int V2 = 1 << 15;

    @RegisterExtension
    static final BotOnDiscord BOT = new BotOnDiscord(Bots.milepost(new EchoCommand("echo")));

    @Test
    void a_button_carries_what_it_needs_and_its_answer_is_private_under_a_public_message() {
        Sent first = BOT.answerTo(DiscordEvents.slash("echo", Map.of("words", "x", "how", "buttons")));
        String customId = first.customIds().getFirst();
        assertThat(customId).startsWith("mp1:");

        Sent pressed = BOT.answerTo(DiscordEvents.button(customId, V2));

        assertThat(pressed.body().get("type").asInt()).isEqualTo(4);
        assertThat(pressed.isEphemeral()).isTrue();
        assertThat(pressed.words()).contains("next alone false");
    }

    @Test
    void a_button_of_a_private_message_changes_that_message() {
        Sent pressed = BOT.answerTo(DiscordEvents.button("mp1:echo:next", V2 | EPHEMERAL));

        assertThat(pressed.body().get("type").asInt()).isEqualTo(7);
        assertThat(pressed.words()).contains("next alone true");
        assertThat(pressed.message().get("attachments")).isEmpty();
    }

    @Test
    void what_only_tells_ids_apart_means_nothing() {
        assertThat(BOT.answerTo(DiscordEvents.button("mp1:echo:next~2~kabc", V2))
                        .words())
                .contains("next alone");
    }

    @Test
    void the_chosen_value_is_the_actions_last_argument() {
        assertThat(BOT.answerTo(DiscordEvents.select("mp1:echo:pick", "mid")).words())
                .contains("pick mid alone");
    }

    @Test
    void a_button_that_no_version_knows_gets_a_kind_private_note() {
        for (String id : List.of("mp1:???", "mp0:salary:mid", "mp2:salary:mid", "older-bot:5", "mp1:gone:1")) {
            Sent answer = BOT.answerTo(DiscordEvents.button(id, V2));
            assertThat(answer.isEphemeral()).as(id).isTrue();
            assertThat(answer.words()).as(id).contains("version of me");
        }
    }

    @Test
    void a_form_that_no_version_knows_gets_a_kind_private_note() {
        Sent answer = BOT.answerTo(DiscordEvents.modal("mp7:gone"));
        assertThat(answer.isEphemeral()).isTrue();
        assertThat(answer.words()).contains("version of me");
    }
}
