package dev.milepost.app.doctor;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a platform something, patiently, and reads what it says of itself. */
final class Web implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    /**
     * An answer.
     *
     * @param body its JSON; missing where it was none
     * @param date when the server says that it answered
     */
    record Answer(int status, JsonNode body, Optional<Instant> date, List<String> scopes) {

        String error() {
            return body.path("error").asString("HTTP " + status);
        }
    }

    /**
     * Gets, or posts an empty form where {@code method} is POST.
     *
     * @throws IOException if no answer came
     */
    Answer ask(String method, URI address, String authorization) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("User-Agent", "DiscordBot (Milepost, 0)")
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (method.equals("POST")) {
            request.header("Content-Type", "application/x-www-form-urlencoded");
        }
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), json(response.body()), date(response), scopes(response));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static JsonNode json(String body) {
        try {
            return JsonMapper.shared().readTree(body);
        } catch (JacksonException notJson) {
            return JsonMapper.shared().missingNode();
        }
    }

    private static Optional<Instant> date(HttpResponse<String> response) {
        try {
            return response.headers()
                    .firstValue("Date")
                    .map(d -> ZonedDateTime.parse(d, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static List<String> scopes(HttpResponse<String> response) {
        String header = response.headers().firstValue("X-OAuth-Scopes").orElse("");
        return Arrays.stream(header.split(",", -1))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
    }

    @Override
    public void close() {
        client.close();
    }
}
