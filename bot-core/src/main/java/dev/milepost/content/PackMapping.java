package dev.milepost.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Nodes that a schema has accepted to records. Written out, since reflection over records would cost the terminal a fifth of a second. */
final class PackMapping {

    private PackMapping() {}

    /** Maps {@code files}, which holds a node for each kind of file. */
    static ContentPack pack(JsonNode files) {
        PackInfo info = info(files.path("pack"));
        return new ContentPack(
                info,
                each(files.path("topics").path("topics"), PackMapping::topic),
                each(files.path("facts").path("facts"), n -> fact(n, info.reviewed())),
                SalaryMapping.table(files.path("salary")),
                each(files.path("tips").path("tips"), PackMapping::tip),
                each(files.path("smalltalk").path("smalltalk"), PackMapping::smallTalk),
                lexicon(files.path("lexicon")));
    }

    private static PackInfo info(JsonNode n) {
        JsonNode source = n.path("source");
        JsonNode dated = source.path("dated");
        return new PackInfo(
                text(n, "id"),
                text(n, "title"),
                text(n, "subject"),
                text(n, "role"),
                text(n, "author"),
                text(n, "licence"),
                text(n, "version"),
                text(n, "language"),
                new Source(
                        text(source, "name"),
                        dated.isString() ? LocalDate.parse(dated.asString()) : null,
                        date(source, "read", LocalDate.EPOCH)),
                date(n, "reviewed", LocalDate.EPOCH));
    }

    private static Topic topic(JsonNode n) {
        return new Topic(
                text(n, "id"),
                text(n, "title"),
                text(n, "summary"),
                text(n, "emoji"),
                texts(n, "aliases"),
                texts(n, "facts"));
    }

    private static Fact fact(JsonNode n, LocalDate reviewed) {
        return new Fact(
                text(n, "id"),
                text(n, "title"),
                text(n, "text"),
                texts(n, "asked-as"),
                texts(n, "related"),
                date(n, "reviewed", reviewed));
    }

    private static Tip tip(JsonNode n) {
        return new Tip(text(n, "id"), text(n, "text"), text(n, "try"), texts(n, "facts"));
    }

    private static SmallTalk smallTalk(JsonNode n) {
        return new SmallTalk(text(n, "id"), text(n, "reply"));
    }

    private static Lexicon lexicon(JsonNode n) {
        Map<String, List<String>> concepts = new LinkedHashMap<>();
        for (JsonNode concept : n.path("concepts")) {
            concepts.put(text(concept, "id"), texts(concept, "forms"));
        }
        Map<String, String> abbreviations = new LinkedHashMap<>();
        n.path("abbreviations")
                .forEachEntry((shortForm, longForm) -> abbreviations.put(shortForm, longForm.asString()));
        return new Lexicon(concepts, abbreviations, texts(n, "stop-words"));
    }

    static String text(JsonNode n, String field) {
        return n.path(field).asString("").strip();
    }

    static List<String> texts(JsonNode n, String field) {
        return each(n.path(field), JsonNode::asString);
    }

    static <T> List<T> each(JsonNode array, Function<JsonNode, T> mapping) {
        List<T> all = new ArrayList<>(array.size());
        for (JsonNode element : array) {
            all.add(mapping.apply(element));
        }
        return all;
    }

    private static LocalDate date(JsonNode n, String field, LocalDate otherwise) {
        return n.has(field) ? LocalDate.parse(n.path(field).asString()) : otherwise;
    }
}
