package dev.milepost.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The questions of {@code phrasings/}, of the facts' own examples and of small talk, as one. */
final class PhrasingFiles {

    private static final Set<String> KINDS = Set.of("NOT_COVERED", "OUT_OF_SCOPE", "CLARIFY", "SALARY");

    private final ContentPack pack;
    private final Map<String, List<Phrasings.Phrasing>> byKey = new LinkedHashMap<>();
    private final Map<String, String> seen = new HashMap<>();
    private final List<PackProblem> problems = new ArrayList<>();

    PhrasingFiles(ContentPack pack, PackFile smallTalk, List<PackFile> files) {
        this.pack = pack;
        for (PackFile file : files) {
            file.root().path("phrasings").forEachEntry((key, texts) -> take(file, key, texts));
        }
        int index = 0;
        for (JsonNode entry : smallTalk.root().path("smalltalk")) {
            String base = "/smalltalk/" + index++ + "/phrasings";
            takeAll(smallTalk, "SMALLTALK:" + entry.path("id").asString(), base, entry.path("phrasings"));
        }
    }

    private void take(PackFile file, String key, JsonNode texts) {
        String pointer = "/phrasings/" + key;
        if (!KINDS.contains(key) && pack.fact(key).isEmpty()) {
            problems.add(file.problem(
                    pointer, "no fact has the id '%s'; beside fact ids, %s are known".formatted(key, KINDS)));
        }
        takeAll(file, key, pointer, texts);
    }

    private void takeAll(PackFile file, String key, String pointer, JsonNode texts) {
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i).asString().strip();
            String at = pointer + "/" + i;
            String other = seen.putIfAbsent(text.toLowerCase(Locale.ROOT), key);
            if (other != null) {
                problems.add(file.problem(at, "the same question stands under '%s' already".formatted(other)));
            }
            byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(new Phrasings.Phrasing(text, file.position(at)));
        }
    }

    List<PackProblem> problems() {
        return problems;
    }

    Phrasings phrasings() {
        return new Phrasings(byKey);
    }
}
