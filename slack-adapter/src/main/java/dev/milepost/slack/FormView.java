package dev.milepost.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import dev.milepost.chat.Place;
import dev.milepost.command.Form;
import dev.milepost.command.OptionSpec;
import dev.milepost.reply.Action;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Forms as Slack's modal windows, and what was filled in there. A field's block bears the field's name. */
final class FormView {

    /** The one element of each field's block, where it completes nothing. */
    private static final String VALUE = ActionIds.PREFIX + "value";

    private FormView() {}

    /** The window for {@code form}. It remembers where it was asked for, since a submission doesn't say. */
    static JsonObject of(Form form, Place place, String responseUrl) {
        List<JsonObject> blocks =
                form.fields().stream().map(field -> input(field, place)).toList();
        JsonObject view = Json.object(
                "type", "modal",
                "callback_id", ActionIds.PREFIX + form.action().encode(),
                "title", plain(form.title(), SlackLimits.VIEW_TITLE.max()),
                "submit", plain(form.submit(), SlackLimits.VIEW_TITLE.max()),
                "close", plain("Cancel", SlackLimits.VIEW_TITLE.max()),
                "blocks", Json.array(blocks));
        String memory = Origins.remembered(place, responseUrl).toString();
        if (memory.length() <= SlackLimits.PRIVATE_METADATA.max()) {
            view.addProperty("private_metadata", memory);
        }
        return view;
    }

    private static JsonObject input(Form.Field field, Place place) {
        JsonObject input = Json.object(
                "type", "input",
                "block_id", field.name(),
                "label", plain(field.label(), SlackLimits.INPUT_LABEL.max()),
                "optional", !field.required(),
                "element", element(field, place));
        if (!field.hint().isEmpty()) {
            input.add("hint", plain(field.hint(), SlackLimits.INPUT_LABEL.max()));
        }
        return input;
    }

    private static JsonObject element(Form.Field field, Place place) {
        return switch (field) {
            case Form.Words words ->
                Json.object("type", "plain_text_input", "action_id", VALUE, "multiline", words.lines());
            case Form.Completed completed -> completed(completed);
            case Form.Time time -> Json.object("type", "timepicker", "action_id", VALUE, "initial_time", time.usual());
            case Form.Choose choose -> choose(choose);
            case Form.Channel channel -> channel(place.channel().id());
        };
    }

    private static JsonObject completed(Form.Completed field) {
        JsonObject select = Json.object(
                "type",
                "external_select",
                "action_id",
                ActionIds.PREFIX
                        + Suggestions.of(field.command(), field.subcommand(), field.name())
                                .encode(),
                "placeholder",
                plain("Begin to type", SlackLimits.PLACEHOLDER.max()));
        select.addProperty("min_query_length", 1);
        return select;
    }

    private static JsonObject choose(Form.Choose choose) {
        List<OptionSpec.Choice> choices =
                choose.choices().stream().limit(SlackLimits.OPTIONS.max()).toList();
        JsonObject select = Json.object(
                "type",
                choose.several() ? "multi_static_select" : "static_select",
                "action_id",
                VALUE,
                "placeholder",
                plain("Choose", SlackLimits.PLACEHOLDER.max()),
                "options",
                Json.array(choices.stream().map(FormView::option).toList()));
        List<JsonObject> chosen = choices.stream()
                .filter(c -> choose.chosen().contains(c.value()))
                .map(FormView::option)
                .toList();
        if (!chosen.isEmpty()) {
            select.add(
                    choose.several() ? "initial_options" : "initial_option",
                    choose.several() ? Json.array(chosen) : chosen.get(0));
        }
        return select;
    }

    static JsonObject option(OptionSpec.Choice choice) {
        return Json.object("text", plain(choice.label(), SlackLimits.OPTION_TEXT.max()), "value", choice.value());
    }

    /** Private channels that the app isn't in show themselves, too: the answer then says what to do. */
    private static JsonObject channel(String here) {
        JsonObject select = Json.object(
                "type",
                "conversations_select",
                "action_id",
                VALUE,
                "placeholder",
                plain("Choose a channel", SlackLimits.PLACEHOLDER.max()),
                "filter",
                Json.object(
                        "include",
                        Json.array(new JsonPrimitive("public"), new JsonPrimitive("private")),
                        "exclude_bot_users",
                        true));
        if (here.startsWith("C") || here.startsWith("G")) {
            select.addProperty("initial_conversation", here);
        }
        return select;
    }

    private static JsonObject plain(String words, int max) {
        return Mrkdwn.plain(SlackText.cut(SlackText.literal(SlackText.oneLine(words)), max));
    }

    /** The form's action; empty where the window is somebody else's. */
    static Optional<Action> action(JsonObject view) {
        return ActionIds.read(Json.text(view, "callback_id"));
    }

    /** What was filled in, by field. */
    static Map<String, String> values(JsonObject view) {
        Map<String, String> values = new HashMap<>();
        Json.child(view, "state", "values")
                .entrySet()
                .forEach(block -> Json.child(block.getValue()).asMap().values().stream()
                        .findFirst()
                        .map(FormView::value)
                        .filter(value -> !value.isEmpty())
                        .ifPresent(value -> values.put(block.getKey(), value)));
        return values;
    }

    private static String value(JsonElement element) {
        if (!Json.children(element, "selected_options").isEmpty()) {
            return Json.children(element, "selected_options").stream()
                    .map(option -> Json.text(option, "value"))
                    .collect(Collectors.joining(","));
        }
        return List.of("value", "selected_time", "selected_conversation", "selected_channel").stream()
                .map(name -> Json.text(element, name))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElseGet(() -> Json.text(element, "selected_option", "value"));
    }

    /** What the window remembered of where it was asked for. */
    static JsonObject memory(JsonObject view) {
        try {
            JsonElement memory = JsonParser.parseString(Json.text(view, "private_metadata"));
            return memory.isJsonObject() ? memory.getAsJsonObject() : new JsonObject();
        } catch (JsonParseException notOurs) {
            return new JsonObject();
        }
    }
}
