package dev.milepost.app.rehearsal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BinaryOperator;

/** An HTTP server on loopback that answers any request with JSON. */
final class Answers implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch answered;
    private final String last;
    private final BinaryOperator<String> json;

    private Answers(HttpServer server, String last, CountDownLatch answered, BinaryOperator<String> json) {
        this.server = server;
        this.answered = answered;
        this.last = last;
        this.json = json;
    }

    /**
     * Opens it.
     *
     * @param last the end of the path that is asked for when a command has been answered
     * @param answered is counted down then
     * @param json an answer's body, by path and body of the request
     */
    static Answers open(String last, CountDownLatch answered, BinaryOperator<String> json) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        Answers answers = new Answers(server, last, answered, json);
        server.createContext("/", answers::answer);
        server.setExecutor(answers.threads);
        server.start();
        return answers;
    }

    String url() {
        return "http://127.0.0.1:%d/api/".formatted(server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            byte[] body = json.apply(path, asked).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            if (path.endsWith(last)) {
                answered.countDown();
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
