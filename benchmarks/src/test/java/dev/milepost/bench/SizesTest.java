package dev.milepost.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.render.Rendering;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes over the wire for an answer, and what ships beside the program's classes, in bytes: the same on every machine. */
class SizesTest {

    private static final String PACK = "dev/milepost/packs/ai-engineering/";

    @ParameterizedTest
    @CsvSource({
        "a chart as PNG, 80000",
        "a chart as SVG, 6500",
        "salary mid for Discord, 3000",
        "salary mid for Slack, 6000",
        "the pack, 250000",
        "its model, 12000000"
    })
    void nothing_weighs_more_than_this(String what, long most) throws IOException {
        assertThat(weight(what)).as(what).isPositive().isLessThanOrEqualTo(most);
    }

    private static long weight(String what) throws IOException {
        return switch (what) {
            case "a chart as PNG" -> new ChartTime().newPng().length;
            case "a chart as SVG" -> bytes(new ChartTime().newSvg());
            case "salary mid for Discord" -> body(new CoreTime().onDiscord());
            case "salary mid for Slack" -> body(new CoreTime().onSlack());
            case "the pack" -> shipped("pack.json");
            case "its model" -> shipped("answers.model");
            default -> throw new IllegalArgumentException(what);
        };
    }

    private static long bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static long body(Rendering rendering) {
        return rendering.payloads().stream().mapToLong(p -> bytes(p.body())).sum();
    }

    private static long shipped(String file) throws IOException {
        try (InputStream in = SizesTest.class.getClassLoader().getResourceAsStream(PACK + file)) {
            return in == null ? 0 : in.readAllBytes().length;
        }
    }
}
