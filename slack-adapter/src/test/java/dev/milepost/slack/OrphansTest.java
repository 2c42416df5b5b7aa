package dev.milepost.slack;

import static dev.milepost.slack.SlackRequests.ORGANISATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.milepost.chat.InstallationStore;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A workspace that had the app by its organisation, which left while nobody came to its workspaces. */
class OrphansTest {

    private static final String WORKSPACE = "T0FIRST";
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final TokenCipher CIPHER = new TokenCipher(List.of(InstallableApp.KEY));

    private final InstallationStore store = InstallationStore.inMemory();
    private final Installations node = new Installations(store, CIPHER, HttpApp.CLOCK);

    @BeforeEach
    void leave() {
        node.put(installation(ORGANISATION));
        node.put(installation("T0ALONE"));
        assertThat(node.of(new Tenant(WORKSPACE, ORGANISATION, true))).isPresent();
        store.erase("slack", ORGANISATION, NOW);
        store.forget("slack", ORGANISATION);
        assertThat(store.find("slack", WORKSPACE)).isPresent();
    }

    private static Installation installation(String space) {
        Account account = new Account("xoxb-" + space, "U1", "B1", "https://careers.slack.com/");
        return new Installation(space, "Careers", account, "", Optional.empty(), NOW);
    }

    private List<String> erased() {
        return store.erasedBefore("slack", NOW.plusSeconds(1));
    }

    /** The store, where {@code first} happens before the first {@code method}, and {@code then} after it. */
    private InstallationStore around(String method, Runnable first, Runnable then) {
        AtomicInteger times = new AtomicInteger();
        return (InstallationStore) Proxy.newProxyInstance(
                InstallationStore.class.getClassLoader(),
                new Class<?>[] {InstallationStore.class},
                (proxy, called, args) -> {
                    boolean now = called.getName().equals(method) && times.incrementAndGet() == 1;
                    if (now) {
                        first.run();
                    }
                    Object result = called.invoke(store, args);
                    if (now) {
                        then.run();
                    }
                    return result;
                });
    }

    private Orphans orphans(InstallationStore of) {
        return new Orphans(new Installations(of, CIPHER, HttpApp.CLOCK), Duration.ofMillis(1));
    }

    @Test
    void it_is_erased_when_a_node_starts() {
        try (InstallableApp app = new InstallableApp(
                TestBots.lighthouse(), SlackOptions.forOwnApp(), around("none", () -> {}, () -> {}))) {
            await().until(() -> app.store.find("slack", WORKSPACE).isEmpty());
        }
        assertThat(store.find("slack", "T0ALONE")).isPresent();
    }

    @Test
    void a_database_that_is_away_is_asked_again() {
        Runnable away = () -> {
            throw new IllegalStateException("away");
        };
        try (Orphans orphans = orphans(around("all", away, () -> {}))) {
            orphans.start();
            await().untilAsserted(() -> assertThat(erased()).containsExactly(WORKSPACE));
        }
    }

    @Test
    void it_stays_where_it_has_installed_the_app_by_itself_meanwhile() {
        orphans(around("all", () -> {}, () -> node.put(installation(WORKSPACE))))
                .erase();

        assertThat(erased()).isEmpty();
        assertThat(node.fresh(WORKSPACE)).contains(installation(WORKSPACE));
    }

    @Test
    void and_where_its_organisation_has_installed_the_app_anew() {
        orphans(around("all", () -> {}, () -> node.put(installation(ORGANISATION))))
                .erase();

        assertThat(erased()).isEmpty();
    }

    @Test
    void a_row_that_no_key_opens_stays() {
        TokenCipher other = new TokenCipher(List.of(InstallableApp.key(2)));
        new Orphans(new Installations(store, other, HttpApp.CLOCK), Duration.ofHours(1)).erase();

        assertThat(erased()).isEmpty();
    }
}
