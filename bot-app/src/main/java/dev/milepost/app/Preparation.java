package dev.milepost.app;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has what makes later starts faster made by the launcher's {@code prepare}, in a process of its own that steps back for
 * everything else. The launcher says whether that is wanted: on a first run of this build and JDK.
 */
final class Preparation implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Preparation.class);

    /** Holds the launcher's path where nothing is prepared yet. */
    private static final String WANTED = "MILEPOST_PREPARE";

    /** A program that is only tried, or restarted at once, needs none. */
    private static final Duration SOON = Duration.ofSeconds(30);

    /** What this program and two JVMs, one after the other, were seen to take, and as much again. */
    private static final long ROOM = 1_400L << 20;

    /** What finding a JDK and the right folder takes; no token is among it. */
    private static final Set<String> NEEDED = Set.of(
            "PATH", "HOME", "TMPDIR", "JAVA_HOME", "JDK_HOME", "MILEPOST_JDKS", "MILEPOST_CACHE", "MILEPOST_DATA_DIR");

    private final CountDownLatch closed = new CountDownLatch(1);

    private Preparation() {}

    /** Begins it after a while, where it is wanted and this machine or container has the memory for it. */
    static Optional<Preparation> wanted(Map<String, String> variables, Path directory) {
        return Optional.ofNullable(variables.get(WANTED))
                .filter(launcher -> memory() >= ROOM)
                .map(launcher -> after(SOON, launcher, directory));
    }

    static Preparation after(Duration wait, String launcher, Path directory) {
        Preparation preparation = new Preparation();
        ProcessBuilder builder = new ProcessBuilder("nice", "-n", "19", launcher, "prepare")
                .directory(directory.toAbsolutePath().toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().retainAll(NEEDED);
        Thread.ofVirtual().name("preparation").start(() -> preparation.run(wait, builder));
        return preparation;
    }

    private static long memory() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
    }

    private void run(Duration wait, ProcessBuilder builder) {
        try {
            if (closed.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
            Process process = builder.start();
            while (process.isAlive() && !closed.await(1, TimeUnit.SECONDS)) {
                LOG.trace("Preparing later starts");
            }
            if (process.isAlive()) {
                process.descendants().forEach(ProcessHandle::destroy);
                process.destroy();
            } else if (process.exitValue() == 0) {
                LOG.info("Later starts will be faster: what they load is prepared");
            } else {
                LOG.info("Later starts will be no faster than this one: milepost prepare says why");
            }
        } catch (IOException e) {
            LOG.debug("Nothing can be prepared here", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
