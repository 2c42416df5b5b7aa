package dev.milepost.discord.fake;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An application's commands, as Discord keeps them and gives them back. */
final class FakeCommands {

    private final List<ObjectNode> commands = new CopyOnWriteArrayList<>();

    /** As they were sent, with their ids. */
    List<ObjectNode> all() {
        return commands;
    }

    FakeState.Answer list() {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        commands.forEach(all::add);
        return new FakeState.Answer(200, all);
    }

    /** Puts a command there, as if another program had registered it. */
    void add(ObjectNode command) {
        command.put("id", DiscordEvents.nextId())
                .put("application_id", DiscordEvents.APPLICATION)
                .put("version", DiscordEvents.nextId());
        commands.add(command);
    }

    FakeState.Answer upsert(ObjectNode command) {
        boolean known = commands.removeIf(
                c -> c.get("name").equals(command.get("name")) && c.path("type").equals(command.path("type")));
        add(command);
        givenBack(command);
        return new FakeState.Answer(known ? 200 : 201, command);
    }

    /** Discord gives a command back otherwise than it was sent: what is false or empty is left out or null, sets change their order. */
    private static void givenBack(ObjectNode command) {
        command.put("dm_permission", command.path("contexts").toString().contains("1"));
        ArrayNode contexts = command.putArray("contexts");
        for (int i = command.get("dm_permission").asBoolean() ? 2 : 0; i >= 0; i--) {
            contexts.add(i);
        }
        command.putNull("name_localizations").putNull("description_localizations");
        if (command.path("type").asInt() != 1) {
            command.put("description", "").remove("options");
        }
        command.putNull("a_field_of_next_year");
        command.path("options").forEach(FakeCommands::optionGivenBack);
    }

    private static void optionGivenBack(JsonNode option) {
        ObjectNode given = (ObjectNode) option;
        given.remove(List.of("name_localizations", "description_localizations"));
        for (String flag : List.of("required", "autocomplete")) {
            if (!given.path(flag).asBoolean(false)) {
                given.remove(flag);
            }
        }
        given.path("options").forEach(FakeCommands::optionGivenBack);
    }
}
