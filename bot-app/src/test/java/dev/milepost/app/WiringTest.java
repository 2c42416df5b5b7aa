package dev.milepost.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.app.config.Config;
import dev.milepost.app.config.Configuring;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class WiringTest {

    @TempDir
    Path directory;

    private final HttpClient client = HttpClient.newHttpClient();

    private String post(String url, String body) throws Exception {
        return client.send(
                        HttpRequest.newBuilder(URI.create(url))
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }

    @Test
    void the_playground_says_of_what_is_kept_what_a_live_bot_says() throws Exception {
        Config config = new Configuring(directory)
                .variable("MILEPOST_ADMIN_PORT", "0")
                .variable("MILEPOST_ANSWERS_KEEP_QUESTIONS", "true")
                .variable("MILEPOST_RETENTION_QUESTIONS", "14")
                .config();
        CompletableFuture<String> url = new CompletableFuture<>();
        assertThat(PackSource.load(config, directory)).isInstanceOfSatisfying(PackSource.Found.Whole.class, known -> {
            Running running = Wiring.start(config, directory, Clock.systemUTC(), known, url::complete);
            try {
                assertThat(ask(url.join())).contains("keep the questions", "14 days");
            } finally {
                running.close();
            }
        });
        assertThat(directory).isEmptyDirectory();
    }

    private String ask(String url) {
        try {
            String session = JsonMapper.shared()
                    .readTree(post(url + "api/session", "{}"))
                    .path("session")
                    .asString();
            return post(url + "api/do", """
                {"session": "%s", "do": "say", "person": "member", "place": "general", "text": "/ask do I need Python?"}\
                """.formatted(session));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
