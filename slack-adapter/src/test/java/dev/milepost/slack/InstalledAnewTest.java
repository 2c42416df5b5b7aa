package dev.milepost.slack;

import static dev.milepost.slack.FakeSlack.BOT_TOKEN;
import static dev.milepost.slack.FakeSlack.TEAM;
import static dev.milepost.slack.SlackRequests.ORGANISATION;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.request.builtin.EventRequest;
import com.slack.api.bolt.response.Response;
import dev.milepost.chat.InstallationStore;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The app was removed and is installed again, and a node goes on for a while with the token from before. */
class InstalledAnewTest {

    private static final String NEXT_TOKEN = "xoxb-3901254001572-2";

    private final InstallableApp app = new InstallableApp(TestBots.lighthouse());

    @BeforeEach
    void install() {
        app.grant(Map.of());
        app.install();
    }

    @AfterEach
    void close() {
        app.close();
    }

    private void installAnew() {
        app.slack.answer("auth.test", BOT_TOKEN, "{\"ok\":false,\"error\":\"token_revoked\"}");
        app.slack.answer("auth.test", NEXT_TOKEN, "{\"ok\":true,\"url\":\"https://careers.slack.com/\"}");
        app.grant(Map.of("access_token", "\"" + NEXT_TOKEN + "\""));
        app.install();
    }

    private Departures departures(Installations node) {
        return new Departures(
                SlackPlatforms.client(app.slack), node, new Orphans(node, Duration.ofHours(1)), Runnable::run);
    }

    private void assertStays() {
        assertThat(app.installations().find(TEAM))
                .hasValueSatisfying(i -> assertThat(i.account().token()).isEqualTo(NEXT_TOKEN));
    }

    @Test
    void what_is_said_of_the_token_in_memory_does_not_erase_the_one_in_the_store() {
        Installations node = app.installations();
        assertThat(node.find(TEAM)).isPresent();
        installAnew();
        departures(node).about(TEAM, "token_revoked");

        assertStays();
    }

    @Test
    void nor_does_what_slack_says_of_the_old_one_while_the_new_one_comes() {
        departures(new Installations(
                        afterTheFirstFind(this::installAnew), new TokenCipher(List.of(InstallableApp.KEY)), app.clock))
                .about(TEAM, "token_revoked");

        assertThat(app.slack.calls("auth.test")).hasSize(3);
        assertStays();
    }

    private InstallationStore afterTheFirstFind(Runnable meanwhile) {
        AtomicBoolean found = new AtomicBoolean();
        return (InstallationStore) Proxy.newProxyInstance(
                InstallationStore.class.getClassLoader(),
                new Class<?>[] {InstallationStore.class},
                (proxy, method, args) -> {
                    Object result = method.invoke(app.store, args);
                    if (method.getName().equals("find") && found.compareAndSet(false, true)) {
                        meanwhile.run();
                    }
                    return result;
                });
    }

    @Test
    void nor_does_an_uninstall_of_which_slack_tells_late() throws Exception {
        Installations node = app.installations();
        assertThat(node.find(TEAM)).isPresent();
        JsonObject event = app.requests.event("{\"type\":\"app_uninstalled\"}");
        event.addProperty("event_time", app.clock.instant().plusSeconds(10).getEpochSecond());
        app.clock.advance(Duration.ofSeconds(30));
        installAnew();
        departures(node)
                .middleware()
                .apply(
                        new EventRequest(event.toString(), new RequestHeaders(Map.of())),
                        Response.ok(),
                        request -> Response.ok());

        assertStays();
    }

    @Test
    void a_workspace_of_an_organisation_goes_by_its_new_token_as_well() {
        app.installForOrganisation("xoxb-2-organisation");
        Installations node = app.installations();
        node.of(new Tenant("T0FIRST", ORGANISATION, true));
        assertThat(node.find("T0FIRST")).isPresent();
        app.installForOrganisation("xoxb-3-organisation");

        assertThat(node.fresh("T0FIRST"))
                .hasValueSatisfying(i -> assertThat(i.account().token()).isEqualTo("xoxb-3-organisation"));
    }
}
