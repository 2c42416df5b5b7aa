package dev.milepost.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What something looked like when somebody last reviewed it; {@code -Dgolden.update} writes it anew, and still fails. */
public final class GoldenFile {

    private static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final JsonMapper PRETTY = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private GoldenFile() {}

    /** Whether {@code -Dgolden.update} was given. */
    public static boolean isWrittenAnew() {
        return System.getProperty("golden.update") != null;
    }

    /** Fails where what stands in {@code document} behind the line {@code begin} differs from {@code written}. */
    public static void compareBehind(String begin, Path document, String written) throws IOException {
        String whole = Files.readString(document);
        int end = whole.indexOf(begin) + begin.length();
        String golden = whole.substring(end);
        if (isWrittenAnew() && !golden.equals(written)) {
            Files.writeString(document, whole.substring(0, end) + written);
        }
        assertThat(golden).isEqualTo(written);
    }

    /** Fails where {@code json} differs from the file {@code name}. */
    public static void compareJson(String name, String json) throws IOException {
        compare(name, pretty(read(json)));
    }

    static Object read(String json) {
        return PRETTY.readValue(json, Object.class);
    }

    static String pretty(Object json) {
        return PRETTY.writeValueAsString(json).replace("\r\n", "\n") + "\n";
    }

    static void compare(String name, String drawn) throws IOException {
        Path file = FOLDER.resolve(name + ".json");
        String golden = Files.exists(file) ? Files.readString(file) : "";
        if (isWrittenAnew() && !golden.equals(drawn)) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, drawn);
        }
        assertThat(drawn).isEqualTo(golden);
    }
}
