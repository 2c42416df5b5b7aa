package dev.milepost.app.playground;

import dev.milepost.app.json.PayloadJson;
import dev.milepost.render.Loss;
import dev.milepost.render.Payload;
import dev.milepost.render.Rendering;
import dev.milepost.reply.Block;
import dev.milepost.reply.Reply;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Entries as the page gets them. */
final class EntryJson {

    private EntryJson() {}

    static ArrayNode of(String session, List<Entry> entries) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        entries.forEach(entry -> all.add(of(session, entry)));
        return all;
    }

    private static ObjectNode of(String session, Entry entry) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("id", entry.id())
                .put("revision", entry.revision())
                .put("kind", entry.kind().id())
                .put("place", entry.spot().id())
                .put("at", entry.at().toString())
                .put("person", entry.person().map(Person::id).orElse(""))
                .put("text", entry.text())
                .put("to", entry.to());
        ObjectNode sides = node.putObject("sides");
        entry.sides()
                .forEach((platform, answer) -> sides.set(
                        platform,
                        answer("session=%s&entry=%d&platform=%s".formatted(session, entry.id(), platform), answer)));
        return node;
    }

    private static ObjectNode answer(String where, Answer answer) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("shown", answer.shown())
                .put("alone", answer.alone())
                .put("deferred", answer.deferred())
                .put("notice", answer.notice())
                .put(
                        "words",
                        answer.messages().stream().map(m -> m.reply().plain()).collect(Collectors.joining("\n\n")));
        answer.form().ifPresent(window -> node.set("form", PayloadJson.of(window.payload())));
        ArrayNode payloads = node.putArray("payloads");
        ArrayNode losses = node.putArray("losses");
        ArrayNode charts = node.putArray("charts");
        for (Answer.Message message : answer.messages()) {
            int first = payloads.size();
            payloads.addAll(payloads(message.rendering(), "file", where, first));
            losses.addAll(losses(message.rendering()));
            charts.addAll(charts(message.reply(), where, charts.size()));
        }
        return node;
    }

    /** Each as its adapter sends it; a file has the address of its content, too. */
    static ArrayNode payloads(Rendering rendering, String address, String where, int first) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (Payload payload : rendering.payloads()) {
            ObjectNode one = PayloadJson.of(payload);
            int number = first + all.size();
            for (int i = 0; i < payload.files().size(); i++) {
                ((ObjectNode) one.path("files").get(i))
                        .put("url", "api/%s?%s&payload=%d&file=%d".formatted(address, where, number, i));
            }
            all.add(one);
        }
        return all;
    }

    static ArrayNode losses(Rendering rendering) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (Loss loss : rendering.losses()) {
            all.addObject()
                    .put("kind", loss.kind().name().toLowerCase(Locale.ROOT))
                    .put("code", loss.code());
        }
        return all;
    }

    private static ArrayNode charts(Reply reply, String where, int first) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (Block block : reply.blocks()) {
            if (block instanceof Block.Chart chart) {
                int number = first + all.size();
                all.addObject()
                        .put("alt", chart.chart().alt())
                        .put("url", "api/chart?%s&chart=%d".formatted(where, number));
            }
        }
        return all;
    }

    /** The clock, what is broken, and when the next tip comes. */
    static ObjectNode state(Session session) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("now", session.clock().instant().toString())
                .put("next", session.nextTip().map(Object::toString).orElse(""));
        ObjectNode faults = node.putObject("faults");
        for (Map.Entry<String, Fault> fault : session.faults().entrySet()) {
            faults.put(fault.getKey(), fault.getValue().id());
        }
        return node;
    }

    /** All that the page needs to begin: who and where one may be, what may break, what was said so far. */
    static ObjectNode whole(Session session) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("session", session.id());
        node.set("state", state(session));
        ArrayNode people = node.putArray("people");
        for (Person person : Person.values()) {
            people.addObject()
                    .put("id", person.id())
                    .put("name", person.shownName())
                    .put("role", person.role())
                    .put("discord", person.idOn(Spot.DISCORD))
                    .put("slack", person.idOn(Spot.SLACK));
        }
        ArrayNode places = node.putArray("places");
        for (Spot spot : Spot.values()) {
            places.addObject()
                    .put("id", spot.id())
                    .put("name", spot.shownName())
                    .put("kind", spot.kind().name().toLowerCase(Locale.ROOT))
                    .put("discord", spot.idOn(Spot.DISCORD))
                    .put("slack", spot.idOn(Spot.SLACK));
        }
        ArrayNode faults = node.putArray("faults");
        for (Fault fault : Fault.values()) {
            faults.addObject().put("id", fault.id()).put("name", fault.words());
        }
        long revision = session.transcript().revision();
        node.set("entries", of(session.id(), session.transcript().since(0)));
        return node.put("revision", revision);
    }
}
