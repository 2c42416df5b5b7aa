package dev.milepost.app.llm;

import dev.milepost.app.config.Config;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code POST …/chat/completions}, as OpenAI documents it and others take it over: https://platform.openai.com/docs/api-reference/chat */
final class ChatCompletions {

    /** Far more than a few sentences in JSON. */
    private static final int LONGEST_BODY = 64 * 1024;

    private final HttpClient http;
    private final Config.Llm config;
    private final URI address;

    ChatCompletions(HttpClient http, Config.Llm config) {
        this.http = http;
        this.config = config;
        this.address = config.baseUrl().resolve("chat/completions");
    }

    /**
     * Asks once.
     *
     * @throws IOException if there is no complete answer, with a reason that holds nothing of anybody's
     */
    String complete(Prompt prompt) throws IOException, InterruptedException {
        HttpResponse<InputStream> response = http.send(request(prompt), BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            if (response.statusCode() != 200) {
                throw new IOException("status " + response.statusCode());
            }
            byte[] bytes = body.readNBytes(LONGEST_BODY + 1);
            if (bytes.length > LONGEST_BODY) {
                throw new IOException("an answer of more than %d bytes".formatted(LONGEST_BODY));
            }
            return text(bytes);
        }
    }

    private HttpRequest request(Prompt prompt) {
        Map<String, Object> body = Map.of(
                "model",
                config.model(),
                "messages",
                List.of(
                        Map.of("role", "system", "content", prompt.system()),
                        Map.of("role", "user", "content", prompt.user())));
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(JsonMapper.shared().writeValueAsBytes(body)));
        config.apiKey().ifPresent(key -> request.header("Authorization", "Bearer " + key));
        return request.build();
    }

    private static String text(byte[] bytes) throws IOException {
        try {
            JsonNode choice =
                    JsonMapper.shared().readTree(bytes).path("choices").path(0);
            String text = choice.path("message").path("content").asString("");
            if (text.isBlank() || choice.path("finish_reason").asString("stop").equals("length")) {
                throw new IOException("an answer without text, or with half of one");
            }
            return text;
        } catch (JacksonException e) {
            throw new IOException("an answer that isn't JSON");
        }
    }
}
