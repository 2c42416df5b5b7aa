package dev.milepost.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Connections that never get as far as a request, of four kinds in turn. */
final class IdleCrowd implements AutoCloseable {

    /** A word more is as good as silence to the first three; the last goes on for ever. */
    private static final List<String> BEGINNINGS = List.of(
            "",
            "POST /slack/events HTTP/1.1\r\nHost: x\r\nX-Half",
            "POST /slack/events HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\nhalf",
            "POST /slack/events HTTP/1.1\r\nHost: x\r\nX-Slow: ");

    /** How many connections one address of loopback makes, well below the ports that it has. */
    private static final int BY_ADDRESS = 10_000;

    private final List<SocketChannel> channels = new ArrayList<>();
    private final int port;

    IdleCrowd(int port) {
        this.port = port;
    }

    /** Connects {@code more} of them. */
    void grow(int more) throws IOException {
        for (int i = 0; i < more; i++) {
            SocketChannel channel = SocketChannel.open();
            byte from = (byte) (1 + channels.size() / BY_ADDRESS);
            channel.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, from}), 0));
            channel.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            channel.configureBlocking(false);
            channels.add(channel);
            send(channel, BEGINNINGS.get(channels.size() % BEGINNINGS.size()));
        }
    }

    /** Lets the slow ones send a letter more. */
    void creep() {
        for (int i = 0; i < channels.size(); i++) {
            if ((i + 1) % BEGINNINGS.size() == BEGINNINGS.size() - 1) {
                send(channels.get(i), "x");
            }
        }
    }

    private static void send(SocketChannel channel, String text) {
        try {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (IOException ended) {
            // Seen when it is read.
        }
    }

    /** How many the other side hasn't ended. */
    int open() {
        ByteBuffer answer = ByteBuffer.allocate(1 << 12);
        int open = 0;
        for (SocketChannel channel : channels) {
            open += isOpen(channel, answer.clear()) ? 1 : 0;
        }
        return open;
    }

    private static boolean isOpen(SocketChannel channel, ByteBuffer answer) {
        try {
            if (channel.isOpen() && channel.read(answer) >= 0) {
                return true;
            }
            channel.close();
        } catch (IOException reset) {
            // Ended as well.
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        for (SocketChannel channel : channels) {
            channel.close();
        }
    }
}
