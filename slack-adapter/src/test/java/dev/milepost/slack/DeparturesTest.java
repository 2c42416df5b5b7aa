package dev.milepost.slack;

import static dev.milepost.slack.FakeSlack.BOT_TOKEN;
import static dev.milepost.slack.FakeSlack.MEMBER;
import static dev.milepost.slack.FakeSlack.TEAM;
import static dev.milepost.slack.SlackRequests.ORGANISATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.request.builtin.EventRequest;
import com.slack.api.bolt.response.Response;
import dev.milepost.chat.ChannelRef;
import dev.milepost.chat.DeliveryResult;
import dev.milepost.chat.InstallationStore;
import dev.milepost.reply.Reply;
import dev.milepost.reply.Text;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeparturesTest {

    private static final String ORGANISATIONS_TOKEN = "xoxb-2-organisation";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final InstallableApp app = new InstallableApp(TestBots.lighthouse());

    private static InstallationStore counted(InstallationStore store, Set<String> called) {
        return (InstallationStore) Proxy.newProxyInstance(
                InstallationStore.class.getClassLoader(),
                new Class<?>[] {InstallationStore.class},
                (proxy, method, args) -> {
                    called.add(method.getName());
                    return method.invoke(store, args);
                });
    }

    @BeforeEach
    void install() {
        app.grant(Map.of());
        app.install();
    }

    @AfterEach
    void close() {
        app.close();
    }

    private boolean isInstalled() {
        return app.store.find("slack", TEAM).isPresent();
    }

    private JsonObject event(String json) {
        JsonObject event = app.requests.event(json);
        event.addProperty("event_time", app.clock.instant().getEpochSecond());
        return event;
    }

    private void refuse(String error) {
        app.slack.answer("auth.test", BOT_TOKEN, "{\"ok\":false,\"error\":\"%s\"}".formatted(error));
    }

    @Test
    void an_uninstall_erases_the_token_at_once_and_nothing_is_answered_any_more() {
        assertThat(app.http.event(event("{\"type\":\"app_uninstalled\"}")).statusCode())
                .isEqualTo(200);

        assertThat(isInstalled()).isFalse();
        assertThat(SignedHttp.json(app.http.command(app.requests.command(MEMBER, "/milepost", "echo hi")))
                        .get("text")
                        .getAsString())
                .contains("not installed");
        assertThat(app.store.erasedBefore("slack", app.clock.instant().plusSeconds(1)))
                .containsExactly(TEAM);
    }

    @Test
    void the_bots_token_may_be_withdrawn_alone() {
        app.http.event(event("{\"type\":\"tokens_revoked\",\"tokens\":{\"oauth\":[\"U0OTHER\"],\"bot\":[]}}"));
        assertThat(isInstalled()).isTrue();

        app.http.event(event("{\"type\":\"tokens_revoked\",\"tokens\":{\"oauth\":[],\"bot\":[\"U0MILEPOST\"]}}"));
        assertThat(isInstalled()).isFalse();
    }

    @Test
    void an_uninstall_from_before_the_last_installation_erases_nothing_that_still_works() {
        JsonObject late = event("{\"type\":\"app_uninstalled\"}");
        late.addProperty("event_time", app.clock.instant().getEpochSecond() - 60);
        app.http.event(late);

        await().atMost(PATIENCE).until(() -> app.slack.calls("auth.test").size() == 2);
        assertThat(isInstalled()).isTrue();
    }

    @Test
    void an_account_that_a_call_finds_inactive_is_erased_once_slack_confirms_it() {
        app.slack.answer("chat.postMessage", BOT_TOKEN, "{\"ok\":false,\"error\":\"account_inactive\"}");
        assertThat(post())
                .isEqualTo(new DeliveryResult.Refused(DeliveryResult.Reason.NOT_INSTALLED, "account_inactive"));
        await().atMost(PATIENCE).until(() -> app.slack.calls("auth.test").size() == 2);
        assertThat(isInstalled()).isTrue();

        refuse("account_inactive");
        post();
        await().atMost(PATIENCE).until(() -> !isInstalled());
        assertThat(post())
                .isInstanceOfSatisfying(
                        DeliveryResult.Refused.class,
                        r -> assertThat(r.reason()).isEqualTo(DeliveryResult.Reason.NOT_INSTALLED));
    }

    @Test
    void a_token_that_is_revoked_while_an_answer_is_on_its_way_is_erased() {
        app.slack.answer("chat.postMessage", BOT_TOKEN, "{\"ok\":false,\"error\":\"token_revoked\"}");
        refuse("token_revoked");

        app.http.event(app.requests.directMessage(MEMBER, "why does a lamp turn?"));
        await().atMost(PATIENCE).until(() -> !isInstalled());
    }

    /** An organisation with the app in two workspaces, beside the one that installed it by itself. */
    private void installForOrganisation() {
        app.installForOrganisation(ORGANISATIONS_TOKEN);
        for (String team : List.of("T0FIRST", "T0SECOND")) {
            Map<String, String> command = app.requests.command(MEMBER, "/milepost", "echo hi");
            command.put("team_id", team);
            command.put("enterprise_id", ORGANISATION);
            command.put("is_enterprise_install", "true");
            app.http.command(command);
        }
        assertThat(app.store.count("slack")).isEqualTo(4);
    }

    private List<String> erased() {
        return app.store.erasedBefore("slack", app.clock.instant().plusSeconds(1));
    }

    @Test
    void with_an_organisation_go_all_its_workspaces() {
        installForOrganisation();
        JsonObject event = event("{\"type\":\"app_uninstalled\"}");
        event.remove("team_id");
        event.remove("authorizations");
        event.addProperty("enterprise_id", ORGANISATION);
        app.http.event(event);

        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(erased()).containsExactlyInAnyOrder(ORGANISATION, "T0FIRST", "T0SECOND"));
        assertThat(isInstalled()).isTrue();
    }

    @Test
    void a_workspace_of_an_organisation_that_has_nothing_installed_is_erased_without_a_look_at_the_others()
            throws Exception {
        JsonObject event = event("{\"type\":\"app_uninstalled\"}");
        event.remove("authorizations");
        event.addProperty("enterprise_id", ORGANISATION);
        Set<String> called = ConcurrentHashMap.newKeySet();
        Installations node =
                new Installations(counted(app.store, called), new TokenCipher(List.of(InstallableApp.KEY)), app.clock);
        new Departures(SlackPlatforms.client(app.slack), node, new Orphans(node, Duration.ofHours(1)), Runnable::run)
                .middleware()
                .apply(
                        new EventRequest(event.toString(), new RequestHeaders(Map.of())),
                        Response.ok(),
                        request -> Response.ok());

        assertThat(isInstalled()).isFalse();
        assertThat(called).contains("erase").doesNotContain("all");
    }

    @Test
    void an_organisation_may_take_the_app_from_some_of_its_workspaces() {
        installForOrganisation();
        JsonObject event = event(
                "{\"type\":\"team_access_revoked\",\"team_ids\":[\"T0FIRST\",\"T0UNKNOWN\",\"%s\"]}".formatted(TEAM));
        event.add("team_id", JsonNull.INSTANCE);
        event.addProperty("enterprise_id", ORGANISATION);
        assertThat(app.http.event(event).statusCode()).isEqualTo(200);

        assertThat(erased()).containsExactly("T0FIRST");
    }

    @Test
    void a_workspace_for_which_the_organisations_token_is_not_granted_has_left_alone() {
        installForOrganisation();
        app.slack.answer(
                "chat.postMessage", ORGANISATIONS_TOKEN, "{\"ok\":false,\"error\":\"team_access_not_granted\"}");

        assertThat(post("T0FIRST"))
                .isEqualTo(new DeliveryResult.Refused(DeliveryResult.Reason.NOT_INSTALLED, "team_access_not_granted"));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(erased()).containsExactly("T0FIRST"));
    }

    private DeliveryResult post() {
        return post(TEAM);
    }

    private DeliveryResult post(String team) {
        return app.connection
                .platform()
                .post(ChannelRef.channel("slack", team, "C1"), Reply.of(Text.literal("A tip")), "key");
    }
}
