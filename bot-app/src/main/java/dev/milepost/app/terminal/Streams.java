package dev.milepost.app.terminal;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Where results go, where everything else goes, and how results may look.
 *
 * @param in what {@code -} reads
 * @param out results, in UTF-8 whatever the locale says
 * @param err all else
 * @param look what the reader of {@code out} can show
 */
public record Streams(InputStream in, PrintStream out, PrintStream err, Look look) {

    private static final int WIDTH = 80;

    /**
     * What can be shown.
     *
     * @param terminal whether somebody looks at it
     * @param colours whether it takes ANSI sequences
     * @param width columns, at which text is wrapped; 0 for not at all
     */
    public record Look(boolean terminal, boolean colours, int width) {
        /** Text for files, pipes and other programs. */
        public static final Look PLAIN = new Look(false, false, 0);
    }

    /** The process's own. */
    public static Streams ofProcess(Map<String, String> variables) {
        return new Streams(
                System.in,
                new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                look(onTerminal(), variables));
    }

    /** Says what is wrong with {@code what}, a line each, where results don't go. */
    public ExitCode refuse(String what, List<?> problems) {
        err.printf("milepost: %s has %d %s:%n", what, problems.size(), problems.size() == 1 ? "problem" : "problems");
        problems.forEach(problem -> err.println("  " + problem));
        return ExitCode.INVALID;
    }

    static Look look(boolean terminal, Map<String, String> variables) {
        if (!terminal) {
            return Look.PLAIN;
        }
        boolean dumb = variables.getOrDefault("TERM", "dumb").equals("dumb");
        boolean refused = !variables.getOrDefault("NO_COLOR", "").isEmpty();
        return new Look(true, !dumb && !refused, width(variables.getOrDefault("COLUMNS", "")));
    }

    private static int width(String columns) {
        return columns.matches("\\d{1,4}") ? Math.clamp(Integer.parseInt(columns), 40, 120) : WIDTH;
    }

    @SuppressWarnings("SystemConsoleNull") // on 21 it is null without a terminal; later the method below tells
    private static boolean onTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            // Since 22 there may be a console without a terminal, and a method that tells.
            Method isTerminal = Console.class.getMethod("isTerminal");
            return (boolean) isTerminal.invoke(console);
        } catch (ReflectiveOperationException before22) {
            return true;
        }
    }
}
