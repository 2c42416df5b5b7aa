package dev.milepost.app.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The side for the operator: exact paths, each with a handler, on a thread of its own per request. */
public final class AdminServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AdminServer.class);

    /** The longest body that is read, in bytes; what one types is shorter. */
    static final int MAX_BODY = 64 * 1024;

    private static final int PORTS_TRIED = 100;

    /** The first port that a system gives to any program. */
    private static final int UNPRIVILEGED = 1024;

    /** Nothing but the page's own files and addresses, and no page around it. */
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self';"
                    + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "no-referrer",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Cache-Control",
            "no-store");

    private final HttpServer server;
    private final Set<Thread> streaming = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Gate gate;
    private final Map<String, WebHandler> handlers;
    private final Map<String, WebStream> streams;

    private AdminServer(HttpServer server, Map<String, WebHandler> handlers, Map<String, WebStream> streams) {
        this.server = server;
        this.gate = new Gate(server.getAddress().getAddress());
        this.handlers = Map.copyOf(handlers);
        this.streams = Map.copyOf(streams);
    }

    /**
     * Opens the port.
     *
     * @param port 0 for any free one
     * @param fixed whether it must be that one; otherwise the next free one does
     * @param handlers by method and path, such as {@code GET /health/live}
     * @throws IOException if the port is taken, or the host isn't this machine's
     */
    public static AdminServer start(String host, int port, boolean fixed, Map<String, WebHandler> handlers)
            throws IOException {
        return start(host, port, fixed, handlers, Map.of());
    }

    /**
     * Opens the port, also for answers that go on.
     *
     * @param streams by method and path, too
     * @throws IOException if the port is taken, or the host isn't this machine's
     */
    public static AdminServer start(
            String host, int port, boolean fixed, Map<String, WebHandler> handlers, Map<String, WebStream> streams)
            throws IOException {
        AdminServer admin = new AdminServer(bind(InetAddress.getByName(host), port, fixed), handlers, streams);
        admin.server.createContext("/", admin::answer);
        admin.server.setExecutor(admin.threads);
        admin.server.start();
        return admin;
    }

    private static HttpServer bind(InetAddress address, int port, boolean fixed) throws IOException {
        // Read once, when the JDK's server is first used: without it the end of a picture waits 40 ms for the browser's
        // acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        int last = fixed || port == 0 ? port : port + PORTS_TRIED;
        for (int next = port; ; next++) {
            try {
                return HttpServer.create(new InetSocketAddress(address, next), 0);
            } catch (BindException e) {
                if (next >= last || !isTaken(address.getHostAddress(), next, e)) {
                    throw e;
                }
            }
        }
    }

    /**
     * Whether another program has the port that {@code e} came of, rather than that nobody can have it here. What
     * {@code e} says doesn't tell: it is in the system's language.
     */
    public static boolean isTaken(String host, int port, IOException e) {
        if (!(e instanceof BindException)) {
            return false;
        }
        try (ServerSocket another = new ServerSocket(0, 1, InetAddress.getByName(host))) {
            return port >= UNPRIVILEGED || isReached(another.getInetAddress(), port);
        } catch (IOException notOurs) {
            return false;
        }
    }

    private static boolean isReached(InetAddress address, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 1_000);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    /** The address that a browser opens. */
    public String url() {
        InetSocketAddress address = server.getAddress();
        String host = address.getAddress().getHostAddress();
        return "http://%s:%d/".formatted(host.contains(":") ? "[" + host + "]" : host, address.getPort());
    }

    public int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            HEADERS.forEach(exchange.getResponseHeaders()::set);
            WebResponse refusal = gate.refusal(exchange.getRequestMethod(), exchange.getRequestHeaders())
                    .orElse(null);
            WebStream stream = streams.get(
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath());
            if (refusal == null && stream != null) {
                stream(exchange, stream);
            } else {
                send(exchange, refusal == null ? respond(exchange) : refusal);
            }
        }
    }

    private static void send(HttpExchange exchange, WebResponse response) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", response.contentType());
        boolean empty =
                response.body().length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(response.status(), empty ? -1 : response.body().length);
        if (!empty) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(response.body());
            }
        }
    }

    private void stream(HttpExchange exchange, WebStream stream) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
        exchange.sendResponseHeaders(200, 0);
        Thread thread = Thread.currentThread();
        streaming.add(thread);
        try (OutputStream out = exchange.getResponseBody()) {
            stream.run(request(exchange, new byte[0]), new Events(out));
        } catch (InterruptedException e) {
            thread.interrupt();
        } catch (RuntimeException e) {
            LOG.error("{} failed", exchange.getRequestURI().getPath(), e);
        } finally {
            streaming.remove(thread);
        }
    }

    private record Events(OutputStream out) implements EventSink {

        @Override
        public void event(String name, String data) throws IOException {
            write("event: %s\ndata: %s\n\n".formatted(name, data));
        }

        @Override
        public void alive() throws IOException {
            write(":\n\n");
        }

        private void write(String lines) throws IOException {
            out.write(lines.getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
    }

    private static WebRequest request(HttpExchange exchange, byte[] body) {
        String query = exchange.getRequestURI().getRawQuery();
        return new WebRequest(
                exchange.getRequestMethod(), exchange.getRequestURI().getPath(), query == null ? "" : query, body);
    }

    private WebResponse respond(HttpExchange exchange) throws IOException {
        String method = exchange.getRequestMethod();
        byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY + 1);
        if (body.length > MAX_BODY) {
            return WebResponse.text(413, "The body is longer than %d bytes.".formatted(MAX_BODY));
        }
        String path = exchange.getRequestURI().getPath();
        WebHandler handler = handlers.get((method.equals("HEAD") ? "GET" : method) + " " + path);
        if (handler == null) {
            boolean known = handlers.keySet().stream().anyMatch(k -> k.endsWith(" " + path));
            return WebResponse.text(known ? 405 : 404, known ? "Not this way." : "There is nothing here.");
        }
        try {
            return handler.handle(request(exchange, body));
        } catch (RuntimeException e) {
            LOG.error("{} {} failed", method, path, e);
            return WebResponse.text(500, "Something went wrong on my side; the log says what.");
        }
    }

    /** Answers what has come in, for up to a second, and closes the port; what goes on answering is ended. */
    @Override
    public void close() {
        streaming.forEach(Thread::interrupt);
        server.stop(1);
        threads.close();
    }
}
