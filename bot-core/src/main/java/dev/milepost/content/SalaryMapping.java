package dev.milepost.content;

import static dev.milepost.content.PackMapping.each;
import static dev.milepost.content.PackMapping.text;
import static dev.milepost.content.PackMapping.texts;

import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** The salary file's nodes to records. */
final class SalaryMapping {

    private SalaryMapping() {}

    static SalaryTable table(JsonNode n) {
        return new SalaryTable(
                text(n, "currency"),
                text(n, "period"),
                each(n.path("rows"), SalaryMapping::row),
                each(n.path("regions"), SalaryMapping::region),
                each(
                        n.path("uncovered"),
                        u -> new SalaryTable.Uncovered(text(u, "label"), texts(u, "places"), texts(u, "exact-case"))),
                each(n.path("experience"), SalaryMapping::experience),
                text(n, "overview"),
                texts(n, "movers"),
                text(n, "estimate"));
    }

    private static SalaryBand row(JsonNode n) {
        return new SalaryBand(
                text(n, "id"),
                text(n, "label"),
                text(n, "place"),
                SalaryBand.Kind.valueOf(text(n, "kind").toUpperCase(Locale.ROOT)),
                text(n, "region"),
                n.path("low").asLong(),
                n.path("high").asLong(),
                n.path("open-ended").asBoolean(),
                text(n, "includes"),
                text(n, "note"),
                text(n, "defined"),
                text(n, "fact"),
                texts(n, "aliases"));
    }

    private static SalaryTable.Region region(JsonNode n) {
        return new SalaryTable.Region(
                text(n, "id"),
                text(n, "label"),
                texts(n, "rows"),
                text(n, "note"),
                texts(n, "places"),
                texts(n, "exact-case"));
    }

    private static SalaryTable.Experience experience(JsonNode n) {
        return new SalaryTable.Experience(
                n.path("from").asInt(),
                n.path("to").asInt(Integer.MAX_VALUE),
                text(n, "row"),
                n.path("sourced").asBoolean());
    }
}
