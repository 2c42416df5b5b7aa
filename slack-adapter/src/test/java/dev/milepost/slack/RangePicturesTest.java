package dev.milepost.slack;

import static dev.milepost.slack.FakeSlack.BOT_TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import dev.milepost.chart.ChartPainter;
import dev.milepost.chat.ChannelRef;
import dev.milepost.chat.Place;
import dev.milepost.chat.UserRef;
import dev.milepost.command.Outcome;
import dev.milepost.render.ReplySamples;
import dev.milepost.reply.Block;
import dev.milepost.reply.RangeChart;
import dev.milepost.reply.Reply;
import dev.milepost.testing.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RangePicturesTest {

    private static final RangeChart RANGES = new RangeChart(
            "USD a year",
            "$",
            List.of(new RangeChart.Bar("Entry", 70_000, 90_000, false, true)),
            OptionalLong.empty(),
            "Entry $70,000 to $90,000");

    private final FakeSlack slack = FakeSlack.start();
    private final FakeFiles files = slack.takeFiles();

    @AfterEach
    void close() {
        slack.close();
    }

    private static final class Shop {

        private final ConcurrentLinkedQueue<Duration> waits = new ConcurrentLinkedQueue<>();
        private final ConcurrentLinkedQueue<Runnable> work = new ConcurrentLinkedQueue<>();
        private final SettableClock clock = new SettableClock("2026-11-24T09:00:00Z");
        private final RangePictures pictures =
                new RangePictures(new ChartPainter()::png, new Uploads(waits::add), work::add, clock);
        private final WebApi api;

        Shop(FakeSlack slack) {
            this.api = new WebApi(SlackPlatforms.client(slack), BOT_TOKEN);
        }

        Optional<String> ask(String space, RangeChart chart) {
            Optional<String> file = pictures.of(api, space, chart);
            for (Runnable task = work.poll(); task != null; task = work.poll()) {
                task.run();
            }
            return file;
        }
    }

    @Test
    void slack_is_asked_ever_more_seldom_until_the_file_is_ready() {
        Shop shop = new Shop(slack);
        files.looks = 4;

        assertThat(shop.ask("T1", RANGES)).isEmpty();
        assertThat(shop.ask("T1", RANGES)).hasValue("F0PICTURE00");
        assertThat(shop.waits)
                .containsExactly(Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));
    }

    @Test
    void a_file_that_is_never_ready_is_given_up_and_tried_again_later() {
        Shop shop = new Shop(slack);
        files.looks = 1_000;
        shop.ask("T1", RANGES);
        assertThat(shop.ask("T1", RANGES)).isEmpty();
        assertThat(slack.calls("files.getUploadURLExternal")).hasSize(1);

        files.looks = 1;
        shop.clock.advance(Duration.ofMinutes(11));
        shop.ask("T1", RANGES);
        assertThat(shop.ask("T1", RANGES)).hasValue("F0PICTURE01");
    }

    @Test
    void each_workspace_has_a_file_of_its_own_for_a_week() {
        Shop shop = new Shop(slack);
        shop.ask("T1", RANGES);
        shop.ask("T2", RANGES);
        assertThat(shop.ask("T1", RANGES)).hasValue("F0PICTURE00");
        assertThat(shop.ask("T2", RANGES)).hasValue("F0PICTURE01");

        shop.clock.advance(Duration.ofDays(8));
        assertThat(shop.ask("T1", RANGES)).isEmpty();
    }

    @Test
    void a_missing_scope_is_asked_about_again_after_a_day() {
        Shop shop = new Shop(slack);
        slack.answerOnce(
                "files.completeUploadExternal",
                WireMock.okJson("{\"ok\":false,\"error\":\"missing_scope\",\"needed\":\"files:write\"}"));
        shop.ask("T1", RANGES);
        shop.clock.advance(Duration.ofHours(23));
        shop.ask("T1", RANGES);
        assertThat(slack.calls("files.getUploadURLExternal")).hasSize(1);

        shop.clock.advance(Duration.ofHours(2));
        shop.ask("T1", RANGES);
        assertThat(shop.ask("T1", RANGES)).isPresent();
    }

    @Test
    void a_message_that_can_not_be_replaced_comes_to_one_person_without_the_picture_which_stays_ready() {
        Shop shop = new Shop(slack);
        shop.ask("T1", RANGES);
        slack.answer("chat.update", BOT_TOKEN, "{\"ok\":false,\"error\":\"cant_update_message\"}");
        Answers answers = new Answers(new SafeRepeats(wait -> {}), Doubts.NONE, Optional.of(shop.pictures));
        Asked pressed = new Asked(
                shop.api,
                new UserRef("slack", "T1", FakeSlack.MEMBER),
                new Place(ChannelRef.channel("slack", "T1", SlackRequests.CHANNEL), Place.Kind.CHANNEL),
                "",
                "1732439000.000100",
                false,
                Window.NONE,
                "");
        answers.send(new Outcome.Replace(new Reply(List.of(new Block.Chart(RANGES)))), pressed);

        assertThat(slack.calls("chat.update").toString()).contains("F0PICTURE00");
        assertThat(slack.calls("chat.postEphemeral"))
                .singleElement()
                .satisfies(call -> assertThat(call.toString()).contains("Entry").doesNotContain("slack_file"));
        assertThat(shop.ask("T1", RANGES)).hasValue("F0PICTURE00");
    }

    @Test
    void slack_asking_to_wait_is_waited_for() {
        Shop shop = new Shop(slack);
        slack.answerOnce(
                "files.getUploadURLExternal",
                WireMock.aResponse().withStatus(429).withHeader("Retry-After", "7"));
        shop.ask("T1", RANGES);

        assertThat(shop.waits).first().isEqualTo(Duration.ofSeconds(7));
        assertThat(shop.ask("T1", RANGES)).isPresent();
    }

    @Test
    void somebodys_own_figure_is_uploaded_nowhere() {
        Shop shop = new Shop(slack);
        RangeChart marked = ReplySamples.chart();
        assertThat(marked.figure()).isPresent();
        shop.ask("T1", marked);

        assertThat(shop.ask("T1", marked)).isEmpty();
        assertThat(slack.calls("files.getUploadURLExternal")).isEmpty();
    }
}
