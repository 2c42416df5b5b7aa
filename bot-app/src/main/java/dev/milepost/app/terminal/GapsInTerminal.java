package dev.milepost.app.terminal;

import dev.milepost.answer.Asking;
import dev.milepost.answer.Gap;
import dev.milepost.answer.Gaps;
import dev.milepost.answer.QuestionStore.Kept;
import dev.milepost.command.CommandRouter;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code gaps}: what several people asked and no fact answered, as entries for {@code facts.yaml}. All that isn't such
 * an entry is a comment, so that the output may go into a file as it is. An entry's text is left empty:
 * {@code content check} asks for it, so that nobody is ever told a placeholder.
 */
public final class GapsInTerminal {

    private static final int LONGEST_EXAMPLE = 120;
    private static final int EXAMPLES = 4;
    private static final int MORE = 12;

    private final PrintStream out;
    private final boolean kept;

    /** @param kept whether the text of questions is being kept */
    public GapsInTerminal(Streams streams, boolean kept) {
        this.out = streams.out();
        this.kept = kept;
    }

    public ExitCode run(List<Kept> questions, Asking asking) {
        if (!kept && questions.isEmpty()) {
            out.println("# The text of questions isn't kept here, so there is nothing to find gaps in. With");
            out.println(
                    "# `answers.keep-questions: true` it is, and each person's first reply says so. `milepost report`");
            out.println("# counts what came of questions without it.");
            return ExitCode.DONE;
        }
        List<Gap> gaps = Gaps.in(questions, asking);
        if (gaps.isEmpty()) {
            out.printf("# Nothing yet that at least %d people asked and that wasn't answered.%n", Gaps.FEWEST_PEOPLE);
            return ExitCode.DONE;
        }
        out.println("# Fill in what your source says and move the entry to facts.yaml, with a lasting id of its own."
                + " Where");
        out.println("# it says nothing, the questions belong into phrasings/not-covered.yaml.");
        out.println("facts:");
        for (int i = 0; i < gaps.size(); i++) {
            print(gaps.get(i), i + 1);
        }
        return ExitCode.DONE;
    }

    private void print(Gap gap, int number) {
        out.println();
        out.printf("  # %d people, %d times, %s to %s%n", gap.people(), gap.times(), gap.first(), gap.last());
        out.printf(
                "  # got: %s; nearest: %s%n",
                gap.kinds().entrySet().stream()
                        .map(e -> e.getKey() + " " + e.getValue())
                        .collect(Collectors.joining(", ")),
                gap.nearest().isEmpty() ? "nothing" : String.join(", ", gap.nearest()));
        List<String> wordings =
                gap.wordings().stream().map(GapsInTerminal::line).toList();
        List<String> examples = wordings.stream()
                .filter(w -> w.length() >= 3 && w.length() <= LONGEST_EXAMPLE)
                .limit(EXAMPLES)
                .toList();
        wordings.stream()
                .filter(w -> !examples.contains(w))
                .limit(MORE)
                .forEach(w -> out.println("  # also asked: " + quoted(w)));
        out.printf("  - id: gap_%d%n", number);
        out.println("    title: " + quoted(CommandRouter.shorten(wordings.get(0))));
        out.println("    text: \"\"");
        out.println("    asked-as:");
        examples.forEach(e -> out.println("      - " + quoted(e)));
    }

    /** On one line, without what would recolour or rewrite a terminal. */
    private static String line(String words) {
        return words.replaceAll("[\\p{Cc}\\p{Cf}\\s]+", " ").strip();
    }

    /** A string of JSON is one of YAML as well. */
    private static String quoted(String words) {
        return JsonMapper.shared().writeValueAsString(words);
    }
}
