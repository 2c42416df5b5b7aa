package dev.milepost.app.web;

import com.sun.management.UnixOperatingSystemMXBean;
import io.helidon.common.socket.SocketOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.SocketAddress;
import java.net.SocketOption;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.LoggerFactory;

/**
 * The connections of the public side, which ends those that are of no use: one that hasn't sent a whole request for a
 * while, however busily it sends bits of one, and, where there are more than the process can hold, those that haven't for
 * the longest time. Helidon 4.5 knows the silence between two bytes alone, and closes its port for good where no file is
 * left for one more connection.
 */
final class OpenConnections implements SocketOptions, AutoCloseable {

    /** Each takes about 20 KB, and the unit and the container that come with the program give it 512 MB. */
    private static final long MOST = 11_000;

    /** Where the system doesn't say how many files a process may open. */
    private static final long USUAL_FILES = 8_192;

    /** Of how many of those that are open one is ended at once where there is no room: to look at all of them for each new one would cost too much. */
    private static final int SHARE = 16;

    private static final SocketOptions USUAL = SocketOptions.create();

    private final Map<SocketAddress, Open> open = new ConcurrentHashMap<>();
    private final ScheduledExecutorService sweeper = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("public-side-sweeper").daemon().factory());
    private final Duration patience;
    private final long most;

    /** One connection, and when in nanoseconds it last sent a whole request, or began. */
    private record Open(SocketChannel channel, long since) {}

    private OpenConnections(Duration patience, long most) {
        this.patience = patience;
        this.most = most;
    }

    /**
     * Begins to watch.
     *
     * @param most how many there may be at once
     * @param patience how long one may go without a whole request
     */
    static OpenConnections atMost(long most, Duration patience) {
        OpenConnections connections = new OpenConnections(patience, most);
        long period = patience.dividedBy(4).toMillis();
        ScheduledFuture<?> unused =
                connections.sweeper.scheduleWithFixedDelay(connections::sweep, period, period, TimeUnit.MILLISECONDS);
        return connections;
    }

    /** How many this process can hold and still open what else it needs: database, platforms, logs. */
    static long room() {
        return Math.min(MOST, files() / 4 * 3);
    }

    /** How many files, connections among them, this process may have open. */
    private static long files() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? unix.getMaxFileDescriptorCount()
                : USUAL_FILES;
    }

    /** Called for each as it is accepted, before anything is read of it. */
    @Override
    public void configureSocket(SocketChannel channel) {
        USUAL.configureSocket(channel);
        if (open.size() >= most) {
            makeRoom();
        }
        try {
            open.put(channel.getRemoteAddress(), new Open(channel, System.nanoTime()));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Called where a whole head came from {@code address}, and where it was answered. */
    void heard(SocketAddress address) {
        open.computeIfPresent(address, (at, one) -> new Open(one.channel, System.nanoTime()));
    }

    private void makeRoom() {
        open.values().removeIf(one -> !one.channel.isOpen());
        if (open.size() >= most) {
            long now = System.nanoTime();
            List<Map.Entry<SocketAddress, Open>> oldest = open.entrySet().stream()
                    .sorted(Comparator.comparingLong(entry -> entry.getValue().since - now))
                    .limit(Math.max(1, most / SHARE))
                    .toList();
            LoggerFactory.getLogger(OpenConnections.class)
                    .warn("{} connections to the public side: the {} longest idle are ended", most, oldest.size());
            oldest.forEach(entry -> end(entry.getKey(), entry.getValue()));
        }
    }

    private void sweep() {
        long now = System.nanoTime();
        open.forEach((address, one) -> {
            if (!one.channel.isOpen() || now - one.since > patience.toNanos()) {
                end(address, one);
            }
        });
    }

    /** Its reader, if any, learns of it by the end of what it reads. */
    private void end(SocketAddress address, Open one) {
        if (open.remove(address, one)) {
            try {
                one.channel.close();
            } catch (IOException ended) {
                // Then it is.
            }
        }
    }

    @Override
    public void close() {
        sweeper.shutdownNow();
    }

    @Override
    public Map<SocketOption<?>, Object> socketOptions() {
        return USUAL.socketOptions();
    }

    @Override
    public Duration connectTimeout() {
        return USUAL.connectTimeout();
    }

    @Override
    public Duration readTimeout() {
        return USUAL.readTimeout();
    }

    @Override
    public Optional<Integer> socketReceiveBufferSize() {
        return USUAL.socketReceiveBufferSize();
    }

    @Override
    public Optional<Integer> socketSendBufferSize() {
        return USUAL.socketSendBufferSize();
    }

    @Override
    public boolean socketReuseAddress() {
        return USUAL.socketReuseAddress();
    }

    @Override
    public boolean socketKeepAlive() {
        return USUAL.socketKeepAlive();
    }

    @Override
    public boolean tcpNoDelay() {
        return USUAL.tcpNoDelay();
    }
}
