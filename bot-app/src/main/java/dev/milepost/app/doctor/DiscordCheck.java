package dev.milepost.app.doctor;

import dev.milepost.app.config.Config;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** Discord: its address, the token, what the application is set to, its commands. */
final class DiscordCheck {

    private static final String API = "https://discord.com/api/v10/";

    /** Flags of an application that say a privileged intent is granted: presence, members, text; full and limited. */
    private static final long PRIVILEGED = (0b1111L << 12) | (0b11L << 18);

    private final Web web;
    private final String token;
    private final URI api;
    private final Optional<List<String>> commands;
    private final ClockCheck clock;
    private final List<Finding> findings = new ArrayList<>();

    /** @param commands the names that the bot registers, where they are known */
    DiscordCheck(Web web, Config.Discord config, String token, Optional<List<String>> commands, ClockCheck clock) {
        this.web = web;
        this.token = token;
        this.api = config.apiUrl().orElse(URI.create(API));
        this.commands = commands;
        this.clock = clock;
    }

    List<Finding> run() {
        try {
            Web.Answer gateway = get("gateway/bot");
            gateway.date().ifPresent(date -> clock.says("Discord", date));
            if (gateway.status() == 401) {
                findings.add(Finding.error(
                        "Discord token",
                        "Discord doesn't know it",
                        "Copy it anew: developer portal, your application, Bot, Reset Token; then set DISCORD_TOKEN"));
            } else if (gateway.status() != 200) {
                findings.add(Finding.error(
                        "Discord", "it answers HTTP " + gateway.status(), "Look at Discord's status page; try later"));
            } else {
                connected(gateway.body());
            }
        } catch (IOException e) {
            findings.add(Finding.error(
                    "Discord",
                    "%s can't be reached (%s)".formatted(api, e.getClass().getSimpleName()),
                    "Check the network, a proxy, and discord.api-url where it is set"));
        }
        return findings;
    }

    private void connected(JsonNode gateway) throws IOException {
        JsonNode limit = gateway.path("session_start_limit");
        int shards = gateway.path("shards").asInt(1);
        findings.add(Finding.ok(
                "Discord token", "known; %s advised".formatted(shards == 1 ? "1 shard" : shards + " shards")));
        int left = limit.path("remaining").asInt(1000);
        if (left < 10) {
            findings.add(Finding.warning(
                    "Discord sessions",
                    "%s left today".formatted(left == 1 ? "1 start" : left + " starts"),
                    "Don't restart it in a loop"));
        }
        Web.Answer application = get("applications/@me");
        if (application.status() != 200) {
            findings.add(Finding.warning(
                    "Discord application", "it answers HTTP " + application.status(), "Look again later"));
            return;
        }
        application(application.body());
        if (commands.isPresent()) {
            commands(application.body().path("id").asString(""), commands.get());
        }
    }

    private void application(JsonNode application) {
        boolean granted = (application.path("flags").asLong(0) & PRIVILEGED) != 0;
        findings.add(
                granted
                        ? Finding.warning(
                                "Discord intents",
                                "privileged intents are granted and none is needed",
                                "Switch them off: developer portal, Bot, Privileged Gateway Intents")
                        : Finding.ok("Discord intents", "no privileged one is granted, and none is needed"));
        String endpoint = application.path("interactions_endpoint_url").asString("");
        if (!endpoint.isEmpty()) {
            findings.add(Finding.error(
                    "Discord interactions",
                    "Discord sends commands and buttons to %s, not to this bot".formatted(endpoint),
                    "Empty Interactions Endpoint URL: developer portal, General Information"));
        }
    }

    private void commands(String application, List<String> wanted) throws IOException {
        Web.Answer answer = get("applications/%s/commands".formatted(application));
        if (answer.status() != 200) {
            findings.add(Finding.warning("Discord commands", "it answers HTTP " + answer.status(), "Look again later"));
            return;
        }
        TreeSet<String> missing = new TreeSet<>(wanted);
        answer.body()
                .forEach((Consumer<JsonNode>) c -> missing.remove(c.path("name").asString("")));
        findings.add(
                missing.isEmpty()
                        ? Finding.ok("Discord commands", "all %d are registered".formatted(wanted.size()))
                        : Finding.warning(
                                "Discord commands",
                                "not registered yet: " + String.join(", ", missing),
                                "Start Milepost: it registers them"));
    }

    private Web.Answer get(String path) throws IOException {
        return web.ask("GET", api.resolve(path), "Bot " + token);
    }
}
