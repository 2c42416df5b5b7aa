package dev.milepost.app;

import dev.milepost.app.config.Config;
import dev.milepost.app.playground.Preview;
import dev.milepost.app.terminal.ExitCode;
import dev.milepost.app.terminal.Streams;
import dev.milepost.app.web.AdminServer;
import java.io.IOException;
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
        if (folders.isEmpty() || !Files.isDirectory(folders.get(0))) {
            streams.err().println("milepost: no content pack here. Name its folder: milepost content preview DIR");
            return ExitCode.USAGE;
        }
        Path folder = folders.get(0);
        Preview page = Preview.of(folder, Sides.of(config), clock);
        Config.Admin side = config.admin();
        try (AdminServer server =
                AdminServer.start(side.host(), side.port(), side.portChosen(), page.handlers(), page.streams())) {
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
        } catch (IOException e) {
            streams.err()
                    .printf(
                            "milepost: admin.port %d can't be opened on %s: %s%n",
                            side.port(), side.host(), e.getMessage());
            return ExitCode.INVALID;
        }
    }
}
