package dev.milepost.app.json;

import dev.milepost.reply.Block;
import dev.milepost.reply.Button;
import dev.milepost.reply.RangeChart;
import dev.milepost.reply.Reply;
import dev.milepost.reply.Span;
import dev.milepost.reply.Text;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The neutral reply as JSON: {@code {"text": …, "blocks": […]}}. {@code text} is the whole reply in words. Each block
 * has a {@code type} ({@code heading}, {@code paragraph}, {@code bullets}, {@code fields}, {@code table}, {@code
 * chart}, {@code buttons}, {@code menu}, {@code note}, {@code divider}) and the parts of the record of that name. A text
 * is a list of spans, {@code {"look": "plain|strong|emphasis|code|link|channel", "text": …}}, a link with its {@code url}
 * and a channel with its {@code id}; an action is the line that a component's id carries.
 */
public final class ReplyJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ReplyJson() {}

    public static ObjectNode of(Reply reply) {
        ObjectNode node = NODES.objectNode();
        node.put("text", reply.plain());
        node.set("blocks", each(reply.blocks(), ReplyJson::block));
        return node;
    }

    private static ObjectNode block(Block block) {
        return switch (block) {
            case Block.Heading h -> typed("heading").put("text", h.text());
            case Block.Paragraph p -> with(typed("paragraph"), "text", text(p.text()));
            case Block.Bullets b -> with(typed("bullets"), "items", each(b.items(), ReplyJson::text));
            case Block.Fields f -> with(typed("fields"), "fields", each(f.fields(), ReplyJson::field));
            case Block.Table t -> table(t);
            case Block.Chart c -> chart(c.chart());
            case Block.Buttons b -> with(typed("buttons"), "buttons", each(b.buttons(), ReplyJson::button));
            case Block.Menu m -> menu(m);
            case Block.Note n -> with(typed("note"), "text", text(n.text()));
            case Block.Divider d -> typed("divider");
        };
    }

    private static ObjectNode typed(String type) {
        return NODES.objectNode().put("type", type);
    }

    private static ObjectNode with(ObjectNode node, String name, JsonNode value) {
        node.set(name, value);
        return node;
    }

    private static <T> ArrayNode each(List<T> all, Function<T, JsonNode> mapping) {
        ArrayNode array = NODES.arrayNode(all.size());
        all.forEach(one -> array.add(mapping.apply(one)));
        return array;
    }

    private static ArrayNode text(Text text) {
        return each(text.spans(), ReplyJson::span);
    }

    private static ObjectNode span(Span span) {
        ObjectNode node = NODES.objectNode();
        return switch (span) {
            case Span.Plain p -> node.put("look", "plain").put("text", p.text());
            case Span.Strong s -> node.put("look", "strong").put("text", s.text());
            case Span.Emphasis e -> node.put("look", "emphasis").put("text", e.text());
            case Span.Code c -> node.put("look", "code").put("text", c.text());
            case Span.Link l -> node.put("look", "link").put("text", l.text()).put("url", l.url());
            case Span.Channel c ->
                node.put("look", "channel").put("text", c.text()).put("id", c.id());
        };
    }

    private static ObjectNode field(Block.Field field) {
        return with(NODES.objectNode().put("name", field.name()), "value", text(field.value()));
    }

    private static ObjectNode table(Block.Table table) {
        ObjectNode node = with(typed("table"), "header", each(table.header(), NODES::stringNode));
        return with(node, "rows", each(table.rows(), row -> each(row, NODES::stringNode)));
    }

    private static ObjectNode chart(RangeChart chart) {
        ObjectNode node = typed("chart").put("title", chart.title()).put("alt", chart.alt());
        chart.figure().ifPresent(figure -> node.put("figure", figure));
        return with(node, "bars", each(chart.bars(), ReplyJson::bar));
    }

    private static ObjectNode bar(RangeChart.Bar bar) {
        return NODES.objectNode()
                .put("label", bar.label())
                .put("low", bar.low())
                .put("high", bar.high())
                .put("openEnded", bar.openEnded())
                .put("lit", bar.lit());
    }

    private static ObjectNode button(Button button) {
        return NODES.objectNode()
                .put("label", button.label())
                .put("action", button.action().encode())
                .put("primary", button.primary());
    }

    private static ObjectNode menu(Block.Menu menu) {
        ObjectNode node = typed("menu")
                .put("prompt", menu.prompt())
                .put("action", menu.action().encode());
        return with(node, "options", each(menu.options(), ReplyJson::option));
    }

    private static ObjectNode option(Block.Option option) {
        return NODES.objectNode()
                .put("label", option.label())
                .put("value", option.value())
                .put("description", option.description());
    }
}
