package dev.milepost.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The program in a process of its own: how it is started, heard, and measured from outside. */
final class Programs {

    /** On this machine alone, at ports that are free. */
    static final Map<String, String> LOOPBACK =
            Map.of("MILEPOST_ADMIN_PORT", "0", "MILEPOST_HTTP_HOST", "127.0.0.1", "MILEPOST_HTTP_PORT", "0");

    /** Anybody may ask as much as they like. */
    static final Map<String, String> UNLIMITED =
            Map.of("MILEPOST_LIMITS_PERSON", "0", "MILEPOST_LIMITS_CHANNEL", "0", "MILEPOST_LIMITS_SPACE", "0");

    private static final Pattern SLACK = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/slack/events");

    private Programs() {}

    /** The packaged program, to be started in {@code folder} with a heap such as {@code 256m}. */
    static ProcessBuilder packaged(Path jar, String heap, Path folder) {
        return new ProcessBuilder(jdk("java"), "-XX:+UseSerialGC", "-Xmx" + heap, "-jar", jar.toString(), "run")
                .directory(folder.toFile())
                .redirectErrorStream(true);
    }

    /** A command of the JDK that this runs on. */
    static String jdk(String command) {
        return Path.of(System.getProperty("java.home"), "bin", command).toString();
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where Slack's requests go, by what the program says as it is ready. */
    static Optional<URI> slackUrl(String said) {
        return SLACK.matcher(said)
                .results()
                .map(found -> URI.create(found.group()))
                .findFirst();
    }

    /** Hands on each line that the program goes on to say, until it ends. */
    static void hear(Process process, Consumer<String> line) {
        Thread.ofVirtual().start(() -> {
            try {
                process.inputReader().lines().forEach(line);
            } catch (UncheckedIOException ended) {
                // As it does when it is stopped.
            }
        });
    }

    /** Reads what the program says until it is ready. @return the line that says so, with its addresses */
    static String awaitReady(Process process) throws IOException {
        BufferedReader log = process.inputReader();
        String line;
        do {
            line = log.readLine();
            if (line == null) {
                throw new IOException("the program ended, or was stopped for taking too long, before it was ready");
            }
        } while (!line.contains("Milepost is ready"));
        return line;
    }

    /** Memory that the process holds now. */
    static double megabytes(long pid) {
        return resident(pid) / 1024.0;
    }

    /** The same in KiB. */
    static long resident(long pid) {
        return status(pid, "VmRSS:");
    }

    /** The most memory that the process has held at once. */
    static double mostMegabytes(long pid) {
        return status(pid, "VmHWM:") / 1024.0;
    }

    /** In KiB. */
    private static long status(long pid, String field) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/%d/status".formatted(pid)))) {
            return lines.filter(l -> l.startsWith(field))
                    .mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no " + field + " of process " + pid));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
