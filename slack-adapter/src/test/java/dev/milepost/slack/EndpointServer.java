package dev.milepost.slack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server around an endpoint, as small as one can be. */
final class EndpointServer implements AutoCloseable {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    EndpointServer(SlackEndpoint endpoint) {
        this(endpoint, Optional.empty());
    }

    EndpointServer(SlackEndpoint endpoint, Optional<SlackInstallEndpoint> installs) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        server.createContext(SlackEndpoint.PATH, exchange -> handle(endpoint, exchange));
        installs.ifPresent(pages -> {
            server.createContext(
                    SlackInstallEndpoint.INSTALL,
                    exchange -> send(exchange, pages.install(exchange.getRequestHeaders())));
            server.createContext(
                    SlackInstallEndpoint.REDIRECT,
                    exchange -> send(
                            exchange,
                            pages.redirect(
                                    Objects.requireNonNullElse(
                                            exchange.getRequestURI().getRawQuery(), ""),
                                    exchange.getRequestHeaders())));
        });
        server.setExecutor(threads);
        server.start();
    }

    URI url() {
        return URI.create(
                "http://127.0.0.1:%d/slack/events".formatted(server.getAddress().getPort()));
    }

    private static void send(HttpExchange exchange, SlackInstallEndpoint.Answer answer) throws IOException {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
        exchange.close();
    }

    private static void handle(SlackEndpoint endpoint, HttpExchange exchange) throws IOException {
        SlackEndpoint.Answer answer = endpoint.answer(exchange.getRequestHeaders(), exchange.getRequestBody());
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", answer.contentType());
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
