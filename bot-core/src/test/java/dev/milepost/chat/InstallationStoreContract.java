package dev.milepost.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link InstallationStore} does. */
public abstract class InstallationStoreContract {

    private static final Instant NINE = Instant.parse("2026-11-24T09:00:00.123Z");

    private InstallationStore store;

    /** A fresh, empty store. */
    protected abstract InstallationStore store();

    @BeforeEach
    void open() {
        store = store();
    }

    private static StoredInstallation installation(String space, String sealed, Optional<Instant> expires) {
        return new StoredInstallation("slack", space, sealed, expires, NINE);
    }

    private void put(String space, Instant expires) {
        store.put(installation(space, "v1", Optional.of(expires)));
    }

    @Test
    protected void what_was_put_is_found_and_the_last_counts() {
        store.put(installation("T1", "first", Optional.empty()));
        store.put(installation("T1", "second", Optional.of(NINE)));
        store.put(new StoredInstallation("discord", "T1", "other", Optional.empty(), NINE));

        assertThat(store.find("slack", "T1")).contains(installation("T1", "second", Optional.of(NINE)));
        assertThat(store.all("slack")).containsExactly(installation("T1", "second", Optional.of(NINE)));
        assertThat(store.find("slack", "T2")).isEmpty();
        assertThat(store.count("slack")).isEqualTo(1);
    }

    @Test
    protected void what_is_erased_is_gone_at_once_and_remembered_as_erased() {
        put("T1", NINE);

        assertThat(store.erase("slack", "T1", NINE)).isTrue();
        assertThat(store.erase("slack", "T1", NINE.plusSeconds(9))).isFalse();
        assertThat(store.erase("slack", "T2", NINE)).isFalse();

        assertThat(store.find("slack", "T1")).isEmpty();
        assertThat(store.all("slack")).isEmpty();
        assertThat(store.count("slack")).isZero();
        assertThat(store.erasedBefore("slack", NINE)).isEmpty();
        assertThat(store.erasedBefore("slack", NINE.plusMillis(1))).containsExactly("T1");
        assertThat(store.expiringBefore("slack", NINE.plusSeconds(99), NINE, 9)).isEmpty();
        assertThat(store.take("slack", "T1", NINE, NINE.plusSeconds(60))).isFalse();

        store.forget("slack", "T1");
        assertThat(store.erasedBefore("slack", NINE.plusMillis(1))).isEmpty();
    }

    @Test
    protected void whoever_installs_it_again_is_not_erased_any_more() {
        put("T1", NINE);
        store.erase("slack", "T1", NINE);
        put("T1", NINE);

        assertThat(store.find("slack", "T1")).isPresent();
        assertThat(store.erasedBefore("slack", NINE.plusSeconds(99))).isEmpty();
    }

    @Test
    protected void what_ends_soon_is_listed_soonest_first() {
        put("T3", NINE.plusSeconds(30));
        put("T1", NINE.plusSeconds(10));
        put("T2", NINE.plusSeconds(20));
        store.put(installation("T4", "for ever", Optional.empty()));

        assertThat(store.expiringBefore("slack", NINE.plusSeconds(30), NINE, 9)).containsExactly("T1", "T2");
        assertThat(store.expiringBefore("slack", NINE.plusSeconds(99), NINE, 2)).containsExactly("T1", "T2");
    }

    @Test
    protected void one_takes_a_renewal_on_and_whoever_comes_after_it_was_given_up() {
        put("T1", NINE.plusSeconds(10));

        assertThat(store.take("slack", "T1", NINE, NINE.plusSeconds(60))).isTrue();
        assertThat(store.take("slack", "T1", NINE.plusSeconds(59), NINE.plusSeconds(99)))
                .isFalse();
        assertThat(store.expiringBefore("slack", NINE.plusSeconds(99), NINE, 9)).isEmpty();
        assertThat(store.take("slack", "T1", NINE.plusSeconds(60), NINE.plusSeconds(99)))
                .isTrue();

        put("T1", NINE.plusSeconds(10));
        assertThat(store.take("slack", "T1", NINE.plusSeconds(61), NINE.plusSeconds(99)))
                .isTrue();
    }

    @Test
    protected void what_is_sealed_anew_stays_the_same_but_for_its_seal() {
        put("T1", NINE.plusSeconds(10));
        store.take("slack", "T1", NINE, NINE.plusSeconds(60));
        store.reseal("slack", "T1", "v1", "v2");

        assertThat(store.find("slack", "T1")).contains(installation("T1", "v2", Optional.of(NINE.plusSeconds(10))));
        assertThat(store.take("slack", "T1", NINE.plusSeconds(59), NINE.plusSeconds(99)))
                .isFalse();
    }

    @Test
    protected void what_was_put_or_erased_meanwhile_is_not_sealed_anew() {
        store.put(installation("T1", "renewed", Optional.empty()));
        put("T2", NINE);
        store.erase("slack", "T2", NINE);
        List.of("T1", "T2", "T3").forEach(space -> store.reseal("slack", space, "v1", "v2"));
        store.reseal("slack", "T2", "", "v2");

        assertThat(store.all("slack")).containsExactly(installation("T1", "renewed", Optional.empty()));
        assertThat(store.erasedBefore("slack", NINE.plusSeconds(9))).containsExactly("T2");
    }
}
