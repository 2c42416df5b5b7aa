package dev.milepost.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.discord.fake.DiscordEvents;
import dev.milepost.discord.fake.FakeDiscord;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.node.ObjectNode;

/** Many at once; {@code benchmarks/gateway} is the longer form, with figures. */
class InteractionLoadTest {

    private static final int MANY = 200;

    @RegisterExtension
    static final BotOnDiscord BOT = new BotOnDiscord(Bots.milepost());

    private static final FakeDiscord DISCORD = BOT.discord();

    @Test
    void of_many_interactions_at_once_each_is_answered() {
        Set<String> asked = new HashSet<>();
        for (int i = 0; i < MANY; i++) {
            ObjectNode interaction = i % 2 == 0
                    ? DiscordEvents.slash("salary", Map.of("level", "mid"))
                    : DiscordEvents.autocomplete("salary", "region", "eu");
            asked.add(interaction.get("id").asString());
            DISCORD.interaction(interaction);
        }
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> answered().containsAll(asked));

        Awaitility.await().until(() -> BOT.connection().counts().interactions().underWay() == 0);
        assertThat(BOT.connection().counts().interactions().taken()).isEqualTo(MANY);
    }

    /** What came again because this machine was slow counts once: Discord takes one answer, and so does the fake. */
    private static Set<String> answered() {
        return DISCORD.sent("POST /interactions/.*").stream()
                .map(callback -> callback.path().split("/", -1)[2])
                .collect(Collectors.toSet());
    }
}
