package dev.milepost.discord.fake;

import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Channels as Discord's REST API gives them back, also those of which the gateway tells nothing. */
final class FakeChannels {

    private FakeChannels() {}

    static FakeState.Answer get(String id) {
        return find(id).map(channel -> new FakeState.Answer(200, channel)).orElse(unknown());
    }

    static FakeState.Answer unknown() {
        return new FakeState.Answer(404, FakeState.error(10003, "Unknown Channel"));
    }

    private static Optional<JsonNode> find(String id) {
        return switch (id) {
            case DiscordEvents.DM -> Optional.of(FakeGuild.directChannel());
            case DiscordEvents.ARCHIVED -> Optional.of(archived(false));
            case DiscordEvents.LOCKED -> Optional.of(archived(true).put("id", DiscordEvents.LOCKED));
            case DiscordEvents.ELSEWHERE ->
                Optional.of(FakeGuild.textChannel(id, "elsewhere").put("guild_id", DiscordEvents.OTHER_GUILD));
            default -> {
                if (DiscordEvents.isMany(id)) {
                    yield Optional.of(FakeGuild.manyChannel(DiscordEvents.manyIndex(id)));
                }
                ObjectNode guild = FakeGuild.guild();
                yield Stream.concat(
                                guild.get("channels").valueStream(),
                                guild.get("threads").valueStream())
                        .filter(channel -> channel.get("id").asString().equals(id))
                        .findFirst();
            }
        };
    }

    private static ObjectNode archived(boolean locked) {
        ObjectNode thread = FakeGuild.thread(DiscordEvents.ARCHIVED, DiscordEvents.CHANNEL, "quiet");
        ((ObjectNode) thread.get("thread_metadata")).put("archived", true).put("locked", locked);
        return thread;
    }
}
