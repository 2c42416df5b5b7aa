package dev.milepost.bench;

import dev.milepost.Milepost;
import dev.milepost.chart.ChartPainter;
import dev.milepost.chat.Caller;
import dev.milepost.chat.ChannelRef;
import dev.milepost.chat.Place;
import dev.milepost.chat.UserRef;
import dev.milepost.command.Outcome;
import dev.milepost.content.ContentPack;
import dev.milepost.content.PackReader;
import dev.milepost.content.Tip;
import dev.milepost.discord.DiscordMilepost;
import dev.milepost.render.Rendering;
import dev.milepost.render.ReplyRenderer;
import dev.milepost.render.Target;
import dev.milepost.reply.Reply;
import dev.milepost.slack.SlackMilepost;
import dev.milepost.tips.Rotation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long an answer takes without any platform around it, and how long a platform's drawing of it. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class CoreTime {

    private static final Caller MEMBER = new Caller(new UserRef("discord", "1", "2"), false);
    private static final Place CHANNEL = new Place(ChannelRef.channel("discord", "1", "3"), Place.Kind.CHANNEL);

    private static final LocalDate DAY = LocalDate.of(2027, 7, 1);

    private final ContentPack pack = pack();
    private final Map<String, LocalDate> seen = everySecond(pack.tips());
    private final Milepost milepost = Milepost.builder(pack).build();
    private final ReplyRenderer discord = DiscordMilepost.renderer(new ChartPainter()::png);
    private final ReplyRenderer slack = SlackMilepost.renderer();
    private final Reply reply = reply("salary mid");

    private static ContentPack pack() {
        return PackReader.bundled(CoreTime.class.getClassLoader(), "ai-engineering")
                .orElseThrow();
    }

    /** As a channel knows them that is half through. */
    private static Map<String, LocalDate> everySecond(List<Tip> tips) {
        return IntStream.range(0, tips.size())
                .filter(i -> i % 2 == 0)
                .boxed()
                .collect(Collectors.toMap(i -> tips.get(i).id(), i -> DAY.plusDays(i)));
    }

    private Outcome answer(String line) {
        return milepost.bot().command(milepost.commandLine().parse(MEMBER, CHANNEL, line));
    }

    private Reply reply(String line) {
        return ((Outcome.Say) answer(line)).replies().get(0);
    }

    @Benchmark
    public Outcome salary() {
        return answer("salary mid-level europe");
    }

    @Benchmark
    public Outcome salaryCheck() {
        return answer("salary check 95000 mid");
    }

    @Benchmark
    public Outcome career() {
        return answer("career skills");
    }

    @Benchmark
    public Outcome tip() {
        return answer("tip");
    }

    /** Which one a channel's day brings. */
    @Benchmark
    public Optional<Tip> rotation() {
        return Rotation.of(pack, 7, List.of()).next(seen);
    }

    @Benchmark
    public Outcome ask() {
        return answer("ask how much does a senior make in berlin?");
    }

    /** For a terminal, a notification, a screen reader. */
    @Benchmark
    public String asText() {
        return reply.plain();
    }

    @Benchmark
    public Rendering onDiscord() {
        return discord.render(reply, Target.PUBLIC_ANSWER);
    }

    @Benchmark
    public Rendering onSlack() {
        return slack.render(reply, Target.PUBLIC_ANSWER);
    }
}
