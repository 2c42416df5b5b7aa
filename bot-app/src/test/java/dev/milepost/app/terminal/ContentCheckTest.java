package dev.milepost.app.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.content.Attribution;
import dev.milepost.testing.Packs;
import dev.milepost.testing.SettableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentCheckTest {

    @TempDir
    private Path folder;

    private final SettableClock clock = new SettableClock("2026-11-24T08:00:00Z");
    private final Printed printed = new Printed();

    @BeforeEach
    void aPackWithOneFactReviewedByItself() throws IOException {
        Packs.copy(Packs.LIGHTHOUSE, folder);
        Path facts = folder.resolve("facts.yaml");
        Files.writeString(
                facts,
                Files.readString(facts)
                        .replaceFirst(
                                "(?m)^    title: Looking after the lens$",
                                "    title: Looking after the lens\n    reviewed: \"2026-11-14\""));
    }

    private String check() {
        Attribution attribution = new Attribution(clock, Period.ofDays(10));
        assertThat(new ContentCheck(printed.streams(), attribution, List.of()).run(List.of(folder)))
                .isEqualTo(ExitCode.DONE);
        return printed.out();
    }

    @Test
    void hints_at_what_was_reviewed_too_long_ago_and_where_it_says_so() {
        assertThat(check()).doesNotContain("was last reviewed");

        clock.set(clock.instant().plus(Period.ofDays(1)));
        assertThat(check())
                .containsPattern("hint: facts\\.yaml:12:\\d+: /facts/1/reviewed: fact 'work.lens' was last reviewed on"
                        + " 2026-11-14")
                .doesNotContain("the pack was");

        clock.set(clock.instant().plus(Period.ofDays(10)));
        assertThat(check())
                .containsPattern("hint: pack\\.yaml:\\d+:\\d+: /reviewed: the pack was last reviewed on 2026-11-24");
    }
}
