package dev.milepost.discord;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import dev.milepost.discord.fake.DiscordEvents;
import dev.milepost.discord.fake.FakeDiscord;
import dev.milepost.discord.fake.Sent;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Commands, half-typed options and the menu of a message, answered in the callback. */
class InteractionFlowTest {

    private static final int EPHEMERAL = 64;
    private static final int V2 = 1 << 15;

    @RegisterExtension
    static final BotOnDiscord BOT = new BotOnDiscord(Bots.milepost(new EchoCommand("echo")));

    private static final FakeDiscord DISCORD = BOT.discord();

    private static Sent answerTo(ObjectNode interaction) {
        return BOT.answerTo(interaction);
    }

    private static String followUps(ObjectNode interaction) {
        return "POST /webhooks/\\d+/" + interaction.get("token").asString();
    }

    @Test
    void a_salary_question_is_answered_in_the_callback_with_its_picture() {
        Sent answer = answerTo(DiscordEvents.slash("salary", Map.of("level", "mid")));

        assertThat(answer.body().get("type").asInt()).isEqualTo(4);
        assertThat(answer.isEphemeral()).isFalse();
        assertThat(answer.words()).contains("$120,000", "$150,000", "estimate");
        assertThat(answer.files()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("files[0]");
            assertThat(file.filename()).isEqualTo("ranges.png");
            assertThat(file.contentType()).isEqualTo("image/png");
        });
        assertThat(answer.body().findValue("items").get(0).get("description").asString())
                .contains("120,000");
    }

    @Test
    void typed_options_arrive_with_who_asked_and_where() {
        Sent answer = answerTo(DiscordEvents.slash("echo", Map.of("words", "@everyone *hi*", "figure", 95_000)));

        assertThat(answer.words())
                .contains(DiscordEvents.MEMBER, "CHANNEL", "admin false", "\\*hi\\*", "figure 95000")
                .doesNotContain("@everyone");
    }

    @Test
    void who_may_manage_the_guild_is_an_admin() {
        assertThat(answerTo(DiscordEvents.slashByAdmin("echo", Map.of("words", "x")))
                        .words())
                .contains("admin true");
    }

    @Test
    void discords_own_word_on_permissions_counts_where_the_cache_is_behind() {
        ObjectNode interaction = DiscordEvents.slash("echo", Map.of("words", "x"));
        ((ObjectNode) interaction.get("member")).put("permissions", "32");
        assertThat(answerTo(interaction).words()).contains("admin true");
    }

    @Test
    void permissions_that_are_no_number_hold_up_no_answer() {
        ObjectNode interaction = DiscordEvents.slash("echo", Map.of("words", "x"));
        ((ObjectNode) interaction.get("member")).put("permissions", "many");
        assertThat(answerTo(interaction).words()).contains("admin false");
    }

    @Test
    void what_is_for_one_person_is_ephemeral_in_a_channel_and_stays_in_a_direct_message() {
        Map<String, String> privately = Map.of("words", "x", "how", "private");
        assertThat(answerTo(DiscordEvents.slash("echo", privately)).isEphemeral())
                .isTrue();

        Sent direct = answerTo(DiscordEvents.slashInDirectMessage("echo", privately));
        assertThat(direct.isEphemeral()).isFalse();
        assertThat(direct.words()).contains("DIRECT");
    }

    @Test
    void a_figure_is_checked_for_the_one_who_asks_alone() {
        Sent answer = answerTo(DiscordEvents.slash("salary", Map.of("figure", 95_000, "level", "mid")));
        assertThat(answer.isEphemeral()).isTrue();
        assertThat(answer.words()).contains("95,000");
    }

    @Test
    void an_option_is_completed_while_it_is_typed() {
        Sent answer = answerTo(DiscordEvents.autocomplete("echo", "words", "sen"));

        assertThat(answer.body().get("type").asInt()).isEqualTo(8);
        JsonNode choice = answer.body().get("data").get("choices").get(0);
        assertThat(choice.get("name").asString()).isEqualTo("You typed sen");
        assertThat(choice.get("value").asString()).isEqualTo("words=sen");
    }

    @Test
    void regions_are_completed_by_the_real_command() {
        Sent answer = answerTo(DiscordEvents.autocomplete("salary", "region", "eu"));
        assertThat(answer.body().get("data").get("choices")).isNotEmpty();
    }

    @Test
    void a_question_in_somebodys_message_is_answered_to_the_one_who_asks_and_can_be_shared() {
        String question = "<@%s> how much does a mid level engineer make? <:hm:123>".formatted(DiscordEvents.BOT);
        Sent answer = answerTo(DiscordEvents.messageCommand("Ask Milepost", question));

        assertThat(answer.isEphemeral()).isTrue();
        assertThat(answer.words()).contains("$120,000", "Share to channel");

        String share = answer.customIds().stream()
                .filter(id -> id.startsWith("mp1:share"))
                .findFirst()
                .orElseThrow();
        Sent shared = answerTo(DiscordEvents.button(share, V2 | EPHEMERAL));
        assertThat(shared.body().get("type").asInt()).isEqualTo(4);
        assertThat(shared.isEphemeral()).isFalse();
        assertThat(shared.words()).contains("$120,000");
    }

    @Test
    void for_a_message_without_words_the_form_opens() {
        Sent answer = answerTo(DiscordEvents.messageCommand("Ask Milepost", "<:hm:123>"));
        assertThat(answer.body().get("type").asInt()).isEqualTo(9);
    }

    @Test
    void who_installed_it_for_themselves_is_answered_in_guilds_that_the_bot_is_not_in() {
        Sent answer = answerTo(DiscordEvents.elsewhere(DiscordEvents.slash("salary", Map.of("level", "mid"))));
        assertThat(answer.words()).contains("$120,000");
    }

    @Test
    void a_long_answer_goes_on_in_follow_ups() {
        ObjectNode interaction = DiscordEvents.slash("echo", Map.of("words", "x", "how", "long"));
        answerTo(interaction);
        assertThat(DISCORD.await(followUps(interaction)).words()).isNotBlank();
    }

    @Test
    void a_fault_of_ours_is_said_privately_with_its_code() {
        Sent answer = answerTo(DiscordEvents.slash("echo", Map.of("words", "x", "how", "fail")));
        assertThat(answer.isEphemeral()).isTrue();
        assertThat(answer.words()).contains("MP-").doesNotContain("as asked", "Exception");
    }

    @Test
    void an_answer_that_failed_on_its_way_is_sent_once_more() {
        ObjectNode interaction = DiscordEvents.slash("echo", Map.of("words", "again", "how", "chart"));
        StubMapping broken = DISCORD.rest()
                .stubFor(post(urlPathMatching(
                                ".*/interactions/" + interaction.get("id").asString() + "/.*"))
                        .atPriority(1)
                        .inScenario("callback")
                        .whenScenarioStateIs("Started")
                        .willSetStateTo("mended")
                        .willReturn(aResponse().withStatus(500)));
        try {
            Sent answer = answerTo(interaction);
            assertThat(answer.words()).contains("words again");
            assertThat(answer.files()).hasSize(1);
        } finally {
            DISCORD.rest().removeStub(broken);
        }
    }

    @Test
    void an_interaction_that_comes_twice_is_answered_once() {
        ObjectNode interaction = DiscordEvents.slash("echo", Map.of("words", "twice"));
        answerTo(interaction);
        DISCORD.interaction(interaction);
        answerTo(DiscordEvents.slash("echo", Map.of("words", "later")));

        String callbacks = "POST /interactions/" + interaction.get("id").asString() + "/.*";
        assertThat(DISCORD.sent(callbacks)).hasSize(1);
    }
}
