package dev.milepost.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import dev.milepost.Milepost;
import dev.milepost.chat.ChannelRef;
import dev.milepost.chat.ChatPlatform;
import dev.milepost.discord.fake.DiscordEvents;
import dev.milepost.discord.fake.FakeDiscord;
import dev.milepost.discord.fake.Sent;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import tools.jackson.databind.node.ObjectNode;

/**
 * A fake Discord and a connected bot, one pair for all tests of a class. After each of them it is
 * asked whether anything was sent that Discord refuses or doesn't document.
 */
final class BotOnDiscord implements AfterEachCallback, AfterAllCallback {

    private final FakeDiscord discord = FakeDiscord.open();
    private final DiscordConnection connection;

    BotOnDiscord(Milepost milepost) {
        connection = Bots.connect(discord, milepost, Bots.options());
    }

    FakeDiscord discord() {
        return discord;
    }

    DiscordConnection connection() {
        return connection;
    }

    ChatPlatform platform() {
        return connection.platform();
    }

    /** A channel of the fake's guild. */
    static ChannelRef channel(String id) {
        return ChannelRef.channel("discord", DiscordEvents.GUILD, id);
    }

    /** Sends {@code interaction} and waits for the callback. */
    Sent answerTo(ObjectNode interaction) {
        discord.interaction(interaction);
        return discord.callback(interaction);
    }

    /** Does something while requests that {@code fault} matches fare as it says. */
    <T> T during(MappingBuilder fault, Supplier<T> work) {
        StubMapping stub = discord.rest().stubFor(fault.atPriority(1));
        try {
            return work.get();
        } finally {
            discord.rest().removeStub(stub);
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        assertThat(discord.complaints()).isEmpty();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        connection.close();
        discord.close();
    }
}
