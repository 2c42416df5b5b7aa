package dev.milepost.slack;

import static dev.milepost.slack.FakeSlack.ADMIN;
import static dev.milepost.slack.FakeSlack.MEMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import dev.milepost.settings.SettingsStore;
import dev.milepost.settings.Space;
import dev.milepost.tips.TipStores;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SlashCommandsTest {

    private final HttpApp app = new HttpApp(TestBots.lighthouse());

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void the_root_command_takes_the_command_as_its_first_word() {
        JsonObject answer = SignedHttp.json(command(MEMBER, "/milepost", "echo hello there"));

        assertThat(answer.get("response_type").getAsString()).isEqualTo("in_channel");
        assertThat(answer.get("text").getAsString()).contains("“hello there”");
        assertThat(answer.get("unfurl_links").getAsBoolean()).isFalse();
        assertThat(answer.getAsJsonArray("blocks")).isNotEmpty();
    }

    @Test
    void slack_is_asked_at_the_start_who_the_app_is_and_for_no_request() {
        await().until(() -> app.connection.identity().isPresent());
        for (int i = 0; i < 20; i++) {
            command(MEMBER, "/echo", "hi");
        }

        assertThat(app.slack.calls("auth.test")).hasSize(1);
    }

    @Test
    void in_an_app_of_its_own_any_command_that_slack_sends_is_milepost_s() {
        assertThat(SignedHttp.json(command(MEMBER, "/echo", "hi")).get("text").getAsString())
                .contains("“hi”");
    }

    @Test
    void an_unknown_word_gets_help_that_its_writer_sees_alone() {
        JsonObject answer = SignedHttp.json(command(MEMBER, "/milepost", "ecko hi"));

        assertThat(answer.get("response_type").getAsString()).isEqualTo("ephemeral");
        assertThat(answer.get("text").getAsString()).contains("echo");
    }

    @Test
    void words_that_slack_marked_up_arrive_as_they_were_typed_and_go_out_as_words() {
        JsonObject answer = SignedHttp.json(command(
                MEMBER, "/echo", "<@U123|ann> &lt;b&gt; &amp; <https://example.org/a|example.org/a> <!channel>"));

        String text = answer.get("text").getAsString();
        assertThat(text)
                .contains("@U123|ann&gt; &lt;b&gt; &amp; example.org/a @channel”")
                .doesNotContain("<");
    }

    @Test
    void a_channel_and_a_person_that_were_picked_while_typing_are_known_by_their_ids() {
        TipStores tips = TipStores.inMemory();
        SettingsStore settings = SettingsStore.inMemory();
        try (HttpApp own = new HttpApp(TestBots.lighthouse(tips, settings))) {
            for (String text :
                    List.of("tips subscribe 9 UTC in <#C0TIPS|tips>", "settings set tip-admins <@U0MENTOR|mentor>")) {
                own.http.command(own.requests.command(ADMIN, "/milepost", text));
            }
            own.slack.awaitResponses(2);
        }

        assertThat(tips.subscriptions().in("slack", FakeSlack.TEAM))
                .singleElement()
                .satisfies(s -> assertThat(s.channel().id()).isEqualTo("C0TIPS"));
        assertThat(settings.of(new Space("slack", FakeSlack.TEAM)).values()).containsExactly("user:U0MENTOR");
    }

    @Test
    void what_takes_time_is_acknowledged_first_and_answered_by_the_response_url() {
        HttpResponse<String> acknowledgement = command(MEMBER, "/milepost", "slow");

        assertThat(acknowledgement.body()).isEmpty();
        JsonObject answer = app.slack.awaitResponses(1).get(0);
        assertThat(answer.get("response_type").getAsString()).isEqualTo("in_channel");
        assertThat(answer.get("replace_original").getAsBoolean()).isFalse();
        assertThat(answer.get("text").getAsString()).isEqualTo("slow");
    }

    @Test
    void more_than_one_message_goes_to_the_response_url_in_order() {
        assertThat(command(MEMBER, "/milepost", "long").body()).isEmpty();

        List<JsonObject> answers = app.slack.awaitResponses(2);
        assertThat(answers).hasSize(2);
        assertThat(answers.get(0).get("text").getAsString()).startsWith("Paragraph 0");
        assertThat(answers.get(1).get("text").getAsString()).endsWith("Paragraph 89");
    }

    @Test
    void an_admin_may_manage_and_a_member_is_told_why_not() {
        assertThat(command(ADMIN, "/milepost", "manage").body()).isEmpty();
        assertThat(app.slack.awaitResponses(1).get(0).get("text").getAsString()).isEqualTo("managed");

        command(MEMBER, "/milepost", "manage");
        JsonObject refused = app.slack.awaitResponses(2).get(1);
        assertThat(refused.get("text").getAsString()).contains("admins");
        assertThat(refused.get("response_type").getAsString()).isEqualTo("ephemeral");
    }

    @Test
    void slack_is_asked_once_in_five_minutes_who_is_an_admin_and_only_where_it_matters() {
        command(ADMIN, "/milepost", "echo hi");
        assertThat(app.slack.calls("users.info")).isEmpty();

        command(ADMIN, "/milepost", "manage");
        app.slack.awaitResponses(1);
        assertThat(SignedHttp.json(command(ADMIN, "/milepost", "manage"))
                        .get("text")
                        .getAsString())
                .isEqualTo("managed");
        assertThat(app.slack.calls("users.info")).hasSize(1);
    }

    @Test
    void help_hides_what_a_member_may_not_run() {
        command(MEMBER, "/milepost", "");
        assertThat(app.slack.awaitResponses(1).get(0).get("text").getAsString())
                .contains("echo")
                .doesNotContain("manage");

        command(ADMIN, "/milepost", "help");
        assertThat(app.slack.awaitResponses(2).get(1).get("text").getAsString()).contains("manage");
    }

    @Test
    void nothing_to_say_is_an_empty_acknowledgement() {
        HttpResponse<String> acknowledgement = command(MEMBER, "/milepost", "quiet");

        assertThat(acknowledgement.statusCode()).isEqualTo(200);
        assertThat(acknowledgement.body()).isEmpty();
    }

    @Test
    void every_text_is_answered() {
        for (String text :
                List.of("", " ", "x".repeat(4_000), "😀", "\u0000\u0007", "שלום", "echo", "echo \u202Eevil")) {
            assertThat(command(MEMBER, "/milepost", text).statusCode()).isEqualTo(200);
        }
    }

    private HttpResponse<String> command(String user, String command, String text) {
        return app.http.command(app.requests.command(user, command, text));
    }
}
