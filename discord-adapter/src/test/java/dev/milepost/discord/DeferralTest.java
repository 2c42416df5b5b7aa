package dev.milepost.discord;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.patch;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.command.Audience;
import dev.milepost.discord.fake.DiscordEvents;
import dev.milepost.discord.fake.FakeDiscord;
import dev.milepost.discord.fake.Sent;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.node.ObjectNode;

/** Answers that wait for something: acknowledged first, then edited in, sent behind or taken back. */
class DeferralTest {

    private static final int EPHEMERAL = 64;
    private static final int V2 = 1 << 15;

    @RegisterExtension
    static final BotOnDiscord BOT = new BotOnDiscord(Bots.milepost(
            new EchoCommand("echo"),
            EchoCommand.later("slow", Audience.EVERYBODY),
            EchoCommand.later("slow-private", Audience.PERSON)));

    private static final FakeDiscord DISCORD = BOT.discord();

    private static String followUps(ObjectNode interaction) {
        return "POST /webhooks/\\d+/" + interaction.get("token").asString();
    }

    private static String original(ObjectNode interaction) {
        return "/webhooks/\\d+/" + interaction.get("token").asString() + "/messages/@original";
    }

    @Test
    void what_waits_for_a_store_is_deferred_and_then_edited_in() {
        ObjectNode interaction = DiscordEvents.slash("slow", Map.of("words", "x"));
        Sent deferral = BOT.answerTo(interaction);

        assertThat(deferral.body().get("type").asInt()).isEqualTo(5);
        assertThat(deferral.isEphemeral()).isFalse();
        assertThat(DISCORD.await("PATCH " + original(interaction)).words()).contains("words x");
    }

    @Test
    void what_is_edited_in_while_discord_stumbles_is_edited_in_again() {
        ObjectNode interaction = DiscordEvents.slash("slow", Map.of("words", "x"));
        Sent edit = BOT.during(
                patch(urlPathMatching(".*" + original(interaction)))
                        .inScenario("stumbles")
                        .whenScenarioStateIs("Started")
                        .willSetStateTo("over")
                        .willReturn(aResponse().withStatus(500)),
                () -> {
                    BOT.answerTo(interaction);
                    return DISCORD.await("PATCH " + original(interaction));
                });
        assertThat(edit.words()).contains("words x");
    }

    @Test
    void what_should_come_from_memory_and_is_held_up_is_deferred_privately() {
        ObjectNode interaction = DiscordEvents.slash("echo", Map.of("words", "late", "how", "held-up"));
        Sent deferral = BOT.answerTo(interaction);
        EchoCommand.LET_GO.countDown();

        assertThat(deferral.body().get("type").asInt()).isEqualTo(5);
        assertThat(deferral.isEphemeral()).isTrue();
        assertThat(DISCORD.await(followUps(interaction)).words()).contains("words late");
        DISCORD.await("DELETE " + original(interaction));
    }

    @Test
    void a_deferral_for_one_person_carries_the_ephemeral_flag_alone() {
        Sent deferral = BOT.answerTo(DiscordEvents.slash("slow-private", Map.of("words", "x", "how", "private")));
        assertThat(deferral.body().get("data").toString()).isEqualTo("{\"flags\":64}");
    }

    @Test
    void an_answer_that_turns_out_private_never_shows_in_the_deferred_public_message() {
        ObjectNode interaction = DiscordEvents.slash("slow", Map.of("words", "x", "how", "private"));
        BOT.answerTo(interaction);

        assertThat(DISCORD.await(followUps(interaction)).isEphemeral()).isTrue();
        DISCORD.await("DELETE " + original(interaction));
        assertThat(DISCORD.sent("PATCH " + original(interaction))).isEmpty();
    }

    @Test
    void a_slow_button_is_acknowledged_without_a_message_of_its_own() {
        ObjectNode interaction = DiscordEvents.button("mp1:slow:next", V2 | EPHEMERAL);
        assertThat(BOT.answerTo(interaction).body().get("type").asInt()).isEqualTo(6);
        assertThat(DISCORD.await("PATCH " + original(interaction)).words()).contains("next alone true");
    }

    @Test
    void silence_leaves_no_message() {
        ObjectNode interaction = DiscordEvents.slash("echo", Map.of("words", "x", "how", "silent"));
        assertThat(BOT.answerTo(interaction).body().get("type").asInt()).isEqualTo(5);
        DISCORD.await("DELETE " + original(interaction));
    }
}
