package dev.milepost.slack;

import static dev.milepost.slack.FakeSlack.BOT_TOKEN;
import static dev.milepost.slack.FakeSlack.MEMBER;
import static dev.milepost.slack.FakeSlack.TEAM;
import static dev.milepost.slack.SlackRequests.ORGANISATION;
import static dev.milepost.slack.SlackRequests.ofAnOrganisation;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Organisations that installed the app for all their workspaces, and partners in channels that are shared. */
class OrganisationsTest {

    private static final String OTHER_TOKEN = "xoxb-2-organisation";
    private static final String PARTNER = "T0PARTNER";

    private final InstallableApp app = new InstallableApp(TestBots.lighthouse());

    @AfterEach
    void close() {
        app.close();
    }

    private Map<String, String> command(String text) {
        Map<String, String> fields = app.requests.command(MEMBER, "/milepost", text);
        fields.put("enterprise_id", ORGANISATION);
        fields.put("is_enterprise_install", "true");
        return fields;
    }

    private JsonObject said(int times) {
        return app.slack.awaitResponses(times).get(times - 1);
    }

    @Test
    void an_organisation_may_install_it_for_all_its_workspaces() {
        assertThat(app.installForOrganisation(BOT_TOKEN).body()).contains("Milepost is in Org");

        assertThat(SignedHttp.json(app.http.command(command("echo hi")))
                        .get("text")
                        .getAsString())
                .contains("“hi”");
        // A tip is posted to the workspace; nothing but this says later whose it is.
        assertThat(app.installations().find(TEAM).orElseThrow().space()).isEqualTo(ORGANISATION);
    }

    @Test
    void an_event_of_an_organisation_without_a_workspace_is_answered_too() {
        app.installForOrganisation(BOT_TOKEN);
        JsonObject event = app.requests.directMessage(MEMBER, "why does a lamp turn?");
        event.remove("team_id");
        event.getAsJsonObject("event").remove("team");
        JsonObject authorization = event.getAsJsonArray("authorizations").get(0).getAsJsonObject();
        authorization.addProperty("enterprise_id", ORGANISATION);
        authorization.add("team_id", JsonNull.INSTANCE);
        authorization.addProperty("is_enterprise_install", true);

        app.http.event(event);
        assertThat(app.slack.awaitCalls("chat.postMessage", 1)).hasSize(1);
    }

    @Test
    void presses_forms_shortcuts_and_suggestions_without_a_workspace_are_answered() {
        app.installForOrganisation(BOT_TOKEN);

        app.http.interaction(ofAnOrganisation(app.requests.press(MEMBER, "mp1:echo-all:org")));
        assertThat(said(1).get("text").getAsString()).startsWith("echo-all [org]");

        app.http.interaction(ofAnOrganisation(app.requests.globalShortcut(MEMBER, "mp1:ask-anywhere")));
        JsonObject view = app.slack.awaitCalls("views.open", 1).get(0).getAsJsonObject("view");
        app.http.interaction(ofAnOrganisation(app.requests.submission(MEMBER, view, question())));
        assertThat(app.slack.awaitPostedIn()).isEqualTo(MEMBER);

        JsonObject typed = ofAnOrganisation(app.requests.suggestion(MEMBER, "mp1:suggest:salary::region", "gu"));
        assertThat(SignedHttp.json(app.http.interaction(typed)).has("options")).isTrue();
    }

    private static String question() {
        return "{\"question\":{\"mp1:value\":{\"type\":\"plain_text_input\",\"value\":\"why lamps?\"}}}";
    }

    @Test
    void what_came_by_the_organisations_installation_is_answered_by_it_and_not_by_one_that_the_workspace_had_before() {
        app.grant(Map.of());
        app.install();
        app.installForOrganisation(OTHER_TOKEN);
        app.slack.answer("users.info", OTHER_TOKEN, "{\"ok\":true,\"user\":{\"id\":\"U0MEMBER\",\"is_admin\":true}}");

        app.http.command(command("manage"));
        assertThat(said(1).get("text").getAsString()).isEqualTo("managed");
    }

    @Test
    void in_a_shared_channel_the_partners_organisation_is_not_taken_for_that_of_the_workspace() {
        app.installForOrganisation(BOT_TOKEN);
        JsonObject event = app.requests.mention(MEMBER, "why does a lamp turn?");
        event.addProperty("team_id", TEAM);
        event.addProperty("enterprise_id", ORGANISATION);
        event.addProperty("is_ext_shared_channel", true);
        event.getAsJsonArray("authorizations").get(0).getAsJsonObject().addProperty("team_id", PARTNER);

        app.http.event(event);
        assertThat(app.store.find("slack", PARTNER)).isEmpty();
        assertThat(app.store.count("slack")).isEqualTo(1);
    }

    private JsonObject ofAPartner(JsonObject payload) {
        payload.getAsJsonObject("team").addProperty("id", PARTNER);
        payload.getAsJsonObject("user").addProperty("team_id", PARTNER);
        payload.getAsJsonObject("view").addProperty("app_installed_team_id", TEAM);
        return payload;
    }

    @Test
    void what_a_partner_does_in_a_window_is_answered_by_the_workspace_that_installed_the_app() {
        app.grant(Map.of());
        app.install();

        app.http.interaction(ofAPartner(app.requests.pressInView(MEMBER, "mp1:ask-form", "modal")));
        JsonObject view = app.slack.awaitCalls("views.push", 1).get(0).getAsJsonObject("view");
        app.http.interaction(ofAPartner(app.requests.submission(MEMBER, view, question())));
        assertThat(app.slack.awaitPostedIn()).isEqualTo(MEMBER);

        JsonObject typed = ofAPartner(app.requests.suggestion(MEMBER, "mp1:suggest:salary::region", "gu"));
        assertThat(SignedHttp.json(app.http.interaction(typed)).has("options")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', delimiter = '|', textBlock = """
        {"id":"U0MEMBER","team_id":"T0PARTNER","is_admin":true} | is for admins
        {"id":"U0MEMBER","team_id":"T0CAREERS","is_admin":true} | managed
        {"id":"U0MEMBER","team_id":"T0ELSE","is_admin":true,"enterprise_user":{"teams":["T0CAREERS"]}} | managed
        """)
    void a_partners_admin_is_none_here(String user, String answer) {
        app.grant(Map.of());
        app.install();
        app.slack.answer("users.info", BOT_TOKEN, "{\"ok\":true,\"user\":" + user + "}");

        app.http.command(app.requests.command(MEMBER, "/milepost", "manage"));
        assertThat(said(1).get("text").getAsString()).contains(answer);
    }

    @Test
    void a_window_may_name_the_organisation_that_installed_the_app() {
        app.installForOrganisation(BOT_TOKEN);
        JsonObject press = ofAPartner(app.requests.pressInView(MEMBER, "mp1:help", "modal"));
        press.getAsJsonObject("view").addProperty("app_installed_team_id", ORGANISATION);

        app.http.interaction(press);
        assertThat(app.slack.awaitCalls("views.update", 1)).hasSize(1);
        assertThat(app.store.find("slack", PARTNER)).isEmpty();
    }
}
