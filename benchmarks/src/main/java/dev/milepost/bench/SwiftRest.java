package dev.milepost.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/** As much of Discord's REST API as answers to interactions need, and nothing that takes time: the test's fake looks at every body. */
final class SwiftRest implements AutoCloseable {

    private static final String API = "/api/v10/";

    private final HttpServer server;
    private final Map<String, Long> answered = new ConcurrentHashMap<>();
    private final String gatewayUrl;

    SwiftRest(String gatewayUrl) throws IOException {
        this.gatewayUrl = gatewayUrl;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1000);
        server.createContext(API, this::handle);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + API;
    }

    /** When each interaction was answered, in nanoseconds, by its id. */
    Map<String, Long> answered() {
        return answered;
    }

    private void handle(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        String path = exchange.getRequestURI().getPath().substring(API.length());
        if (path.startsWith("interactions/")) {
            answered.putIfAbsent(path.split("/", -1)[1], System.nanoTime());
            exchange.sendResponseHeaders(204, -1);
        } else {
            byte[] body = body(path).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private String body(String path) {
        return switch (path) {
            case "gateway/bot" -> """
                {"url":"%s","shards":1,"session_start_limit":
                 {"total":1000,"remaining":999,"reset_after":0,"max_concurrency":1}}\
                """.formatted(gatewayUrl);
            case "users/@me" ->
                "{\"id\":\"900000000000000001\",\"username\":\"milepost\",\"discriminator\":\"0\",\"bot\":true}";
            default -> path.endsWith("/commands") ? "[]" : "{}";
        };
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
