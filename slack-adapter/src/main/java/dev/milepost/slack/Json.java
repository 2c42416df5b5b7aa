package dev.milepost.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** JSON trees, written short and read without trusting that anything is there. */
final class Json {

    private Json() {}

    /** An object of the names and values in turn; a value is text, a boolean or JSON. */
    static JsonObject object(Object... pairs) {
        JsonObject object = new JsonObject();
        for (int i = 0; i < pairs.length; i += 2) {
            object.add((String) pairs[i], value(pairs[i + 1]));
        }
        return object;
    }

    static JsonArray array(List<? extends JsonElement> elements) {
        JsonArray array = new JsonArray(elements.size());
        elements.forEach(array::add);
        return array;
    }

    static JsonArray array(JsonElement... elements) {
        return array(List.of(elements));
    }

    private static JsonElement value(Object value) {
        return switch (value) {
            case JsonElement json -> json;
            case String text -> new JsonPrimitive(text);
            case Boolean flag -> new JsonPrimitive(flag);
            default -> throw new IllegalArgumentException("no JSON value: " + value.getClass());
        };
    }

    /** The text at {@code path}, or an empty one where something else is there or nothing. */
    static String text(@Nullable JsonElement from, String... path) {
        JsonElement found = at(from, path);
        return found.isJsonPrimitive() ? found.getAsString() : "";
    }

    /** The whole number at {@code path}, if there is one. */
    static OptionalLong number(@Nullable JsonElement from, String... path) {
        String text = text(from, path);
        return text.matches("-?\\d{1,18}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }

    /** Whether an array with something in it stands at {@code path}. */
    static boolean has(@Nullable JsonElement from, String... path) {
        JsonElement found = at(from, path);
        return found.isJsonArray() && !found.getAsJsonArray().isEmpty();
    }

    /** Whether {@code true} stands at {@code path}. */
    static boolean flag(@Nullable JsonElement from, String... path) {
        JsonElement found = at(from, path);
        return found.isJsonPrimitive() && found.getAsBoolean();
    }

    /** The object at {@code path}, or an empty one. */
    static JsonObject child(@Nullable JsonElement from, String... path) {
        JsonElement found = at(from, path);
        return found.isJsonObject() ? found.getAsJsonObject() : new JsonObject();
    }

    /** The objects in the array at {@code path}, if there is one. */
    static List<JsonObject> children(@Nullable JsonElement from, String... path) {
        JsonElement found = at(from, path);
        if (!found.isJsonArray()) {
            return List.of();
        }
        return found.getAsJsonArray().asList().stream()
                .filter(JsonElement::isJsonObject)
                .map(JsonElement::getAsJsonObject)
                .toList();
    }

    /** The texts in the array at {@code path}, if there is one. */
    static List<String> texts(@Nullable JsonElement from, String... path) {
        JsonElement found = at(from, path);
        return found.isJsonArray()
                ? found.getAsJsonArray().asList().stream()
                        .filter(JsonElement::isJsonPrimitive)
                        .map(JsonElement::getAsString)
                        .toList()
                : List.of();
    }

    /** The first that isn't empty, or an empty one. */
    static String first(@Nullable String... candidates) {
        for (String candidate : candidates) {
            if (candidate != null && !candidate.isEmpty()) {
                return candidate;
            }
        }
        return "";
    }

    private static JsonElement at(@Nullable JsonElement from, String... path) {
        JsonElement here = from == null ? JsonNull.INSTANCE : from;
        for (String name : path) {
            JsonElement next = here.isJsonObject() ? here.getAsJsonObject().get(name) : null;
            here = next == null ? JsonNull.INSTANCE : next;
        }
        return here;
    }
}
