package dev.milepost.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.chat.InstallationStore;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows are sealed under a new key as they are read, while other nodes go on changing them. */
class InstallationsTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final byte[] OLD = InstallableApp.key(1);
    private static final TokenCipher BOTH = new TokenCipher(List.of(InstallableApp.key(2), OLD));

    private final InstallationStore store = InstallationStore.inMemory();
    private final Installations otherNode = new Installations(store, new TokenCipher(List.of(OLD)), HttpApp.CLOCK);

    @BeforeEach
    void install() {
        otherNode.put(installation("xoxb-first"));
    }

    private static Installation installation(String token) {
        Account account = new Account(token, "U1", "B1", "https://careers.slack.com/");
        return new Installation("T1", "Careers", account, "xoxe-1", Optional.of(NOW.plusSeconds(60)), NOW);
    }

    /** A node with the new key, on which {@code meanwhile} happens between reading a row and whatever comes of that. */
    private Installations node(Runnable meanwhile) {
        InstallationStore slow = (InstallationStore) Proxy.newProxyInstance(
                InstallationStore.class.getClassLoader(),
                new Class<?>[] {InstallationStore.class},
                (proxy, method, args) -> {
                    Object result = method.invoke(store, args);
                    if (method.getName().equals("find")) {
                        meanwhile.run();
                    }
                    return result;
                });
        return new Installations(slow, BOTH, HttpApp.CLOCK);
    }

    @Test
    void what_was_erased_meanwhile_stays_erased() {
        node(() -> store.erase("slack", "T1", NOW)).find("T1");

        assertThat(store.find("slack", "T1")).isEmpty();
        assertThat(store.erasedBefore("slack", NOW.plusSeconds(1))).containsExactly("T1");
    }

    @Test
    void a_token_that_was_renewed_meanwhile_stays() {
        node(() -> otherNode.put(installation("xoxb-second"))).find("T1");

        assertThat(otherNode.fresh("T1")).contains(installation("xoxb-second"));
    }

    @Test
    void whoever_took_its_renewal_on_keeps_it() {
        store.take("slack", "T1", NOW, NOW.plusSeconds(60));
        node(() -> {}).fresh("T1");

        assertThat(otherNode.fresh("T1")).isEmpty();
        assertThat(store.take("slack", "T1", NOW, NOW.plusSeconds(60))).isFalse();
    }
}
