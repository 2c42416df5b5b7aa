package dev.milepost.app.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.app.config.Config;
import dev.milepost.chat.ChannelRef;
import dev.milepost.chat.UserRef;
import dev.milepost.testing.SettableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PerMinuteTest {

    private static final UserRef ADA = new UserRef("slack", "T1", "U1");
    private static final UserRef BOB = new UserRef("slack", "T1", "U2");
    private static final UserRef ELSEWHERE = new UserRef("slack", "T2", "U1");
    private static final ChannelRef HERE = ChannelRef.channel("slack", "T1", "C1");
    private static final ChannelRef THERE = ChannelRef.channel("slack", "T1", "C2");

    private final SettableClock clock = new SettableClock("2026-11-25T08:00:00Z");

    private PerMinute limit(int person, int channel, int space) {
        return new PerMinute(new Config.Limits(person, channel, space), clock);
    }

    private static void ask(PerMinute limit, UserRef user, ChannelRef channel, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(limit.wait(user, channel)).as("request %d", i).isEmpty();
        }
    }

    @Test
    void a_person_who_asked_enough_waits_for_the_next_turn_and_nobody_else_does() {
        PerMinute limit = limit(6, 0, 0);
        ask(limit, ADA, HERE, 6);
        assertThat(limit.wait(ADA, THERE)).contains(Duration.ofSeconds(10));
        ask(limit, BOB, HERE, 6);
        ask(limit, ELSEWHERE, HERE, 1);
        clock.advance(Duration.ofSeconds(10));
        ask(limit, ADA, HERE, 1);
        assertThat(limit.wait(ADA, HERE)).isPresent();
    }

    @Test
    void a_channel_and_a_workspace_have_enough_as_well() {
        PerMinute channel = limit(0, 2, 0);
        ask(channel, ADA, HERE, 1);
        ask(channel, BOB, HERE, 1);
        assertThat(channel.wait(ADA, HERE)).isPresent();
        ask(channel, ADA, THERE, 1);
        PerMinute space = limit(0, 0, 2);
        ask(space, ADA, HERE, 1);
        ask(space, BOB, THERE, 1);
        assertThat(space.wait(BOB, HERE)).isPresent();
        ask(space, ELSEWHERE, HERE, 1);
    }

    @Test
    void a_minute_of_quiet_gives_back_a_minute_and_no_more() {
        PerMinute limit = limit(3, 0, 0);
        ask(limit, ADA, HERE, 3);
        clock.advance(Duration.ofMinutes(30));
        ask(limit, ADA, HERE, 3);
        assertThat(limit.wait(ADA, HERE)).isPresent();
    }

    @Test
    void nought_is_no_limit() {
        ask(limit(0, 0, 0), ADA, HERE, 10_000);
    }
}
