package dev.milepost.testing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Text, bytes and JSON that were well formed before somebody had a go at them. */
public final class Mutations {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String SIGNS = "{}[]\",:\\&=%#-|>!*@?'<~ \n\t\r0";

    private Mutations() {}

    /** {@code text} with up to four pieces cut, doubled, moved or put in. */
    public static String text(String text, RandomGenerator random) {
        StringBuilder changed = new StringBuilder(text);
        for (int i = random.nextInt(1, 5); i > 0; i--) {
            int from = random.nextInt(changed.length() + 1);
            int to = Math.min(changed.length(), from + random.nextInt(random.nextInt(10) == 0 ? 400 : 12));
            switch (random.nextInt(6)) {
                case 0 -> changed.delete(from, to);
                case 1 -> changed.insert(from, changed.substring(from, to));
                case 2 -> changed.insert(random.nextInt(changed.length() + 1), changed.substring(from, to));
                case 3 -> changed.insert(from, SIGNS.charAt(random.nextInt(SIGNS.length())));
                case 4 -> changed.insert(from, Inputs.text(random));
                default -> changed.replace(from, to, Inputs.text(random));
            }
        }
        return changed.toString();
    }

    /** {@code text} in UTF-8 with some bytes changed, so that it need not be that any more; each character is a byte, as in ISO 8859-1. */
    public static String bytes(String text, RandomGenerator random) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = random.nextInt(1, 8); i > 0 && bytes.length > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** {@code text} as {@link #bytes} gives it where nothing was changed. */
    public static String utf8(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    /** {@code json} with up to three of its values gone, of another kind, or hostile; now and then no JSON any more. */
    public static String json(String json, RandomGenerator random) {
        if (random.nextInt(8) == 0) {
            return text(json, random);
        }
        JsonNode root = JsonMapper.shared().readTree(json);
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            List<JsonNode> holders = new ArrayList<>();
            collect(root, holders);
            if (!holders.isEmpty()) {
                change(holders.get(random.nextInt(holders.size())), random);
            }
        }
        return root.toString();
    }

    private static void collect(JsonNode node, List<JsonNode> holders) {
        if (node.isContainer()) {
            if (!node.isEmpty()) {
                holders.add(node);
            }
            node.forEach(child -> collect(child, holders));
        }
    }

    private static void change(JsonNode holder, RandomGenerator random) {
        int at = random.nextInt(holder.size());
        if (holder instanceof ObjectNode object) {
            String name = List.copyOf(object.propertyNames()).get(at);
            switch (random.nextInt(5)) {
                case 0 -> object.remove(name);
                case 1 -> object.set(Inputs.text(random), value(random));
                default -> object.set(name, value(random));
            }
        } else if (holder instanceof ArrayNode array) {
            switch (random.nextInt(4)) {
                case 0 -> array.remove(at);
                case 1 -> array.add(array.get(at).deepCopy());
                default -> array.set(at, value(random));
            }
        }
    }

    private static JsonNode value(RandomGenerator random) {
        return switch (random.nextInt(12)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.booleanNode(random.nextBoolean());
            case 2 -> NODES.numberNode(random.nextLong());
            case 3 -> NODES.numberNode(random.nextInt(-2, 20));
            case 4 -> NODES.numberNode(random.nextDouble() * 1e9);
            case 5 -> NODES.arrayNode();
            case 6 -> NODES.arrayNode().add(Inputs.text(random)).addNull();
            case 7 -> NODES.objectNode();
            case 8 -> NODES.objectNode().put("id", Inputs.text(random)).putNull("type");
            case 9 -> NODES.stringNode("");
            default -> NODES.stringNode(Inputs.text(random));
        };
    }
}
