package dev.milepost.bench;

import dev.milepost.discord.fake.DiscordEvents;
import dev.milepost.discord.fake.FakeDiscord;
import dev.milepost.slack.FakeSlack;
import dev.milepost.slack.SignedHttp;
import dev.milepost.slack.SlackRequests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ObjectNode;

/**
 * The packaged program for a long time, on a Discord and a Slack on loopback: commands, half-typed options, presses and
 * direct messages on both, a day's tips to a hundred channels, and in each round something that goes wrong. After each round it is
 * counted what was answered, and at a fifth of the time and at the end what the process holds.
 */
final class Soak {

    private static final LocalDate DAY = LocalDate.of(2027, 7, 1);
    private static final Duration UNTIL_TIPS = Duration.ofSeconds(90);
    private static final Duration ROUND = Duration.ofSeconds(15);
    private static final Duration TICK = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofSeconds(45);
    private static final int CHANNELS = 100;

    /** What goes wrong in the middle of a round. */
    private enum Trouble {
        NONE,
        GATEWAY_CUT,
        SLACK_LIMITS,
        RECONNECT,
        PACK_CHANGED
    }

    private final TipChannels channels;
    private final FakeDiscord discord;
    private final FakeSlack slack;
    private final SlackRequests requests;
    private final Path pack;
    private final SoakedProcess program;
    private final SignedHttp http;

    private int asked;
    private int lost;
    private int doubled;
    private int sentAgain;
    private int packsBefore = -1;

    private Soak(TipChannels channels, Path pack, SoakedProcess program) {
        this.channels = channels;
        this.discord = channels.discord();
        this.slack = channels.slack();
        this.requests = new SlackRequests(slack);
        this.pack = pack;
        this.program = program;
        this.http = new SignedHttp(program.slackUrl(), Clock.systemUTC());
    }

    /** Takes the program's jar, the bundled pack's folder, and for how many minutes. */
    public static void main(String[] args) throws IOException, InterruptedException, SQLException {
        Path folder = Files.createTempDirectory("milepost-soak");
        Path pack = Folders.copy(Path.of(args[1]), folder.resolve("pack"));
        boolean well;
        try (TipChannels channels = new TipChannels(CHANNELS, Duration.ofMillis(30))) {
            new TipDatabase(folder, Optional.empty()).fill(CHANNELS, channels::channel, DAY);
            try (SoakedProcess program =
                    SoakedProcess.start(Path.of(args[0]), folder, variables(channels, folder, pack))) {
                well = new Soak(channels, pack, program).run(Duration.ofMinutes(Long.parseLong(args[2])));
            }
        }
        Folders.delete(folder);
        System.exit(well ? 0 : 1);
    }

    private static Map<String, String> variables(TipChannels channels, Path folder, Path pack) {
        Map<String, String> variables = channels.variablesOverHttp(Optional.empty());
        variables.put("MILEPOST_CONTENT_PACKS", pack.toString());
        variables.put("MILEPOST_DATA_DIR", folder.toString());
        Duration offset = TipDatabase.offsetTo(TipDatabase.due(DAY).minus(UNTIL_TIPS));
        variables.put("MILEPOST_CLOCK_OFFSET", offset.toString());
        return variables;
    }

    private boolean run(Duration time) throws IOException, InterruptedException {
        int troubles = Trouble.values().length;
        long rounds = Math.max(2L * troubles, time.dividedBy(ROUND));
        SoakedProcess.Held early = program.held();
        for (int i = 0; i < rounds; i++) {
            round(Trouble.values()[i % troubles]);
            if (i == Math.max(rounds / 5, troubles)) {
                early = held();
            }
        }
        await(() -> IntStream.range(0, CHANNELS).allMatch(c -> channels.posts(c) > 0));
        return tell(time, early, held());
    }

    /** What is held once the last changed pack is in use: until then its model is being trained, which takes memory. */
    private SoakedProcess.Held held() throws IOException, InterruptedException {
        await(() -> program.packs() > packsBefore);
        return program.held();
    }

    /** What was sent in a round, and what has to come of it. */
    private record Sent(List<String> interactions, AtomicInteger slackAnswered, int slackAsked, int messages) {}

    private void round(Trouble trouble) throws IOException, InterruptedException {
        int slackBefore = slack.messages();
        int discordBefore = discord.messages(DiscordEvents.DM).size();
        int tipsBefore = slackTips();
        Sent sent = send(trouble);
        asked += sent.interactions.size() + sent.slackAsked + 2 * sent.messages;
        await(() -> discord.sent("POST /interactions/.*").size() >= sent.interactions.size()
                && sent.slackAnswered.get() >= sent.slackAsked
                && slack.messages() - slackBefore >= sent.messages
                && discord.messages(DiscordEvents.DM).size() - discordBefore >= sent.messages);
        for (String id : sent.interactions) {
            int callbacks = discord.sent("POST /interactions/" + id + "/.*").size();
            count("callbacks", 1, Math.min(1, callbacks));
            sentAgain += Math.max(0, callbacks - 1); // Discord takes the first, and says so of the next
        }
        count("commands on Slack", sent.slackAsked, sent.slackAnswered.get());
        count(
                "messages on Discord",
                sent.messages,
                discord.messages(DiscordEvents.DM).size() - discordBefore);
        count("messages on Slack", sent.messages, slack.messages() - slackBefore - (slackTips() - tipsBefore));
        discord.forget();
        slack.forgetCalls();
    }

    /** Tips that stand on Slack, which counts all that it takes together. */
    private int slackTips() {
        return IntStream.range(0, CHANNELS)
                .filter(c -> channels.channel(c).platform().equals("slack"))
                .map(channels::posts)
                .sum();
    }

    private void count(String what, int wanted, int came) {
        if (came != wanted) {
            System.err.printf("%s: %d wanted, %d came%n", what, wanted, came);
        }
        lost += Math.max(0, wanted - came);
        doubled += Math.max(0, came - wanted);
    }

    private Sent send(Trouble trouble) throws IOException {
        Sent sent = new Sent(new ArrayList<>(), new AtomicInteger(), 0, 0);
        int slackAsked = 0;
        int messages = 0;
        long ticks = ROUND.dividedBy(TICK);
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int tick = 0; tick < ticks; tick++) {
                if (tick == ticks / 2) {
                    make(trouble);
                }
                ObjectNode interaction = GatewayLoad.interaction(tick);
                sent.interactions.add(interaction.get("id").asString());
                discord.interaction(interaction);
                if (tick % 2 == 0) {
                    slackAsked++;
                    threads.execute(() -> ask(sent.slackAnswered));
                }
                if (tick % 20 == 0) {
                    messages++;
                    discord.message(DiscordEvents.directMessage("how much does a senior make?"));
                    threads.execute(() -> http.event(requests.directMessage(FakeSlack.MEMBER, "do i need a degree?")));
                }
                LockSupport.parkNanos(start + (tick + 1) * TICK.toNanos() - System.nanoTime());
            }
        }
        return new Sent(sent.interactions, sent.slackAnswered, slackAsked, messages);
    }

    private void ask(AtomicInteger answered) {
        if (http.command(requests.command(FakeSlack.MEMBER, "/milepost", "salary mid"))
                .body()
                .contains("$120,000")) {
            answered.incrementAndGet();
        }
    }

    private void make(Trouble trouble) throws IOException {
        switch (trouble) {
            case NONE -> {} // as on most days
            case GATEWAY_CUT -> discord.cut(4000);
            case RECONNECT -> discord.askForReconnect();
            case SLACK_LIMITS -> slack.limitOnce("chat.postMessage");
            case PACK_CHANGED -> {
                packsBefore = program.packs();
                Files.writeString(
                        pack.resolve("tips.yaml"),
                        Files.readString(pack.resolve("tips.yaml")).stripTrailing() + "\n# read anew\n");
            }
        }
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            LockSupport.parkNanos(TICK.toNanos());
        }
    }

    private boolean tell(Duration time, SoakedProcess.Held early, SoakedProcess.Held end) throws IOException {
        int tipsLost = (int)
                IntStream.range(0, CHANNELS).filter(c -> channels.posts(c) == 0).count();
        int tipsDoubled = IntStream.range(0, CHANNELS)
                .map(c -> Math.max(0, channels.posts(c) - 1))
                .sum();
        double heap = end.heap() / (double) early.heap();
        double quick = program.shareWithin("0.05");
        Figures.say("soak.lost", lost + tipsLost);
        Figures.say("soak.doubled", doubled + tipsDoubled);
        Figures.say("soak.again", sentAgain);
        Figures.say("soak.heap", heap);
        Figures.say("soak.threads", end.threads() - early.threads());
        Figures.say("soak.sockets", end.sockets() - early.sockets());
        Figures.say("soak.quick", 100 * quick);
        Figures.say("soak.resident", end.resident() / 1024.0);
        System.out.printf(
                Locale.ROOT,
                "| %d min | %,d | %d | %d | %d | %d of %d | %.1f → %.1f MB | %d → %d | %d → %d | %d → %d MB | %.2f %%"
                        + " |%n",
                time.toMinutes(),
                asked,
                lost,
                doubled,
                sentAgain,
                tipsLost + tipsDoubled,
                CHANNELS,
                early.heap() / 1e6,
                end.heap() / 1e6,
                early.threads(),
                end.threads(),
                early.sockets(),
                end.sockets(),
                early.resident() / 1024,
                end.resident() / 1024,
                100 * quick);
        return lost + doubled + tipsLost + tipsDoubled == 0 && heap <= 1.05;
    }
}
