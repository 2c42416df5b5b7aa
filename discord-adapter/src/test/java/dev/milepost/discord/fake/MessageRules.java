package dev.milepost.discord.fake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What Discord refuses in a message, written from its documentation with numbers of its own. */
public final class MessageRules {

    private static final int SUPPRESS_EMBEDS = 1 << 2;
    private static final int EPHEMERAL = 1 << 6;
    private static final int COMPONENTS_V2 = 1 << 15;

    private final List<String> faults = new ArrayList<>();
    private final Set<String> customIds = new HashSet<>();
    private final List<String> pictures = new ArrayList<>();
    private int components;
    private int text;

    private MessageRules() {}

    /** What is wrong with the message in {@code request}; empty where Discord would take it, and it disturbs nobody. */
    public static List<String> faults(Sent request) {
        MessageRules rules = new MessageRules();
        if (isOfTheOldKind(request.message())) {
            return List.of();
        }
        rules.message(request.message());
        rules.files(request.message(), request.files());
        return rules.faults;
    }

    /** Other bots may write such. */
    private static boolean isOfTheOldKind(JsonNode message) {
        return message.has("content") && (message.path("flags").asInt(0) & COMPONENTS_V2) == 0;
    }

    private void message(JsonNode message) {
        int flags = message.path("flags").asInt(0);
        expect((flags & COMPONENTS_V2) != 0, "components of version 2 without their flag");
        expect((flags & ~(SUPPRESS_EMBEDS | EPHEMERAL | COMPONENTS_V2)) == 0, "unknown flags " + flags);
        expect((flags & SUPPRESS_EMBEDS) != 0, "link previews");
        expect(!message.has("content") && !message.has("embeds") && !message.has("poll"), "content beside components");
        expect(
                message.path("allowed_mentions").path("parse").isArray()
                        && message.get("allowed_mentions").get("parse").isEmpty(),
                "mentions allowed");
        expect(!message.path("allowed_mentions").path("replied_user").asBoolean(true), "the answered person is pinged");
        expect(message.path("nonce").asString("").length() <= 25, "long nonce");
        JsonNode top = message.path("components");
        within(top.size(), 1, 40, "components at the top");
        top.forEach(this::component);
        within(components, 1, 40, "components");
        within(text, 0, 4000, "characters of text");
    }

    private void component(JsonNode component) {
        components++;
        int type = component.path("type").asInt();
        switch (type) {
            case 1 -> row(component);
            case 2 -> {
                length(component, "label", 1, 80);
                within(component.path("style").asInt(), 1, 4, "style");
                customId(component);
            }
            case 3 -> select(component);
            case 10 -> {
                expect(!component.path("content").asString("").isBlank(), "blank text");
                text += component.path("content").asString("").length();
            }
            case 12 -> gallery(component);
            case 14 -> within(component.path("spacing").asInt(), 1, 2, "spacing");
            case 17 -> {
                within(component.path("accent_color").asInt(), 0, 0xFFFFFF, "accent colour");
                within(component.path("components").size(), 1, 39, "components in a container");
                component.path("components").forEach(this::component);
            }
            default -> faults.add("a component of type " + type);
        }
    }

    private void row(JsonNode row) {
        boolean select = row.path("components").path(0).path("type").asInt() == 3;
        within(row.path("components").size(), 1, select ? 1 : 5, "components in a row");
        row.path("components").forEach(this::component);
    }

    private void select(JsonNode select) {
        customId(select);
        length(select, "placeholder", 1, 150);
        within(select.path("options").size(), 1, 25, "options");
        Set<String> values = new HashSet<>();
        for (JsonNode option : select.path("options")) {
            length(option, "label", 1, 100);
            length(option, "value", 1, 100);
            if (option.has("description")) {
                length(option, "description", 1, 100);
            }
            expect(values.add(option.path("value").asString()), "the same value twice");
        }
    }

    private void gallery(JsonNode gallery) {
        within(gallery.path("items").size(), 1, 10, "pictures");
        for (JsonNode item : gallery.path("items")) {
            length(item, "description", 1, 1024);
            pictures.add(item.path("media").path("url").asString(""));
        }
    }

    private void customId(JsonNode component) {
        length(component, "custom_id", 1, 100);
        expect(customIds.add(component.path("custom_id").asString("")), "the same custom id twice");
    }

    private void files(JsonNode message, List<Sent.File> files) {
        within(files.size(), 0, 10, "files");
        List<String> uploaded =
                files.stream().map(f -> "attachment://" + f.filename()).toList();
        expect(uploaded.equals(pictures), "pictures " + pictures + " of files " + uploaded);
        for (int i = 0; i < files.size(); i++) {
            Sent.File file = files.get(i);
            JsonNode attachment = message.path("attachments").path(i);
            expect(file.name().equals("files[" + attachment.path("id").asString("") + "]"), "a file without its entry");
            expect(file.filename().equals(attachment.path("filename").asString("")), "a file of another name");
            expect(file.contentType().equals("image/png"), "a file of type " + file.contentType());
        }
    }

    private void length(JsonNode node, String field, int min, int max) {
        within(node.path(field).asString("").length(), min, max, "characters of " + field);
    }

    private void within(int value, int min, int max, String what) {
        expect(value >= min && value <= max, value + " " + what);
    }

    private void expect(boolean good, String fault) {
        if (!good) {
            faults.add(fault);
        }
    }
}
