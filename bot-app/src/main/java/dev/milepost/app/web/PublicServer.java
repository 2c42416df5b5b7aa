package dev.milepost.app.web;

import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Method;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.helidon.webserver.http1.Http1Config;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The side that the world reaches: exact paths and nothing else, with little patience for whoever sends slowly or
 * much. A virtual thread for each request, so that one that waits costs next to nothing.
 */
public final class PublicServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PublicServer.class);

    /**
     * How long a connection may take for a head, and for a body, and say nothing between two requests. Longer than what
     * proxies keep an idle one for, a minute as a rule: it is for them to end it.
     */
    private static final Duration PATIENCE = Duration.ofSeconds(75);

    /** How long a request may be on its way to a server that stops. */
    private static final Duration LINGER = Duration.ofSeconds(1);

    /** How long requests under way may take to finish. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private static final int MAX_HEADERS = 16 * 1024;

    /** Answers a POST from its raw body. */
    @FunctionalInterface
    public interface Handler {

        /**
         * Answers.
         *
         * @param headers by name, names in any case
         * @param body as it arrives; the handler bounds how much it reads
         * @throws IOException if the body can't be read
         */
        WebResponse handle(Map<String, List<String>> headers, InputStream body) throws IOException;
    }

    /** Answers a GET. */
    @FunctionalInterface
    public interface Page {

        /**
         * Answers.
         *
         * @param query what stands behind the question mark, as it came
         * @param headers by name, names in any case
         */
        Shown show(String query, Map<String, List<String>> headers);
    }

    /**
     * What a browser gets.
     *
     * @param headers all but the body's length
     */
    public record Shown(int status, Map<String, String> headers, String body) {}

    /** {@link #PATIENCE} and {@link #LINGER}, which tests have less or more of. */
    record Times(Duration patience, Duration linger) {}

    /** The status of an answer to a body that is too long. */
    private static final int TOO_LONG = 413;

    private final WebServer server;
    private final OpenConnections connections;
    private final String host;
    private final AtomicBoolean leaving;

    private PublicServer(WebServer server, OpenConnections connections, String host, AtomicBoolean leaving) {
        this.server = server;
        this.connections = connections;
        this.host = host;
        this.leaving = leaving;
    }

    /** How many connections there may be at once, by how many files this process may open. */
    public static long room() {
        return OpenConnections.room();
    }

    /**
     * Opens the port.
     *
     * @param port 0 for any free one
     * @param posts what answers a POST, by path
     * @param pages what answers a GET, by path
     * @throws IOException if the port is taken, or the host isn't this machine's
     */
    public static PublicServer start(String host, int port, Map<String, Handler> posts, Map<String, Page> pages)
            throws IOException {
        return start(host, port, posts, pages, room(), new Times(PATIENCE, LINGER));
    }

    static PublicServer start(
            String host, int port, Map<String, Handler> posts, Map<String, Page> pages, long room, Times times)
            throws IOException {
        checkFree(host, port);
        OpenConnections connections = OpenConnections.atMost(room, times.patience());
        AtomicBoolean leaving = new AtomicBoolean();
        HttpRouting.Builder routing = HttpRouting.builder();
        routing.addFilter((chain, in, out) -> {
            if (leaving.get()) {
                out.header(HeaderValues.CONNECTION_CLOSE);
            }
            connections.heard(in.remotePeer().address());
            chain.proceed();
            connections.heard(in.remotePeer().address());
            if (out.headers().contains(HeaderValues.CONNECTION_CLOSE)) {
                throw new CloseConnectionException("nothing more is read from it");
            }
        });
        posts.forEach((path, handler) -> routing.route(Method.POST, path, (in, out) -> answer(handler, in, out)));
        pages.forEach((path, page) -> routing.route(Method.GET, path, (in, out) -> show(page, in, out)));
        posts.keySet().forEach(path -> routing.any(path, (in, out) -> only("POST", in, out)));
        pages.keySet().forEach(path -> routing.any(path, (in, out) -> only("GET", in, out)));
        routing.any((in, out) -> refuse(in, out, WebResponse.text(404, "There is nothing here.")));
        WebServer server = WebServer.builder()
                .host(host)
                .port(port)
                .shutdownHook(false)
                .shutdownGracePeriod(GRACE)
                .useNio(false) // plain sockets, by which everything was measured
                .connectionOptions(connections)
                .protocolsDiscoverServices(false)
                .addConnectionSelector(LingeringHttp.of(
                        Http1Config.builder().maxHeadersSize(MAX_HEADERS).build(), times.linger()))
                .routing(routing)
                .build()
                .start();
        return new PublicServer(server, connections, host, leaving);
    }

    /** Says what is in the way: the server itself would log it, and not throw. */
    private static void checkFree(String host, int port) throws IOException {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName(host), port));
        }
    }

    public int port() {
        return server.port();
    }

    /** Where it listens. */
    public String url() {
        return "http://%s:%d/".formatted(host.contains(":") ? "[" + host + "]" : host, port());
    }

    private static void answer(Handler handler, ServerRequest in, ServerResponse out) {
        WebResponse response;
        try {
            response = handler.handle(headers(in), new BodyStream(in.content().inputStream()));
        } catch (IOException | UncheckedIOException e) {
            response = WebResponse.text(400, "The body can't be read.");
        } catch (RuntimeException e) {
            LOG.error("{} failed", in.path().path(), e);
            response = WebResponse.text(500, "Something went wrong.");
        }
        if (response.status() == TOO_LONG) {
            refuse(in, out, response);
        } else {
            send(out, response);
        }
    }

    private static void show(Page page, ServerRequest in, ServerResponse out) {
        Shown shown;
        try {
            shown = page.show(in.query().rawValue(), headers(in));
        } catch (RuntimeException e) {
            LOG.error("{} failed", in.path().path(), e);
            send(out, WebResponse.text(500, "Something went wrong."));
            return;
        }
        out.status(shown.status());
        shown.headers().forEach((name, value) -> out.header(HeaderNames.create(name), value));
        out.send(shown.body().getBytes(StandardCharsets.UTF_8));
    }

    private static void only(String method, ServerRequest in, ServerResponse out) {
        out.header(HeaderNames.ALLOW, method);
        refuse(in, out, WebResponse.text(405, "Only " + method + "."));
    }

    /** Refuses what nobody has read, and nobody shall: the server would else read its body, however long it is. */
    private static void refuse(ServerRequest in, ServerResponse out, WebResponse response) {
        if (in.content().hasEntity()) {
            out.header(HeaderValues.CONNECTION_CLOSE);
        }
        send(out, response);
    }

    private static Map<String, List<String>> headers(ServerRequest in) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Header header : in.headers()) {
            headers.computeIfAbsent(header.name(), n -> new ArrayList<>()).addAll(header.allValues());
        }
        return headers;
    }

    private static void send(ServerResponse out, WebResponse response) {
        out.status(response.status());
        out.header(HeaderNames.CONTENT_TYPE, response.contentType());
        out.header(HeaderNames.X_CONTENT_TYPE_OPTIONS, "nosniff");
        out.send(response.body());
    }

    /** Takes no more connections, answers what comes on those that it has, and ends each with an answer, or soon. */
    @Override
    public void close() {
        leaving.set(true);
        server.stop();
        connections.close();
    }
}
