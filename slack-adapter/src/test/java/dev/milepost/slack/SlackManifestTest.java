package dev.milepost.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class SlackManifestTest {

    private static JsonNode manifest(SlackOptions options, Optional<URI> publicUrl) {
        return new YAMLMapper().readTree(SlackManifest.of(TestBots.careers().commands(), options, publicUrl));
    }

    @Test
    void for_socket_mode_it_needs_no_address() {
        JsonNode manifest = manifest(SlackOptions.forOwnApp(), Optional.empty());
        assertThat(manifest.at("/settings/socket_mode_enabled").asBoolean()).isTrue();
        assertThat(manifest.toString()).doesNotContain("url");
        assertThat(manifest.at("/features/slash_commands")
                        .valueStream()
                        .map(c -> c.get("command").asString()))
                .containsExactlyInAnyOrder("/milepost", "/salary", "/career", "/tip");
    }

    @Test
    void over_http_every_request_goes_to_one_address() {
        JsonNode manifest = manifest(SlackOptions.forOwnApp(), Optional.of(URI.create("https://bot.example.org/")));
        String address = "https://bot.example.org/slack/events";
        assertThat(manifest.at("/settings/socket_mode_enabled").asBoolean()).isFalse();
        assertThat(manifest.at("/settings/event_subscriptions/request_url").asString())
                .isEqualTo(address);
        assertThat(manifest.at("/settings/interactivity/request_url").asString())
                .isEqualTo(address);
        assertThat(manifest.at("/features/slash_commands").valueStream())
                .allSatisfy(c -> assertThat(c.get("url").asString()).isEqualTo(address));
    }

    @Test
    void the_operators_names_stand_in_it() {
        SlackOptions options = SlackOptions.forOwnApp().withCommands("careers", Set.of("tip"), "mp-");
        assertThat(manifest(options, Optional.empty())
                        .at("/features/slash_commands")
                        .valueStream()
                        .map(c -> c.get("command").asString()))
                .containsExactly("/careers", "/mp-tip");
    }

    @Test
    void what_the_bot_listens_to_is_what_its_scopes_allow() {
        JsonNode manifest = manifest(SlackOptions.forOwnApp(), Optional.empty());
        assertThat(manifest.at("/settings/event_subscriptions/bot_events").toString())
                .isEqualTo("[\"message.im\",\"app_mention\"]");
        assertThat(manifest.at("/oauth_config/scopes/bot").toString())
                .contains("\"im:history\"", "\"app_mentions:read\"", "\"commands\"", "\"chat:write\"");
    }
}
