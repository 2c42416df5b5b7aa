package dev.milepost.content;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.serialization.NodeReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Parses an author's files and holds them against the JSON Schemas that stand in {@code data/schema}. */
final class PackSchemas {

    private final NodeReader reader = NodeReader.builder()
            .locationAware()
            .yamlMapper(new YAMLMapper(Yaml.factory()))
            .build();
    private final SchemaRegistry registry =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12, b -> b.nodeReader(reader));

    /** Parses {@code yaml} as a file of {@code kind}; what is wrong with it is added to {@code problems}. */
    PackFile parse(String kind, String file, String yaml, List<PackProblem> problems) {
        JsonNode root = tree(file, yaml, problems);
        PackFile parsed = new PackFile(file, root);
        if (!root.isMissingNode()) {
            Schema schema = schema(kind);
            for (Error error : schema.validate(root)) {
                problems.add(problem(parsed, schema, error));
            }
        }
        return parsed;
    }

    private JsonNode tree(String file, String yaml, List<PackProblem> problems) {
        try {
            JsonNode root = reader.readTree(yaml, InputFormat.YAML);
            if (root != null && !root.isNull() && !root.isMissingNode()) {
                return root;
            }
            problems.add(new PackProblem(new SourcePosition(file, 1, 1), "", "the file is empty"));
        } catch (JacksonException e) {
            problems.add(new PackProblem(position(file, e), "", "not YAML: " + firstLine(e.getOriginalMessage())));
        }
        return tools.jackson.databind.node.MissingNode.getInstance();
    }

    private static SourcePosition position(String file, JacksonException e) {
        return e.getLocation() == null
                ? new SourcePosition(file, 0, 0)
                : new SourcePosition(
                        file,
                        Math.max(0, e.getLocation().getLineNr()),
                        Math.max(0, e.getLocation().getColumnNr()));
    }

    private Schema schema(String kind) {
        String name = "schema/" + kind + ".schema.json";
        try (InputStream in = PackSchemas.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no " + name + " beside the loader");
            }
            return registry.getSchema(in, InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PackProblem problem(PackFile file, Schema schema, Error error) {
        String pointer = error.getInstanceLocation().toString();
        JsonNode node = file.root().at(JsonPointer.compile(pointer));
        String message = error.getMessage();
        if ("additionalProperties".equals(error.getKeyword()) && error.getProperty() != null) {
            List<String> known = knownFields(schema, error);
            message = "unknown field '%s'; known here: %s".formatted(error.getProperty(), String.join(", ", known));
            node = node.path(error.getProperty());
        }
        return new PackProblem(PackFile.position(file.name(), node), pointer, message);
    }

    private static List<String> knownFields(Schema schema, Error error) {
        String keyword = String.valueOf(error.getSchemaLocation().getFragment());
        String parent = keyword.substring(0, Math.max(0, keyword.lastIndexOf('/')));
        JsonNode properties =
                schema.getSchemaNode().at(JsonPointer.compile(parent)).path("properties");
        return new ArrayList<>(properties.propertyNames());
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("syntax error");
    }
}
