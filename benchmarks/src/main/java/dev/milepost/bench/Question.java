package dev.milepost.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A question with every answer that is right: fact ids, {@code SALARY:} and rows, or a kind. */
record Question(String id, String text, @Nullable String context, List<String> accept) {

    static List<Question> read(Path file) throws IOException {
        JsonMapper json = JsonMapper.builder().build();
        List<Question> questions = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                JsonNode node = json.readTree(line);
                List<String> accept = new ArrayList<>();
                node.required("accept").forEach(a -> accept.add(a.asString()));
                JsonNode context = node.get("context");
                questions.add(new Question(
                        node.required("id").asString(),
                        node.required("question").asString(),
                        context == null || context.isNull() ? null : context.asString(),
                        accept));
            }
        }
        return questions;
    }

    boolean accepts(String answer) {
        return accept.stream().anyMatch(a -> a.equals(answer) || (isContent(answer) && answer.startsWith(a + ".")));
    }

    /** Whether the source says nothing on it. */
    boolean isOff() {
        return List.of("NOT_COVERED", "OUT_OF_SCOPE").containsAll(accept);
    }

    static boolean isContent(String answer) {
        return answer.startsWith("SALARY") || Character.isLowerCase(answer.charAt(0));
    }
}
