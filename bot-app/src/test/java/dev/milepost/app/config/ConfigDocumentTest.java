package dev.milepost.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The documented settings are those there are; {@code -Dgolden.update} writes the table anew and stays red. */
class ConfigDocumentTest {

    private static final Path DOCUMENT = Path.of("../docs/configuration.md");
    private static final String BEGIN = "<!-- the table below is written by ConfigDocumentTest -->\n";

    @Test
    void the_documented_table_is_that_of_the_code() throws IOException {
        String document = Files.readString(DOCUMENT);
        int begin = document.indexOf(BEGIN) + BEGIN.length();
        String table = document.substring(begin);
        if (Boolean.getBoolean("golden.update") && !table.equals(ConfigDocument.table())) {
            Files.writeString(DOCUMENT, document.substring(0, begin) + ConfigDocument.table());
        }
        assertThat(table).isEqualTo(ConfigDocument.table());
    }
}
