package dev.milepost.app.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whether the process lives, and whether everything that it was configured to reach is reached: {@code {"status": "up",
 * "dependencies": {"slack": {"status": "up", "detail": …}}}}.
 */
public final class Health {

    /**
     * How something that the process depends on fares.
     *
     * @param up whether it does its work
     * @param detail one line for people
     */
    public record Status(boolean up, String detail) {}

    private final Map<String, Supplier<Status>> dependencies;

    /** Watches {@code dependencies}; each is asked anew at every request, and must answer from memory. */
    public Health(Map<String, Supplier<Status>> dependencies) {
        this.dependencies = new LinkedHashMap<>(dependencies);
    }

    /** 200 as long as anything is answered at all. */
    public WebResponse live(WebRequest request) {
        return WebResponse.json(200, "{\"status\":\"up\"}");
    }

    /** 200 where everything is up, else 503. */
    public WebResponse ready(WebRequest request) {
        ObjectNode each = JsonNodeFactory.instance.objectNode();
        boolean up = true;
        for (Map.Entry<String, Supplier<Status>> dependency : dependencies.entrySet()) {
            Status status = dependency.getValue().get();
            up &= status.up();
            each.putObject(dependency.getKey()).put("status", word(status.up())).put("detail", status.detail());
        }
        ObjectNode all = JsonNodeFactory.instance.objectNode().put("status", word(up));
        all.set("dependencies", each);
        return WebResponse.json(up ? 200 : 503, all.toString());
    }

    private static String word(boolean up) {
        return up ? "up" : "down";
    }
}
