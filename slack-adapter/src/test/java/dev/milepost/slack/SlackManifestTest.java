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
        return new YAMLMapper().readTree(SlackManifest.of(TestBots.careers().commands(), options, publicUrl, false));
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
        assertThat(manifest.at("/features/slash_commands").valueStream())
                .allMatch(c -> c.get("should_escape").asBoolean());
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
                .isEqualTo("[\"message.im\",\"app_mention\",\"app_home_opened\"]");
        assertThat(manifest.at("/oauth_config/scopes/bot").toString())
                .contains("\"im:history\"", "\"app_mentions:read\"", "\"commands\"", "\"chat:write\"");
    }

    @Test
    void windows_shortcuts_and_the_agents_view_stand_in_it() {
        JsonNode manifest = manifest(SlackOptions.forOwnApp(), Optional.empty());
        assertThat(manifest.at("/features/app_home/home_tab_enabled").asBoolean())
                .isTrue();
        assertThat(manifest.at("/features/shortcuts")
                        .valueStream()
                        .map(s -> s.get("type").asString()))
                .containsExactly("message", "global");
        assertThat(manifest.at("/features/agent_view/suggested_prompts")).hasSizeBetween(1, 4);
        assertThat(manifest.at("/features/agent_view/agent_description").asString())
                .isNotBlank();
    }

    @Test
    void what_is_not_used_is_not_asked_for() {
        JsonNode manifest = manifest(SlackOptions.forHost(), Optional.empty());
        assertThat(manifest.at("/features/app_home/home_tab_enabled").asBoolean())
                .isFalse();
        assertThat(manifest.at("/features").has("agent_view")).isFalse();
        assertThat(manifest.at("/oauth_config/scopes/bot").toString())
                .doesNotContain("im:history", "app_mentions:read", "assistant:write");
        assertThat(manifest.at("/settings/event_subscriptions/bot_events").isEmpty())
                .isTrue();
    }

    @Test
    void for_many_workspaces_it_says_where_slack_sends_people_back_and_when_a_token_has_to_go() {
        String yaml = SlackManifest.of(
                TestBots.careers().commands(),
                SlackOptions.forOwnApp(),
                Optional.of(URI.create("https://bot.example.org")),
                true);
        JsonNode manifest = new YAMLMapper().readTree(yaml);
        assertThat(manifest.at("/oauth_config/redirect_urls/0").asString())
                .isEqualTo("https://bot.example.org/slack/oauth_redirect");
        assertThat(manifest.at("/settings/event_subscriptions/bot_events").toString())
                .contains("app_uninstalled", "tokens_revoked", "team_access_revoked");
        assertThat(manifest.at("/settings/org_deploy_enabled").asBoolean()).isTrue();
        assertThat(manifest.at("/settings/token_rotation_enabled").asBoolean()).isTrue();
    }

    @Test
    void each_scope_and_event_has_its_reason_beside_it() {
        assertThat(SlackManifest.of(TestBots.careers().commands(), SlackOptions.forOwnApp(), Optional.empty(), true)
                        .lines()
                        .filter(line -> line.matches(" {6}- (?!title).*")))
                .hasSizeGreaterThan(12)
                .allMatch(line -> line.contains(" # "));
    }
}
