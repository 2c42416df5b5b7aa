package dev.milepost.app.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.BotListener.Call;
import dev.milepost.BotListener.Kind;
import dev.milepost.chat.ChannelRef;
import dev.milepost.chat.PostingWaits;
import dev.milepost.chat.UserRef;
import dev.milepost.command.Outcome;
import dev.milepost.discord.DiscordCounts;
import dev.milepost.tips.Delivery;
import dev.milepost.tips.DeliveryState;
import dev.milepost.tips.DeliveryStore;
import dev.milepost.tips.Failure;
import dev.milepost.tips.Look;
import dev.milepost.tips.Schedule;
import dev.milepost.tips.Slot;
import dev.milepost.tips.Standing;
import dev.milepost.tips.Subscription;
import dev.milepost.tips.TipStores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetricsTest {

    private static final Path OPERATE = Path.of("../docs/operate");
    private static final Instant NINE = Instant.parse("2026-11-25T09:00:00Z");

    private static final Slot SLOT = new Slot(LocalDate.of(2026, 11, 25), NINE);

    private final Metrics metrics = new Metrics();
    private final PostingWaits waits = new PostingWaits();

    @BeforeEach
    void happen() {
        waits.add(Duration.ofMillis(1500));
        metrics.platform("slack", () -> true, () -> waits);
        metrics.shards(() -> Map.of(0, true, 1, false));
        DiscordCounts counts = new DiscordCounts(
                new DiscordCounts.Events(7, 2, 1, Duration.ofMillis(250)),
                new DiscordCounts.Events(5, 0, 0, Duration.ZERO),
                3,
                new DiscordCounts.Sessions(4, 3, 1),
                new DiscordCounts.Requests(90, 2, 6, Duration.ofMillis(1250), 8));
        metrics.discord(() -> counts);
        metrics.pool(() -> Map.of("active", 1, "idle", 0, "waiting", 2));
        metrics.backlog(() -> Map.of(DeliveryState.Kind.UNKNOWN, 3L));
        Call call = new Call(Kind.COMMAND, "slack", "salary");
        metrics.began(call);
        metrics.ended(call, Outcome.Result.NO_SUCH_THING, Duration.ofMillis(3));
        metrics.limited(call);
        metrics.answered("NOT_COVERED");
        metrics.tip(delivery(new DeliveryState.Posted("t", NINE, "1", "")), true);
        metrics.tip(delivery(new DeliveryState.Failed("t", 1, Failure.CHANNEL_GONE, "")), false);
    }

    @AfterEach
    void close() {
        metrics.close();
    }

    private static Delivery delivery(DeliveryState state) {
        return new Delivery("abc2345678", SLOT, state);
    }

    @Test
    void what_happens_is_counted_under_the_documented_names() {
        assertThat(metrics.scrape())
                .contains(
                        "milepost_calls_seconds_bucket{kind=\"command\",name=\"salary\",platform=\"slack\",result=\"no_such_thing\",le=\"0.005\"}"
                            + " 1",
                        "milepost_calls_seconds_count{kind=\"command\",name=\"salary\",platform=\"slack\",result=\"no_such_thing\"}"
                            + " 1",
                        "milepost_calls_under_way 0",
                        "milepost_answers_total{kind=\"not_covered\"} 1",
                        "milepost_limited_total{kind=\"command\",platform=\"slack\"} 1",
                        "milepost_tips_total{state=\"late\",why=\"\"} 1",
                        "milepost_tips_total{state=\"failed\",why=\"channel_gone\"} 1",
                        "milepost_tips_waiting{state=\"unknown\"} 3",
                        "milepost_platform_up{platform=\"slack\"} 1",
                        "milepost_post_waits_total{platform=\"slack\"} 1",
                        "milepost_post_waits_seconds_total{platform=\"slack\"} 1.5",
                        "milepost_discord_shard_up{shard=\"1\"} 0",
                        "milepost_database_connections{state=\"waiting\"} 2");
    }

    @Test
    void a_tip_that_is_still_looked_for_has_no_fate_yet() {
        TipStores stores = TipStores.inMemory();
        stores.subscriptions()
                .add(
                        new Subscription(
                                "abc2345678",
                                ChannelRef.channel("slack", "T1", "C1"),
                                new Schedule(LocalTime.of(9, 0), ZoneOffset.UTC, Set.of(DayOfWeek.values())),
                                List.of(),
                                Look.LONG,
                                Duration.ofHours(1),
                                1,
                                new UserRef("slack", "T1", "U1"),
                                NINE.minusSeconds(60),
                                Standing.RUNNING),
                        SLOT);
        DeliveryStore store = new CountedDeliveries(stores.deliveries(), metrics);
        Delivery looked = delivery(new DeliveryState.Unknown("t", 1, NINE, "", Optional.of(NINE)));
        store.open(List.of(
                new DeliveryStore.Opening(looked, new Slot(SLOT.date().plusDays(1), NINE.plus(Duration.ofDays(1))))));
        assertThat(metrics.scrape()).contains("milepost_tips_total{state=\"unknown\",why=\"\"} 0.0");

        store.move(List.of(delivery(new DeliveryState.Unknown("t", 1, NINE, "", Optional.empty()))));
        assertThat(metrics.scrape()).contains("milepost_tips_total{state=\"unknown\",why=\"\"} 1.0");
    }

    @Test
    void what_can_not_be_read_now_is_left_out_and_holds_back_no_other_figure() {
        try (Metrics away = new Metrics()) {
            away.platform("slack", () -> true, () -> waits);
            away.backlog(() -> {
                throw new IllegalStateException("the database is away");
            });
            away.pool(() -> Map.of("waiting", 2));

            assertThat(away.scrape())
                    .contains(
                            "milepost_platform_up{platform=\"slack\"} 1",
                            "milepost_database_connections{state=\"waiting\"} 2")
                    .doesNotContain("milepost_tips_waiting");
        }
    }

    @Test
    void what_goes_through_the_connection_with_discord_is_counted() {
        assertThat(metrics.scrape())
                .contains(
                        "milepost_discord_events_total{kind=\"interaction\"} 7",
                        "milepost_discord_events_under_way{kind=\"interaction\"} 2",
                        "milepost_discord_events_held_total{kind=\"interaction\"} 1",
                        "milepost_discord_events_held_seconds_total{kind=\"interaction\"} 0.25",
                        "milepost_discord_events_total{kind=\"message\"} 5",
                        "milepost_discord_events_repeated_total 3",
                        "milepost_discord_sessions_total{end=\"cut\"} 4",
                        "milepost_discord_sessions_total{end=\"resumed\"} 3",
                        "milepost_discord_sessions_total{end=\"lost\"} 1",
                        "milepost_discord_requests_total 90",
                        "milepost_discord_requests_limited_total 2",
                        "milepost_discord_requests_failed_total 8",
                        "milepost_discord_request_waits_total 6",
                        "milepost_discord_request_waits_seconds_total 1.25");
    }

    @Test
    void figures_go_on_after_a_collection_of_garbage() {
        System.gc();
        waits.add(Duration.ofMillis(500));

        assertThat(metrics.scrape())
                .contains(
                        "milepost_post_waits_seconds_total{platform=\"slack\"} 2",
                        "milepost_discord_requests_total 90");
    }

    @ParameterizedTest
    @ValueSource(strings = {"alerts.yml", "dashboard.json", "metrics.md"})
    void every_figure_that_the_documents_name_is_there(String file) throws IOException {
        assertThat(names(Files.readString(OPERATE.resolve(file)))).isNotEmpty().isSubsetOf(offered());
    }

    private Set<String> offered() {
        Set<String> offered = Pattern.compile("(?m)^(\\w+)[{ ]")
                .matcher(metrics.scrape())
                .results()
                .map(r -> r.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        offered.add("milepost_calls_seconds"); // the family of _count, _sum and _bucket
        offered.add("jvm_gc_pause_seconds_sum"); // there after the first collection
        return offered;
    }

    private static Set<String> names(String document) {
        return Pattern.compile("\\b(milepost_[a-z_]*[a-z]|(?:jvm|process|system|logback)_[a-z_]*[a-z])\\b")
                .matcher(document)
                .results()
                .map(r -> r.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void every_figure_of_ours_is_documented() throws IOException {
        String document = Files.readString(OPERATE.resolve("metrics.md"));
        assertThat(offered().stream().filter(n -> n.startsWith("milepost_")))
                .allSatisfy(n -> assertThat(document).contains(n.replaceAll("_(bucket|count|sum|max)$", "")));
    }
}
