package dev.milepost.bench;

import dev.milepost.discord.fake.DiscordEvents;
import dev.milepost.discord.fake.FakeDiscord;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Doors to a Discord that takes messages as cheaply as a server can, so that what is measured is the bot: it counts them
 * and answers with an id. All else goes on to the strict fake behind. One door a node, so that each node's share is seen.
 */
final class QuietDiscord implements AutoCloseable {

    private static final String API = "/api/v10/";
    private static final long EPOCH = 1_420_070_400_000L;

    private static final String TOO_MANY = """
        HTTP/1.1 429 Too Many Requests\r
        Via: 1.1 google\r
        Retry-After: 1\r
        X-RateLimit-Global: true\r
        X-RateLimit-Scope: global\r
        Content-Type: application/json\r
        Content-Length: 74\r
        \r
        {"message":"You are being rate limited.","retry_after":1.0,"global":true}
        """;

    private final FakeDiscord behind;
    private final int mostASecond;
    private final List<ServerSocket> doors = new ArrayList<>();
    private final AtomicInteger[] taken;
    private final AtomicIntegerArray byChannel;
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicLong ids = new AtomicLong();
    private final Deque<Long> lately = new ArrayDeque<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private volatile long first;
    private volatile long last;

    /**
     * @param behind answers all that isn't a message to one of its many channels
     * @param channels how many of those there are
     * @param mostASecond above which requests are refused; 0 for no limit
     */
    QuietDiscord(FakeDiscord behind, int channels, int mostASecond, int nodes) throws IOException {
        this.behind = behind;
        this.mostASecond = mostASecond;
        this.byChannel = new AtomicIntegerArray(channels);
        this.taken = new AtomicInteger[nodes];
        for (int i = 0; i < nodes; i++) {
            taken[i] = new AtomicInteger();
            ServerSocket door = new ServerSocket(0, 1_000, InetAddress.getLoopbackAddress());
            doors.add(door);
            int node = i;
            Thread.ofPlatform().daemon().name("door-" + i).start(() -> welcome(door, node));
        }
    }

    String url(int node) {
        return "http://127.0.0.1:" + doors.get(node).getLocalPort() + API;
    }

    /** What makes the program talk to it, but for the door's address, and to a database where there is one. */
    Map<String, String> variables(int requestsPerSecond, Optional<String> databaseUrl) {
        Map<String, String> variables = new HashMap<>(Map.of(
                "DISCORD_TOKEN", FakeDiscord.TOKEN,
                "MILEPOST_DISCORD_GATEWAY_URL", behind.gatewayUrl(),
                "MILEPOST_DISCORD_REQUESTS_PER_SECOND", String.valueOf(requestsPerSecond)));
        databaseUrl.ifPresent(url -> variables.put("MILEPOST_DATABASE_URL", url));
        return variables;
    }

    /** How many messages came by a node's door. */
    int taken(int node) {
        return taken[node].get();
    }

    int taken() {
        int all = 0;
        for (AtomicInteger node : taken) {
            all += node.get();
        }
        return all;
    }

    /** How many requests were refused for being too many. */
    int refused() {
        return refused.get();
    }

    /** How many channels have not got exactly {@code wanted} messages. */
    int unlike(int wanted) {
        int unlike = 0;
        for (int i = 0; i < byChannel.length(); i++) {
            unlike += byChannel.get(i) == wanted ? 0 : 1;
        }
        return unlike;
    }

    /** From the first message to the last one so far. */
    Duration span() {
        return Duration.ofNanos(last - first);
    }

    private void welcome(ServerSocket door, int node) {
        try {
            while (true) {
                Socket guest = door.accept();
                guest.setTcpNoDelay(true);
                Thread.ofVirtual().start(() -> serve(guest, node));
            }
        } catch (IOException closed) {
            // The end.
        }
    }

    private void serve(Socket guest, int node) {
        try (guest;
                InputStream in = new BufferedInputStream(guest.getInputStream(), 16_384);
                OutputStream out = new BufferedOutputStream(guest.getOutputStream(), 1_024)) {
            while (true) {
                Asked asked = Asked.read(in);
                out.write(answer(asked, node).getBytes(StandardCharsets.ISO_8859_1));
                out.flush();
            }
        } catch (IOException | InterruptedException gone) {
            // The other side has closed.
        }
    }

    /** A request, its headers forgotten but for the token. */
    private record Asked(String method, String path, String authorization, String type, String body) {

        static Asked read(InputStream in) throws IOException {
            String[] request = line(in).split(" ", -1);
            String authorization = "";
            String type = "application/json";
            int length = 0;
            for (String line = line(in); !line.isEmpty(); line = line(in)) {
                int colon = line.indexOf(':');
                String value = line.substring(colon + 1).strip();
                switch (line.substring(0, colon).toLowerCase(Locale.ROOT)) {
                    case "content-length" -> length = Integer.parseInt(value);
                    case "authorization" -> authorization = value;
                    case "content-type" -> type = value;
                    default -> {} // says nothing here
                }
            }
            return new Asked(
                    request[0],
                    request[1],
                    authorization,
                    type,
                    new String(in.readNBytes(length), StandardCharsets.ISO_8859_1));
        }

        private static String line(InputStream in) throws IOException {
            StringBuilder line = new StringBuilder(128);
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) {
                    throw new EOFException();
                }
                if (c != '\r') {
                    line.append((char) c);
                }
            }
            return line.toString();
        }
    }

    private String answer(Asked asked, int node) throws IOException, InterruptedException {
        if (!mayPass()) {
            refused.incrementAndGet();
            return TOO_MANY;
        }
        String channel = asked.path.startsWith(API + "channels/2100") && asked.path.endsWith("/messages")
                ? asked.path.substring(API.length() + "channels/".length(), asked.path.length() - "/messages".length())
                : "";
        return channel.isEmpty() || !asked.method.equals("POST") ? pass(asked) : take(channel, node);
    }

    private String take(String channel, int node) {
        last = System.nanoTime();
        if (taken() == 0) {
            first = last;
        }
        taken[node].incrementAndGet();
        byChannel.incrementAndGet(DiscordEvents.manyIndex(channel));
        String body = "{\"id\":\"%d\",\"channel_id\":\"%s\",\"type\":0,\"content\":\"\"}"
                .formatted(((System.currentTimeMillis() - EPOCH) << 22) + ids.incrementAndGet() % (1 << 22), channel);
        return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n"
                + body;
    }

    /** Whatever second one looks at, no more of them are taken. */
    private boolean mayPass() {
        if (mostASecond == 0) {
            return true;
        }
        synchronized (lately) {
            long now = System.nanoTime();
            while (!lately.isEmpty() && now - lately.getFirst() >= 1_000_000_000L) {
                lately.removeFirst();
            }
            if (lately.size() >= mostASecond) {
                return false;
            }
            lately.addLast(now);
            return true;
        }
    }

    private String pass(Asked asked) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(behind.apiUrl()).resolve(asked.path))
                .header("Authorization", asked.authorization)
                .header("Content-Type", asked.type)
                .method(asked.method, BodyPublishers.ofString(asked.body, StandardCharsets.ISO_8859_1))
                .build();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        return "HTTP/1.1 %d Passed\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
                .formatted(answer.statusCode(), body.length, new String(body, StandardCharsets.ISO_8859_1));
    }

    @Override
    public void close() throws IOException {
        for (ServerSocket door : doors) {
            door.close();
        }
        client.close();
        behind.close();
    }
}
