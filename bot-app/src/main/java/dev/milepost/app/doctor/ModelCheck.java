package dev.milepost.app.doctor;

import dev.milepost.app.config.Config;
import java.io.IOException;
import java.net.URI;
import java.util.stream.StreamSupport;

/** Whether the language model that may rephrase answers is there. Where it isn't, plain answers are sent: no error. */
final class ModelCheck {

    private static final String CHECK = "language model";

    private final Config.Llm config;
    private final Web web;

    ModelCheck(Config.Llm config, Web web) {
        this.config = config;
        this.web = web;
    }

    Finding run() {
        URI models = config.baseUrl().resolve("models");
        try {
            Web.Answer answer = web.ask(
                    "GET", models, config.apiKey().map("Bearer "::concat).orElse(""));
            return switch (answer.status()) {
                case 200 -> listed(answer);
                case 401, 403 ->
                    Finding.warning(
                            CHECK,
                            "%s refuses the key (HTTP %d); answers stay plain"
                                    .formatted(config.baseUrl(), answer.status()),
                            "Set answers.llm.api-key anew");
                default ->
                    Finding.warning(
                            CHECK,
                            "%s lists no models (HTTP %d)".formatted(config.baseUrl(), answer.status()),
                            "Check that answers.llm.base-url ends where /chat/completions begins");
            };
        } catch (IOException e) {
            return Finding.warning(
                    CHECK,
                    "%s can't be reached (%s); answers stay plain"
                            .formatted(config.baseUrl(), e.getClass().getSimpleName()),
                    "Check answers.llm.base-url, and that the server runs");
        }
    }

    private Finding listed(Web.Answer answer) {
        boolean known = StreamSupport.stream(answer.body().path("data").spliterator(), false)
                .anyMatch(model -> model.path("id").asString("").equals(config.model()));
        return known
                ? Finding.ok(CHECK, "%s at %s".formatted(config.model(), config.baseUrl()))
                : Finding.warning(
                        CHECK,
                        "%s doesn't list %s".formatted(config.baseUrl(), config.model()),
                        "Set answers.llm.model to one that it lists");
    }
}
