package dev.milepost.slack;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Reads a call of Slack's Web API: a form, some of whose fields hold JSON. */
final class FormArguments {

    private static final Set<String> JSON = Set.of("blocks", "metadata", "view", "prompts", "files");

    private FormArguments() {}

    static JsonObject of(String form) {
        JsonObject arguments = new JsonObject();
        for (String pair : form.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            if (parts.length == 2) {
                String name = URLDecoder.decode(parts[0], StandardCharsets.UTF_8);
                String value = URLDecoder.decode(parts[1], StandardCharsets.UTF_8);
                if (JSON.contains(name)) {
                    arguments.add(name, JsonParser.parseString(value));
                } else {
                    arguments.addProperty(name, value);
                }
            }
        }
        return arguments;
    }
}
