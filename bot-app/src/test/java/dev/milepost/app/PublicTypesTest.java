package dev.milepost.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Public types say what they are; javac's own check for that can't leave out methods. */
class PublicTypesTest {

    private static final Pattern PUBLIC_TYPE =
            Pattern.compile("(?m)^public (?:[a-z-]+ )*(?:class|interface|@interface|record|enum) (\\w+)");

    /** A comment's end, then nothing but annotations. */
    private static final Pattern SAID = Pattern.compile("(?s).*\\*/\\s*(?:@\\w+[^\\n]*\\n)*");

    private static List<String> silentIn(String source) {
        List<String> silent = new ArrayList<>();
        Matcher type = PUBLIC_TYPE.matcher(source);
        while (type.find()) {
            if (!SAID.matcher(source.substring(0, type.start())).matches()) {
                silent.add(type.group(1));
            }
        }
        return silent;
    }

    @Test
    void every_public_type_says_what_it_is() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(".."), 12)) {
            List<Path> sources = files.filter(f -> f.toString().matches(".*/src/main/java/.*\\.java"))
                    .toList();
            assertThat(sources).hasSizeGreaterThan(300);
            for (Path source : sources) {
                assertThat(silentIn(Files.readString(source)))
                        .as("public, and silent, in %s", source)
                        .isEmpty();
            }
        }
    }

    @Test
    void one_that_says_nothing_is_noticed() {
        String silent = "package a;\n\nimport b.C;\n\n@Deprecated\npublic sealed interface Silent {}\n";
        assertThat(silentIn(silent)).containsExactly("Silent");
        assertThat(silentIn(silent.replace("@Dep", "/** Says it. */\n@Dep"))).isEmpty();
        assertThat(silentIn("/** Of a file. */\npackage a;\n\npublic final class Silent {}\n"))
                .containsExactly("Silent");
    }
}
