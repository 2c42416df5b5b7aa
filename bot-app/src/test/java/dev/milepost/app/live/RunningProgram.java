package dev.milepost.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.discord.fake.FakeDiscord;
import dev.milepost.slack.FakeSlack;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** The program as it was packaged, in a process of its own, stopped when it is closed. */
final class RunningProgram implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern ADMIN = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)/");
    private static final Pattern SLACK = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)/slack/events");

    /** What the programs of these tests are given and have to keep to themselves. */
    private static final String[] PLANTED = {
        FakeDiscord.TOKEN, FakeSlack.BOT_TOKEN, FakeSlack.APP_TOKEN, FakeSlack.SIGNING_SECRET, "0f1e2d3c4b5a"
    };

    private final Process process;
    private final Thread reading;
    private final List<String> log = Collections.synchronizedList(new ArrayList<>());

    private RunningProgram(Process process) {
        this.process = process;
        this.reading = Thread.ofVirtual().name("log").start(this::read);
    }

    /** Starts it in {@code directory}, on free ports, with nothing in its environment but {@code variables}. */
    static RunningProgram start(Path directory, Map<String, String> variables) {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "-jar",
                        Path.of("target/milepost/milepost.jar").toAbsolutePath().toString(),
                        "run")
                .directory(directory.toFile())
                .redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.putAll(new HashMap<>(Map.of(
                "MILEPOST_ADMIN_PORT", "0",
                "MILEPOST_HTTP_HOST", "127.0.0.1",
                "MILEPOST_HTTP_PORT", "0",
                "MILEPOST_LOG_FORMAT", "human")));
        environment.putAll(variables);
        try {
            return new RunningProgram(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read() {
        try (BufferedReader reader = process.inputReader()) {
            reader.lines().forEach(log::add);
        } catch (IOException | UncheckedIOException e) {
            log.add("(the log ended: %s)".formatted(e));
        }
    }

    /** Waits for a line of the log that holds {@code words}, and returns it. */
    String awaitLine(String words) {
        try {
            Awaitility.await(words).atMost(PATIENCE).until(() -> log().contains(words) || !process.isAlive());
            assertThat(log()).contains(words);
        } catch (ConditionTimeoutException | AssertionError e) {
            process.destroyForcibly();
            throw new AssertionError("“%s” never came. The log:%n%s".formatted(words, log()), e);
        }
        return log().lines().filter(line -> line.contains(words)).findFirst().orElseThrow();
    }

    RunningProgram awaitReady() {
        awaitLine("Milepost is ready");
        return this;
    }

    /** Where Slack's requests go, as the log says it. */
    String slackUrl() {
        return found(SLACK, awaitLine("Milepost is ready"));
    }

    /** The admin side's address, as the log says it; only after it is ready. */
    String adminUrl() {
        return found(ADMIN, awaitLine("Milepost is ready"));
    }

    private static String found(Pattern pattern, String line) {
        Matcher matcher = pattern.matcher(line);
        assertThat(matcher.find()).as(line).isTrue();
        return matcher.group();
    }

    /** All that it has printed so far. */
    String log() {
        synchronized (log) {
            return String.join("\n", log);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Waits for its end. @return the exit code */
    int awaitExit() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("It doesn't end. The log:\n" + log());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Asks it to stop, as an operator or a container does, waits until it has, and looks whether it told a secret. */
    @Override
    public void close() {
        String figures = figures();
        // Not the process itself: its destroy closes what the last lines of the log come by.
        process.toHandle().destroy();
        awaitExit();
        awaitTheLogsEnd();
        assertThat(log() + figures).doesNotContain(PLANTED);
    }

    /** Its last lines may be read only after its end. */
    private void awaitTheLogsEnd() {
        try {
            assertThat(reading.join(PATIENCE)).as("the log ends").isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** What it says of itself, while it runs. */
    private String figures() {
        Matcher admin = ADMIN.matcher(log());
        if (!process.isAlive() || !admin.find()) {
            return "";
        }
        StringBuilder said = new StringBuilder();
        for (String path : List.of("metrics", "health/ready", "health/live")) {
            try (InputStream in = URI.create(admin.group() + path).toURL().openStream()) {
                said.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException notReady) {
                said.append(path).append(": ").append(notReady.getMessage());
            }
        }
        return said.toString();
    }
}
