package dev.milepost.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.app.Forgetting.Retained;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ForgettingTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

    private final BlockingQueue<Instant> forgotten = new LinkedBlockingQueue<>();

    private final List<Forgetting> running = new ArrayList<>();

    @AfterEach
    void stop() {
        running.forEach(Forgetting::close);
    }

    @Test
    void forgets_at_the_start_what_is_older_than_its_period() throws InterruptedException {
        Retained receipts = new Retained("receipts", Duration.ofDays(7), forgotten::add);
        running.add(Forgetting.every(Duration.ZERO, Duration.ofDays(1), List.of(receipts), CLOCK));
        assertThat(forgotten.poll(10, TimeUnit.SECONDS)).isEqualTo(NOON.minus(Duration.ofDays(7)));
    }

    @Test
    void forgets_again_and_again() throws InterruptedException {
        Retained receipts = new Retained("receipts", Duration.ofDays(1), forgotten::add);
        running.add(Forgetting.every(Duration.ofMillis(20), List.of(receipts), CLOCK));
        for (int i = 0; i < 3; i++) {
            assertThat(forgotten.poll(10, TimeUnit.SECONDS)).isNotNull();
        }
    }

    @Test
    void forgets_the_rest_and_tries_again_where_one_thing_fails() throws InterruptedException {
        Retained broken = new Retained("receipts", Duration.ofDays(1), time -> {
            throw new IllegalStateException("the database is away");
        });
        Retained whole = new Retained("feedback", Duration.ofDays(365), forgotten::add);
        running.add(Forgetting.every(Duration.ofMillis(20), List.of(broken, whole), CLOCK));
        for (int i = 0; i < 2; i++) {
            assertThat(forgotten.poll(10, TimeUnit.SECONDS)).isEqualTo(NOON.minus(Duration.ofDays(365)));
        }
    }
}
