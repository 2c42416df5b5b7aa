package dev.milepost.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link OnceStore} does. */
public abstract class OnceStoreContract {

    private static final Instant NINE = Instant.parse("2026-11-24T09:00:00.123Z");
    private static final Duration KEPT = Duration.ofMinutes(10);

    /** A fresh, empty store. */
    protected abstract OnceStore store();

    private static boolean first(OnceStore store, String key, Instant now) {
        return store.first(key, now, now.plus(KEPT));
    }

    @Test
    protected void the_first_time_is_told_from_the_others_for_as_long_as_it_was_said() {
        OnceStore store = store();
        assertThat(first(store, "Ev'1\0", NINE)).isTrue();
        assertThat(first(store, "Ev'1\0", NINE)).isFalse();
        assertThat(first(store, "Ev2", NINE)).isTrue();
        assertThat(first(store, "Ev'1\0", NINE.plus(KEPT).minusMillis(1))).isFalse();
        assertThat(first(store, "Ev'1\0", NINE.plus(KEPT))).isTrue();
        assertThat(first(store, "Ev'1\0", NINE.plus(KEPT).plusSeconds(1))).isFalse();
    }

    @Test
    protected void what_came_to_nothing_may_come_again() {
        OnceStore store = store();
        first(store, "Ev1", NINE);
        store.forget("Ev1");

        assertThat(first(store, "Ev1", NINE)).isTrue();
    }

    @Test
    protected void what_has_run_out_is_erased_and_the_rest_stays() {
        OnceStore store = store();
        first(store, "Ev1", NINE);
        first(store, "Ev2", NINE.plusMillis(1));
        store.forgetBefore(NINE.plus(KEPT));

        assertThat(first(store, "Ev2", NINE.plus(KEPT))).isFalse();
        assertThat(first(store, "Ev1", NINE)).isTrue();
    }

    @Test
    protected void of_many_at_once_one_is_first() throws Exception {
        OnceStore store = store();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> tries = IntStream.range(0, 32)
                    .<Callable<Boolean>>mapToObj(i -> () -> first(store, "Ev1", NINE))
                    .toList();
            int firsts = 0;
            for (var done : threads.invokeAll(tries)) {
                firsts += done.get() ? 1 : 0;
            }
            assertThat(firsts).isEqualTo(1);
        }
    }
}
