package dev.milepost.app.config;

import dev.milepost.render.GoldenFile;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The documented settings are those there are; {@code -Dgolden.update} writes the table anew and stays red. */
class ConfigDocumentTest {

    private static final Path DOCUMENT = Path.of("../docs/configuration.md");
    private static final String BEGIN = "<!-- the table below is written by ConfigDocumentTest -->\n";

    @Test
    void the_documented_table_is_that_of_the_code() throws IOException {
        GoldenFile.compareBehind(BEGIN, DOCUMENT, ConfigDocument.table());
    }
}
