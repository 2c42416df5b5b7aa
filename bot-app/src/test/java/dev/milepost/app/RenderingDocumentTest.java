package dev.milepost.app;

import dev.milepost.render.Capabilities;
import dev.milepost.render.Capabilities.Limit;
import dev.milepost.render.Capabilities.Support;
import dev.milepost.render.GoldenFile;
import dev.milepost.reply.Block;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is documented of each platform's drawing is what it declares; {@code -Dgolden.update} writes it anew and stays red. */
class RenderingDocumentTest {

    private static final Path DOCUMENT = Path.of("../docs/rendering.md");
    private static final String BEGIN = "<!-- what is below is written by RenderingDocumentTest -->\n";

    private static final List<Capabilities> PLATFORMS =
            List.of(Renderers.discord().capabilities(), Renderers.slack().capabilities());

    @Test
    void the_documented_capabilities_are_the_declared_ones() throws IOException {
        String details = PLATFORMS.stream().map(this::details).collect(Collectors.joining());
        GoldenFile.compareBehind(BEGIN, DOCUMENT, matrix() + details);
    }

    private static String matrix() {
        String head = PLATFORMS.stream().map(Capabilities::platform).collect(Collectors.joining(" | "));
        return "\n| block | %s |\n| --- |%s\n".formatted(head, " --- |".repeat(PLATFORMS.size()))
                + Stream.of(Block.class.getPermittedSubclasses())
                        .map(Class::getSimpleName)
                        .map(kind -> "| `%s` | %s |\n".formatted(kind, support(kind)))
                        .collect(Collectors.joining());
    }

    private static String support(String kind) {
        return PLATFORMS.stream()
                .map(p -> words(Objects.requireNonNull(p.blocks().get(kind))))
                .collect(Collectors.joining(" | "));
    }

    private static String words(Support support) {
        return switch (support) {
            case NATIVE -> "its own component";
            case REPLACED -> "another that says the same";
            case NONE -> "not shown";
        };
    }

    private String details(Capabilities platform) {
        return "\n## %s\n\nMay report: %s.\n\n| limit | at most |\n| --- | --- |\n"
                        .formatted(
                                platform.platform(),
                                new TreeSet<>(platform.declaredLosses())
                                        .stream().map("`%s`"::formatted).collect(Collectors.joining(", ")))
                + platform.limits().stream().map(RenderingDocumentTest::row).collect(Collectors.joining());
    }

    private static String row(Limit limit) {
        return String.format(Locale.ROOT, "| [%s](%s) | %,d |\n", limit.name(), limit.source(), limit.max());
    }
}
