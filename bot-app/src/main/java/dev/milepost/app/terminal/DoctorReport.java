package dev.milepost.app.terminal;

import dev.milepost.app.doctor.Finding;
import dev.milepost.app.doctor.Finding.Level;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code doctor}: a line for each check, and below it what to do; or all of it as JSON. */
public final class DoctorReport {

    private final Streams streams;

    public DoctorReport(Streams streams) {
        this.streams = streams;
    }

    /** Prints. @return {@link ExitCode#INVALID} where something won't work */
    public ExitCode print(List<Finding> findings, boolean json) {
        Level worst = findings.stream()
                .map(Finding::level)
                .max(Comparator.naturalOrder())
                .orElse(Level.OK);
        if (json) {
            streams.out().println(json(findings, worst));
        } else {
            findings.forEach(this::line);
            streams.out().println(said(worst));
        }
        return worst == Level.ERROR ? ExitCode.INVALID : ExitCode.DONE;
    }

    private void line(Finding finding) {
        streams.out().println("%-8s %s: %s".formatted(word(finding.level()), finding.check(), finding.detail()));
        if (!finding.action().isEmpty()) {
            streams.out().println("         → " + finding.action());
        }
    }

    private static String said(Level worst) {
        return switch (worst) {
            case OK -> "Everything is in order.";
            case WARNING -> "It works; see the warnings.";
            case ERROR -> "It won't work as it is; see the errors.";
        };
    }

    private static ObjectNode json(List<Finding> findings, Level worst) {
        ObjectNode report = JsonNodeFactory.instance.objectNode().put("status", word(worst));
        ArrayNode checks = report.putArray("checks");
        findings.forEach(f -> checks.addObject()
                .put("check", f.check())
                .put("status", word(f.level()))
                .put("detail", f.detail())
                .put("action", f.action()));
        return report;
    }

    private static String word(Level level) {
        return level.name().toLowerCase(Locale.ROOT);
    }
}
