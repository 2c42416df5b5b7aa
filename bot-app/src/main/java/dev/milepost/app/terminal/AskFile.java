package dev.milepost.app.terminal;

import dev.milepost.FaultCode;
import dev.milepost.answer.AskResult;
import dev.milepost.answer.Asking;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code ask --file}: a question a line, {@code {"id", "question", "context"}}, to an answer a line, {@code {"id",
 * "kind", "facts", "rows", "offered", "confidence", "text"}}. A line that isn't valid gives {@code {"id", "error"}}, and
 * the next one is read; an empty line is none.
 */
public final class AskFile {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Asking asking;
    private final Streams streams;

    public AskFile(Asking asking, Streams streams) {
        this.asking = asking;
        this.streams = streams;
    }

    /**
     * Answers all.
     *
     * @param file {@code -} for standard input
     */
    public ExitCode run(String file, Path directory) {
        try (BufferedReader lines = new BufferedReader(open(file, directory))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String asked = withoutMark(line);
                if (!asked.isBlank()) {
                    streams.out().println(answer(asked));
                    streams.out().flush();
                }
            }
            return ExitCode.DONE;
        } catch (IOException e) {
            streams.err().println("milepost: %s can't be read".formatted(file));
            return ExitCode.USAGE;
        }
    }

    /** Bytes that aren't UTF-8 become replacement characters, so that one bad line spoils no other. */
    private Reader open(String file, Path directory) throws IOException {
        return new InputStreamReader(
                file.equals("-") ? streams.in() : Files.newInputStream(directory.resolve(file)),
                StandardCharsets.UTF_8);
    }

    /** Some editors begin a file with a mark that it is UTF-8; in files put together it stands within. */
    private static String withoutMark(String line) {
        return line.startsWith("\uFEFF") ? line.substring(1) : line;
    }

    private ObjectNode answer(String line) {
        JsonNode asked;
        try {
            asked = JsonMapper.shared().readTree(line);
        } catch (JacksonException e) {
            return error(NODES.nullNode(), "the line isn't JSON");
        }
        JsonNode id = asked.has("id") ? asked.path("id") : NODES.nullNode();
        String invalid = invalid(asked);
        if (invalid != null) {
            return error(id, invalid);
        }
        try {
            String context =
                    asked.path("context").isString() ? asked.path("context").asString() : null;
            return answer(id, asking.ask(asked.path("question").asString(), context));
        } catch (RuntimeException e) {
            String code = FaultCode.next();
            LoggerFactory.getLogger(AskFile.class).error("{}: question {} failed", code, id, e);
            return error(id, "something went wrong on my side (%s)".formatted(code));
        }
    }

    private static @Nullable String invalid(JsonNode asked) {
        if (!asked.isObject()) {
            return "the line is no JSON object";
        } else if (!asked.path("question").isString()) {
            return "question is missing, or no string";
        }
        JsonNode context = asked.path("context");
        return context.isString() || context.isNull() || context.isMissingNode() ? null : "context is no string";
    }

    private static ObjectNode error(JsonNode id, String error) {
        ObjectNode node = NODES.objectNode();
        node.set("id", id);
        return node.put("error", error);
    }

    private static ObjectNode answer(JsonNode id, AskResult result) {
        ObjectNode node = NODES.objectNode();
        node.set("id", id);
        node.put("kind", result.kind());
        node.set("facts", strings(result.facts()));
        node.set("rows", strings(result.rows()));
        node.set("offered", strings(result.offered()));
        node.put("confidence", Math.round(result.confidence() * 10_000) / 10_000.0);
        return node.put("text", result.text());
    }

    private static ArrayNode strings(List<String> all) {
        ArrayNode array = NODES.arrayNode();
        all.forEach(array::add);
        return array;
    }
}
