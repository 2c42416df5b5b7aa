package dev.milepost.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What no schema can say: that names are unique and lead somewhere. */
final class PackChecks {

    private final ContentPack pack;
    private final Map<String, PackFile> files;
    private final List<PackProblem> problems = new ArrayList<>();

    PackChecks(ContentPack pack, Map<String, PackFile> files) {
        this.pack = pack;
        this.files = files;
    }

    List<PackProblem> run() {
        Set<String> facts = pack.facts().stream().map(Fact::id).collect(Collectors.toSet());
        unique("facts", "/facts", pack.facts().stream().map(Fact::id).toList());
        unique("topics", "/topics", pack.topics().stream().map(Topic::id).toList());
        unique("tips", "/tips", pack.tips().stream().map(Tip::id).toList());
        unique(
                "smalltalk",
                "/smalltalk",
                pack.smallTalk().stream().map(SmallTalk::id).toList());
        for (int i = 0; i < pack.facts().size(); i++) {
            known(
                    "facts",
                    "/facts/%d/related".formatted(i),
                    "fact",
                    pack.facts().get(i).related(),
                    facts);
        }
        for (int i = 0; i < pack.tips().size(); i++) {
            known(
                    "tips",
                    "/tips/%d/facts".formatted(i),
                    "fact",
                    pack.tips().get(i).facts(),
                    facts);
        }
        topics(facts);
        salary(facts);
        return problems;
    }

    private void topics(Set<String> facts) {
        Map<String, String> placed = new HashMap<>();
        WordOwners words = new WordOwners((at, message) -> add("topics", at, message));
        for (int i = 0; i < pack.topics().size(); i++) {
            Topic topic = pack.topics().get(i);
            words.name("/topics/%d/id".formatted(i), topic.id(), topic.id());
            words.name("/topics/%d/title".formatted(i), topic.title(), topic.id());
        }
        for (int i = 0; i < pack.topics().size(); i++) {
            Topic topic = pack.topics().get(i);
            words.aliases("/topics/%d/aliases".formatted(i), topic.aliases(), topic.id());
            known("topics", "/topics/%d/facts".formatted(i), "fact", topic.facts(), facts);
            for (int j = 0; j < topic.facts().size(); j++) {
                String fact = topic.facts().get(j);
                String other = placed.putIfAbsent(fact, topic.id());
                if (other != null) {
                    add("topics", "/topics/%d/facts/%d".formatted(i, j), WordOwners.taken(fact, other));
                }
            }
        }
        for (int i = 0; i < pack.facts().size(); i++) {
            if (!placed.containsKey(pack.facts().get(i).id())) {
                add("facts", "/facts/%d/id".formatted(i), "the fact stands in no topic; add it to one in topics.yaml");
            }
        }
    }

    private void salary(Set<String> facts) {
        SalaryTable table = pack.salary();
        Set<String> rows = table.rows().stream().map(SalaryBand::id).collect(Collectors.toSet());
        rows(table, facts);
        for (int i = 0; i < table.regions().size(); i++) {
            known(
                    "salary",
                    "/regions/%d/rows".formatted(i),
                    "row",
                    table.regions().get(i).rows(),
                    rows);
        }
        for (int i = 0; i < table.experience().size(); i++) {
            known(
                    "salary",
                    "/experience/%d/row".formatted(i),
                    "row",
                    table.experience().get(i).row(),
                    rows);
        }
        known("salary", "/overview", "fact", table.overview(), facts);
        known("salary", "/movers", "fact", table.movers(), facts);
        words(table);
    }

    private void rows(SalaryTable table, Set<String> facts) {
        Set<String> regions =
                table.regions().stream().map(SalaryTable.Region::id).collect(Collectors.toSet());
        unique("salary", "/rows", table.rows().stream().map(SalaryBand::id).toList());
        for (int i = 0; i < table.rows().size(); i++) {
            SalaryBand row = table.rows().get(i);
            known("salary", "/rows/%d/fact".formatted(i), "fact", row.fact(), facts);
            known("salary", "/rows/%d/region".formatted(i), "region", row.region(), regions);
            if (row.high() < row.low()) {
                add("salary", "/rows/%d/high".formatted(i), "the upper end is below the lower end");
            }
        }
    }

    /** Levels and places are read from one text, so a word may mean one of all of them. */
    private void words(SalaryTable table) {
        WordOwners words = new WordOwners((at, message) -> add("salary", at, message));
        for (int i = 0; i < table.rows().size(); i++) {
            SalaryBand row = table.rows().get(i);
            words.name("/rows/%d/id".formatted(i), row.id(), owner(row));
            words.name("/rows/%d/label".formatted(i), row.label(), owner(row));
        }
        for (int i = 0; i < table.regions().size(); i++) {
            SalaryTable.Region region = table.regions().get(i);
            words.name("/regions/%d/id".formatted(i), region.id(), region.id());
            words.name("/regions/%d/label".formatted(i), region.label(), region.id());
        }
        for (int i = 0; i < table.uncovered().size(); i++) {
            String label = table.uncovered().get(i).label();
            words.name("/uncovered/%d/label".formatted(i), label, label);
        }
        for (int i = 0; i < table.rows().size(); i++) {
            SalaryBand row = table.rows().get(i);
            words.aliases("/rows/%d/aliases".formatted(i), row.aliases(), owner(row));
        }
        for (int i = 0; i < table.regions().size(); i++) {
            SalaryTable.Region region = table.regions().get(i);
            words.aliases("/regions/%d/places".formatted(i), region.places(), region.id());
            words.exact("/regions/%d/exact-case".formatted(i), region.exactCase(), region.id());
        }
        for (int i = 0; i < table.uncovered().size(); i++) {
            SalaryTable.Uncovered part = table.uncovered().get(i);
            words.aliases("/uncovered/%d/places".formatted(i), part.places(), part.label());
            words.exact("/uncovered/%d/exact-case".formatted(i), part.exactCase(), part.label());
        }
    }

    /** A region and the row that stands for it share their words. */
    private static String owner(SalaryBand row) {
        return row.kind() == SalaryBand.Kind.REGION ? row.region() : row.id();
    }

    private void unique(String file, String pointer, List<String> ids) {
        Map<String, String> seen = new HashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            if (seen.putIfAbsent(ids.get(i), ids.get(i)) != null) {
                add(file, "%s/%d/id".formatted(pointer, i), "the id '%s' is taken".formatted(ids.get(i)));
            }
        }
    }

    private void known(String file, String pointer, String what, List<String> ids, Set<String> known) {
        for (int i = 0; i < ids.size(); i++) {
            known(file, pointer + "/" + i, what, ids.get(i), known);
        }
    }

    private void known(String file, String pointer, String what, String id, Set<String> known) {
        if (!known.contains(id)) {
            String near = known.stream()
                    .filter(k -> k.startsWith(stem(id)))
                    .sorted()
                    .limit(5)
                    .collect(Collectors.joining(", "));
            add(
                    file,
                    pointer,
                    "there is no %s '%s'".formatted(what, id) + (near.isEmpty() ? "" : "; there are " + near));
        }
    }

    private static String stem(String id) {
        return Stream.of(id.split("\\.")).findFirst().orElse(id);
    }

    private void add(String file, String pointer, String message) {
        problems.add(Objects.requireNonNull(files.get(file)).problem(pointer, message));
    }
}
