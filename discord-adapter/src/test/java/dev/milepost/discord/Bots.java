package dev.milepost.discord;

import dev.milepost.Milepost;
import dev.milepost.command.Command;
import dev.milepost.content.PackReader;
import dev.milepost.discord.fake.FakeDiscord;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** Bots for the tests, connected to a fake Discord. */
final class Bots {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Bots() {}

    /** The real bot with the real pack, and some commands more. */
    static Milepost milepost(Command... more) {
        Milepost.Builder builder = builder();
        List.of(more).forEach(builder::command);
        return builder.build();
    }

    static Milepost.Builder builder() {
        return Milepost.builder(PackReader.bundled(Bots.class.getClassLoader(), "ai-engineering")
                .orElseThrow());
    }

    static DiscordOptions options() {
        return DiscordOptions.forOwnApp().withPainter(chart -> new byte[] {1, 2, 3});
    }

    static DiscordAddress address(FakeDiscord discord) {
        return new DiscordAddress(
                FakeDiscord.TOKEN, Optional.of(discord.apiUrl()), Optional.of(discord.gatewayUrl()), Optional.empty());
    }

    /** Connects and waits until it is ready and its commands are there. */
    static DiscordConnection connect(FakeDiscord discord, Milepost milepost, DiscordOptions options) {
        DiscordConnection connection = DiscordConnection.start(address(discord), milepost, options);
        awaitPhase(connection, DiscordState.Phase.CONNECTED);
        return connection;
    }

    static void awaitPhase(DiscordConnection connection, DiscordState.Phase phase) {
        Awaitility.await("%s of %s".formatted(phase, connection.state()))
                .atMost(PATIENCE)
                .pollInterval(20, TimeUnit.MILLISECONDS)
                .until(() -> connection.state().phase() == phase);
    }
}
