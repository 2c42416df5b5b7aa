package dev.milepost.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.milepost.chat.InstallationStore;
import dev.milepost.testing.SettableClock;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The store of installations fails or hangs while somebody asks how it stands with Slack. */
@Timeout(30)
class InstallStoreAwayTest {

    private static SlackConnection connection(IntSupplier count) {
        InstallationStore store = (InstallationStore) Proxy.newProxyInstance(
                InstallationStore.class.getClassLoader(),
                new Class<?>[] {InstallationStore.class},
                (proxy, method, args) ->
                        method.getName().equals("count") ? (Object) count.getAsInt() : (Object) List.of());
        SlackSettings settings = SlackSettings.http("", FakeSlack.SIGNING_SECRET)
                .withTiming(Retries.DEFAULT, new SettableClock("2026-11-24T09:00:00Z"));
        SlackInstalls installs = new SlackInstalls(
                InstallableApp.CLIENT,
                InstallableApp.CLIENT_SECRET,
                SlackInstalls.DEFAULT_AUTHORIZE_URL,
                Optional.empty(),
                List.of(InstallableApp.key(1)),
                store);
        return new SlackConnection(settings, TestBots.careers(), SlackOptions.forOwnApp(), Optional.of(installs));
    }

    @Test
    void it_is_up_once_the_store_answers_and_stays_so_when_the_store_goes_again() {
        AtomicInteger asked = new AtomicInteger();
        try (SlackConnection connection = connection(() -> {
            int times = asked.incrementAndGet();
            if (times <= 3 || times > 5) {
                throw new IllegalStateException("away");
            }
            return 2;
        })) {
            assertThat(connection.state().kind()).isEqualTo(SlackState.Kind.CONNECTING);
            await().until(() -> connection.state().detail().contains("doesn't say"));
            await().until(() -> connection.state().kind() == SlackState.Kind.UP);

            await().until(() -> {
                assertThat(connection.state().detail()).isEqualTo("in 2 workspaces");
                return asked.get() > 8;
            });
        }
    }

    @Test
    void nobody_waits_for_a_store_that_hangs() {
        CountDownLatch back = new CountDownLatch(1);
        try (SlackConnection connection = connection(() -> {
            try {
                back.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return 1;
        })) {
            for (int i = 0; i < 100; i++) {
                assertThat(connection.state().kind()).isEqualTo(SlackState.Kind.CONNECTING);
            }
            back.countDown();
            await().until(() -> connection.state().detail().equals("in 1 workspace"));
        }
    }
}
