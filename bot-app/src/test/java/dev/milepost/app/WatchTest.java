package dev.milepost.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.milepost.app.web.Health;
import dev.milepost.app.web.WebRequest;
import dev.milepost.app.web.WebResponse;
import dev.milepost.chat.ChatPlatform;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What is waited for fails for a while, as where it asks a database that is away. */
class WatchTest {

    private static final Health.Status UP = new Health.Status(true, "Slack in 1 workspace");
    private static final WebRequest READY = new WebRequest("GET", "/health/ready", "", new byte[0]);

    private static <T> T failing(AtomicInteger asked, int times, T then) {
        if (asked.incrementAndGet() <= times) {
            throw new IllegalStateException("the database is away");
        }
        return then;
    }

    private static Live live(Supplier<Health.Status> status) {
        ChatPlatform posts = (ChatPlatform) Proxy.newProxyInstance(
                ChatPlatform.class.getClassLoader(), new Class<?>[] {ChatPlatform.class}, (p, method, args) -> "slack");
        return new Live(status, "", posts, Renderers.slack());
    }

    @Test
    void a_condition_that_fails_does_not_hold_yet_and_is_asked_again() {
        AtomicInteger asked = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        Watch watch = Watch.until(() -> failing(asked, 3, true), done::incrementAndGet);

        await().until(() -> done.get() == 1);
        watch.close();
        assertThat(asked).hasValue(4);
    }

    @Test
    void a_platform_whose_state_cannot_be_told_is_down_with_a_reason_until_it_can() {
        AtomicInteger asked = new AtomicInteger();
        Live live = live(() -> failing(asked, 2, UP));
        Health health = new Health(Map.of("slack", live.status()));

        assertThat(live.isUp()).isFalse();
        WebResponse down = health.ready(READY);
        assertThat(down.status()).isEqualTo(503);
        assertThat(new String(down.body(), StandardCharsets.UTF_8))
                .contains("\"down\"", "can't be told (IllegalStateException)");
        assertThat(health.ready(READY).status()).isEqualTo(200);
    }
}
