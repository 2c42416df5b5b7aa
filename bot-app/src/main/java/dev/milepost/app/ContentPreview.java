package dev.milepost.app;

import dev.milepost.app.config.Config;
import dev.milepost.app.playground.Preview;
import dev.milepost.app.terminal.ExitCode;
import dev.milepost.app.terminal.Streams;
import dev.milepost.app.web.AdminServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

/** {@code content preview}: a page with all of a pack, which follows its files until the process is ended. */
final class ContentPreview {

    private final Streams streams;
    private final Clock clock;
    private final Function<String, Optional<String>> browser;

    /** Opens addresses by {@code browser}, which says why it couldn't. */
    ContentPreview(Streams streams, Clock clock, Function<String, Optional<String>> browser) {
        this.streams = streams;
        this.clock = clock;
        this.browser = browser;
    }

    /** Shows the first of {@code folders}, in a browser where {@code open}. */
    ExitCode run(List<Path> folders, boolean open, Config config) {
        if (folders.isEmpty()) {
            streams.err().println("milepost: no content pack here. Name its folder: milepost content preview DIR");
            return ExitCode.USAGE;
        }
        Path folder = folders.get(0);
        if (!Files.isDirectory(folder)) {
            streams.err().printf("milepost: %s: there is no such folder%n", folder);
            return ExitCode.INVALID;
        }
        Preview page = Preview.of(folder, Sides.of(config), clock);
        try (AdminServer server = AdminSide.open(config.admin(), page.handlers(), page.streams())) {
            String url = server.url() + "preview.html";
            streams.out().println(url);
            streams.err().println("Shows " + folder + " as it is; an edit shows at once. Ctrl+C ends it.");
            if (open) {
                browser.apply(url).ifPresent(why -> streams.err().println("milepost: " + why));
            }
            new CountDownLatch(1).await();
            return ExitCode.DONE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.DONE;
        } catch (CannotStart e) {
            streams.err().println("milepost: " + e.getMessage());
            return ExitCode.INVALID;
        }
    }
}
