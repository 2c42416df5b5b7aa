package dev.milepost.app.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.milepost.chat.ChannelRef;
import dev.milepost.chat.UserRef;
import dev.milepost.discord.fake.DiscordEvents;
import dev.milepost.storage.Storage;
import dev.milepost.storage.StorageConfig;
import dev.milepost.tips.Delivery;
import dev.milepost.tips.DeliveryState;
import dev.milepost.tips.Look;
import dev.milepost.tips.Schedule;
import dev.milepost.tips.Standing;
import dev.milepost.tips.Subscription;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The real program is asked to stop, as a container or systemd does, amid the day's tips. */
class LiveStopTest {

    private static final int CHANNELS = 120;
    private static final int SOME = 10;

    /** Tips are looked for on the minute; by then the program should be up, and where it isn't, the next one does. */
    private static final Duration SOON = Duration.ofSeconds(12);

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final Instant NINE = Instant.parse("2027-07-01T07:00:00Z");

    @TempDir
    Path directory;

    @RegisterExtension
    final Platforms platforms = new Platforms();

    private StorageConfig database() {
        return StorageConfig.sqlite(directory.resolve("milepost-data"));
    }

    private void subscribe() {
        Schedule schedule = new Schedule(LocalTime.of(9, 0), ZoneId.of("Europe/Berlin"), Set.of(DayOfWeek.values()));
        Instant created = NINE.minus(Duration.ofHours(1));
        try (Storage storage = Storage.open(database())) {
            for (int i = 0; i < CHANNELS; i++) {
                Subscription subscription = new Subscription(
                        id(i),
                        ChannelRef.channel("discord", DiscordEvents.manyGuild(i), DiscordEvents.manyChannel(i)),
                        schedule,
                        List.of(),
                        Look.SHORT,
                        Duration.ofHours(6),
                        i,
                        new UserRef("discord", DiscordEvents.GUILD, "1"),
                        created,
                        Standing.RUNNING);
                storage.tips().subscriptions().add(subscription, schedule.after(created));
            }
        }
    }

    private static String id(int index) {
        return "s%09d".formatted(index);
    }

    private int posts() {
        return IntStream.range(0, CHANNELS).map(this::posts).sum();
    }

    private int posts(int channel) {
        return platforms.discord().messages(DiscordEvents.manyChannel(channel)).size();
    }

    private List<DeliveryState.Kind> recorded() {
        try (Storage storage = Storage.open(database())) {
            return IntStream.range(0, CHANNELS)
                    .boxed()
                    .flatMap(i -> storage.tips().deliveries().history(id(i), 1).stream())
                    .map(Delivery::state)
                    .map(DeliveryState::kind)
                    .toList();
        }
    }

    @Test
    void what_is_under_way_is_finished_and_the_next_start_goes_on_where_it_ended() {
        platforms.discord().manyChannels(CHANNELS).answersAfter(Duration.ofMillis(200));
        subscribe();
        Map<String, String> variables = platforms.onDiscord();
        variables.putAll(platforms.clockAt(NINE.minus(SOON)));

        RunningProgram program = RunningProgram.start(directory, variables);
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> posts() >= SOME);
        program.close();

        int before = posts();
        assertThat(before).isBetween(SOME, CHANNELS - 1);
        program.awaitLine("Stopped");
        assertThat(program.log()).contains("Stopping").doesNotContain("didn't close", "leaving it");
        assertThat(recorded()).hasSize(before).containsOnly(DeliveryState.Kind.POSTED);

        variables.putAll(platforms.clockAt(NINE.plus(Duration.ofMinutes(1)).minus(SOON)));
        try (RunningProgram again = RunningProgram.start(directory, variables)) {
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> posts() >= CHANNELS);
            assertThat(again.isAlive()).isTrue();
        }
        assertThat(IntStream.range(0, CHANNELS).map(this::posts)).containsOnly(1);
        assertThat(recorded()).hasSize(CHANNELS).containsOnly(DeliveryState.Kind.POSTED);
    }
}
