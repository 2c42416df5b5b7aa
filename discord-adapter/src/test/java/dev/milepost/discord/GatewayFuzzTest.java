package dev.milepost.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.discord.fake.DiscordEvents;
import dev.milepost.discord.fake.FakeDiscord;
import dev.milepost.testing.Inputs;
import dev.milepost.testing.Mutations;
import dev.milepost.testing.Tries;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whatever comes over the gateway, the connection stands, what is well formed is answered behind it, and nothing is
 * answered with a fault of ours or in a way that Discord doesn't document.
 */
class GatewayFuzzTest {

    private static final int AT_ONCE = 20;
    private static final int FORGET_EVERY = 50;

    /** Where an answer goes is Discord's to say. */
    private static final List<String> ADDRESS = List.of("id", "token", "application_id", "channel_id");

    @RegisterExtension
    static final BotOnDiscord BOT = new BotOnDiscord(Bots.milepost());

    private static final FakeDiscord DISCORD = BOT.discord();

    private int batches;

    private record Event(String type, ObjectNode data) {}

    @Test
    void any_event_leaves_the_bot_answering() {
        Tries.of(20, GatewayFuzzTest::batch, events -> {
            events.forEach(event -> DISCORD.dispatch(event.type(), event.data()));
            assertThat(BOT.answerTo(DiscordEvents.slash("salary", Map.of("level", "mid")))
                            .words())
                    .contains("$120,000");
            assertThat(DISCORD.complaints()).isEmpty();
            assertThat(DISCORD.starts()).hasSize(1);
            if (++batches % FORGET_EVERY == 0) {
                assertNothingWentWrong();
                DISCORD.forget();
                DISCORD.forgetMessages();
            }
        });
        assertNothingWentWrong();
    }

    private static void assertNothingWentWrong() {
        assertThat(DISCORD.sent()).noneMatch(s -> s.words().contains("went wrong on my side"));
    }

    private static List<Event> batch(RandomGenerator random) {
        return Stream.generate(() -> event(random)).limit(AT_ONCE).toList();
    }

    private static Event event(RandomGenerator random) {
        return switch (random.nextInt(8)) {
            case 0 -> changed("MESSAGE_CREATE", DiscordEvents.directMessage(text(random)), random);
            case 1 ->
                changed(
                        "MESSAGE_CREATE",
                        DiscordEvents.channelMessage(
                                DiscordEvents.CHANNEL, "<@" + DiscordEvents.BOT + "> " + text(random)),
                        random);
            case 2 -> changed("MESSAGE_DELETE", DiscordEvents.deleted(DiscordEvents.directMessage("gone")), random);
            case 3 -> interaction(DiscordEvents.autocomplete("salary", "region", text(random)), random);
            case 4 -> interaction(DiscordEvents.button("mp1:" + id(random), 1 << 15), random);
            case 5 -> interaction(DiscordEvents.select("mp1:" + id(random), text(random)), random);
            case 6 -> interaction(DiscordEvents.modal("mp1:ask-form", "question", text(random)), random);
            default -> interaction(slash(random), random);
        };
    }

    private static ObjectNode slash(RandomGenerator random) {
        return switch (random.nextInt(4)) {
            case 0 -> DiscordEvents.slash("ask", Map.of("question", text(random)));
            case 1 -> DiscordEvents.slash("salary", Map.of("figure", random.nextLong(), "region", text(random)));
            case 2 -> DiscordEvents.slash("privacy", "show", Map.of());
            default -> DiscordEvents.slash("career", Map.of("topic", text(random)));
        };
    }

    /** No quotation marks of either kind: the events are templates around it. */
    private static String text(RandomGenerator random) {
        return Inputs.text(random).replaceAll("['\"\\\\\\p{Cntrl}]", "").replaceAll("[\uD800-\uDFFF]", "");
    }

    private static String id(RandomGenerator random) {
        return List.of("help", "salary", "career", "why", "feedback", "tips", "ask-form", "share")
                        .get(random.nextInt(8))
                + ":" + text(random);
    }

    private static Event interaction(ObjectNode interaction, RandomGenerator random) {
        return changed("INTERACTION_CREATE", interaction, random);
    }

    private static Event changed(String type, ObjectNode data, RandomGenerator random) {
        try {
            JsonNode changed = JsonMapper.shared().readTree(Mutations.json(data.toString(), random));
            if (changed instanceof ObjectNode object) {
                ADDRESS.stream().filter(data::has).forEach(name -> object.set(name, data.get(name)));
                return new Event(type, object);
            }
            return new Event(type, data);
        } catch (JacksonException noJsonAnyMore) {
            return new Event(type, data);
        }
    }
}
