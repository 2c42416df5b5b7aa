package dev.milepost.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreparationTest {

    @TempDir
    Path directory;

    private String launcher(String... lines) throws IOException {
        Path launcher = directory.resolve("launcher");
        Files.writeString(launcher, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwx------"));
        return launcher.toString();
    }

    @Test
    void asks_the_launcher_to_prepare_and_tells_it_no_token() throws IOException {
        String launcher = launcher("env >variables", "echo \"$1\" >asked");
        try (Preparation preparation = Preparation.after(Duration.ZERO, launcher, directory)) {
            assertThat(preparation).isNotNull();
            await().until(() ->
                    Files.isRegularFile(directory.resolve("asked")) && Files.size(directory.resolve("asked")) > 0);
        }
        assertThat(directory.resolve("asked")).hasContent("prepare");
        assertThat(Files.readAllLines(directory.resolve("variables")))
                .allMatch(line ->
                        line.matches("(PATH|HOME|TMPDIR|JAVA_HOME|JDK_HOME|PWD|OLDPWD|SHLVL|_|MILEPOST_[A-Z]+)=.*"));
    }

    @Test
    void ends_what_it_began_when_the_program_stops() throws IOException {
        String launcher = launcher("echo $$ >number", "exec sleep 600");
        Path number = directory.resolve("number");
        Preparation preparation = Preparation.after(Duration.ZERO, launcher, directory);
        await().until(() -> Files.isRegularFile(number) && Files.size(number) > 0);
        long pid = Long.parseLong(Files.readString(number).strip());
        assertThat(ProcessHandle.of(pid)).isPresent();
        preparation.close();
        await().until(() -> ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty());
    }

    @Test
    void prepares_nothing_that_is_not_asked_for() {
        assertThat(Preparation.wanted(Map.of("PATH", "/bin"), directory)).isEmpty();
    }
}
