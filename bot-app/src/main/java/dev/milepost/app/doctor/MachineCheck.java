package dev.milepost.app.doctor;

import dev.milepost.app.config.Config;
import dev.milepost.app.web.AdminServer;
import dev.milepost.app.web.PublicServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** The JDK, its memory, the ports, and settings that somebody should know of. */
final class MachineCheck {

    private static final long MEGABYTE = 1024 * 1024;

    /** What an idle bot on both platforms has been measured to need of heap, with room. */
    private static final long HEAP = 96 * MEGABYTE;

    /** What strangers may well hold open while Slack asks. */
    private static final long CONNECTIONS = 10_000;

    private static final int BUILT_FOR = 25;

    private final Config config;
    private final List<Finding> findings = new ArrayList<>();

    MachineCheck(Config config) {
        this.config = config;
    }

    List<Finding> run() {
        int jdk = Runtime.version().feature();
        findings.add(
                jdk >= BUILT_FOR
                        ? Finding.ok("JDK", Runtime.version().toString())
                        : Finding.warning(
                                "JDK",
                                Runtime.version() + ": it works, and starts slower without its ahead-of-time cache",
                                "Install JDK %d or later".formatted(BUILT_FOR)));
        long heap = Runtime.getRuntime().maxMemory();
        findings.add(
                heap >= HEAP
                        ? Finding.ok("memory", "up to %d MB of heap".formatted(heap / MEGABYTE))
                        : Finding.warning(
                                "memory",
                                "only %d MB of heap".formatted(heap / MEGABYTE),
                                "Give it %d MB or more: JAVA_OPTS=-Xmx…".formatted(HEAP / MEGABYTE)));
        port(
                "admin.port",
                config.admin().host(),
                config.admin().port(),
                config.admin().portChosen());
        if (config.slack().overHttp()) {
            port("http.port", config.http().host(), config.http().port(), true);
            connections();
        }
        settings();
        return findings;
    }

    private void port(String key, String host, int port, boolean chosen) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
            findings.add(Finding.ok(key, port == 0 ? "any free one" : "%d is free on %s".formatted(port, host)));
        } catch (IOException e) {
            findings.add(
                    AdminServer.isTaken(host, port, e)
                            ? Finding.warning(
                                    key,
                                    "%d on %s is taken (by a running Milepost?)".formatted(port, host),
                                    chosen
                                            ? "Stop what has it, or set another " + key
                                            : "Nothing: the next free one is used")
                            : Finding.error(
                                    key,
                                    "%d can't be opened on %s (%s)".formatted(port, host, e.getMessage()),
                                    "Set another %s or %s".formatted(key, key.replace("port", "host"))));
        }
    }

    private void connections() {
        String room = "%,d connections to the public side at once".formatted(PublicServer.room());
        findings.add(
                PublicServer.room() >= CONNECTIONS
                        ? Finding.ok("open files", "room for " + room)
                        : Finding.warning(
                                "open files",
                                "room for no more than " + room,
                                "Let the process open %,d files: LimitNOFILE= of a unit, ulimit -n, or ulimits of a container"
                                        .formatted(2 * CONNECTIONS)));
    }

    private void settings() {
        if (!config.clockOffset().isZero()) {
            findings.add(Finding.warning(
                    "clock.offset", "shifts the clock by " + config.clockOffset(), "Unset it outside of trials"));
        }
        if (!config.admin().isLoopback()) {
            findings.add(Finding.warning(
                    "admin.host",
                    "%s may be reached from outside, and there is no login"
                            .formatted(config.admin().host()),
                    "Set it to 127.0.0.1, or let only your monitoring in"));
        }
    }
}
