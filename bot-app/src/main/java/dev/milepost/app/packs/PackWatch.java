package dev.milepost.app.packs;

import dev.milepost.app.packs.PackFolder.Read;
import dev.milepost.content.PackInfo;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at packs' folders every second and has what changed read again, once it has stood still from one look to the
 * next. It looks at sizes and times, because a file system tells of changes only where it is a local one.
 */
public final class PackWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PackWatch.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final int MOST_PROBLEMS = 20;

    private final List<PackFolder> folders;
    private final Map<PackFolder, String> read = new HashMap<>();
    private final Map<PackFolder, String> seen = new HashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    private PackWatch(List<PackFolder> folders) {
        this.folders = List.copyOf(folders);
    }

    /** Begins to watch, on a thread of its own. */
    public static PackWatch start(List<PackFolder> folders) {
        return start(folders, LOOK);
    }

    static PackWatch start(List<PackFolder> folders, Duration look) {
        PackWatch watch = new PackWatch(folders);
        Thread.ofPlatform().name("content packs").daemon().start(() -> watch.run(look));
        return watch;
    }

    private void run(Duration look) {
        try {
            while (!closed.await(look.toMillis(), TimeUnit.MILLISECONDS)) {
                folders.forEach(this::look);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(PackFolder folder) {
        String now = FolderStamp.ofFiles(folder.folder());
        boolean standsStill = now.equals(seen.put(folder, now));
        if (standsStill && !now.equals(read.put(folder, now))) {
            try {
                report(folder, System.nanoTime(), folder.again());
            } catch (RuntimeException e) {
                LOG.error("The changed pack in {} can't be used; the old one stays", folder.folder(), e);
            }
        } else if (!standsStill) {
            LOG.debug("{} is being changed", folder.folder());
        }
    }

    private static void report(PackFolder folder, long start, Read result) {
        switch (result) {
            case Read.Whole whole -> {
                PackInfo info = folder.get().info();
                LOG.info(
                        "The changed pack {} {} in {} is in use, after {} ms",
                        info.id(),
                        info.version(),
                        folder.folder(),
                        TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
            }
            case Read.Same same -> LOG.debug("{} holds the same as before", folder.folder());
            case Read.Broken broken ->
                LOG.error(
                        "The changed pack in {} is refused, and the old one stays. {} wrong in it:\n  {}",
                        folder.folder(),
                        broken.problems().size() == 1
                                ? "One thing is"
                                : broken.problems().size() + " things are",
                        broken.problems().stream()
                                .limit(MOST_PROBLEMS)
                                .map(Object::toString)
                                .collect(Collectors.joining("\n  ")));
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
