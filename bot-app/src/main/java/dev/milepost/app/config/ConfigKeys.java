package dev.milepost.app.config;

import dev.milepost.app.config.Config.LogFormat;
import dev.milepost.app.config.Config.LogLevel;
import dev.milepost.tips.Subscription;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Every setting there is, in the order in which it is documented. */
final class ConfigKeys {

    /** What {@code slack.transport} may say. */
    enum TransportChoice {
        AUTO,
        SOCKET,
        HTTP
    }

    static final Key<Path> DATA_DIR =
            key("data.dir", Kinds.path(), Path.of("./milepost-data"), "./milepost-data", "the SQLite file and caches");
    /** A password may stand in it. */
    static final Key<Optional<String>> DATABASE_URL =
            secret("database.url", AddressKinds.postgresUrl(), "SQLite in data.dir", "PostgreSQL, for many nodes");

    static final Key<List<Path>> CONTENT_PACKS =
            key("content.packs", Kinds.paths(), List.of(), "the bundled pack", "folders of content packs");
    static final Key<String> ADMIN_HOST = key(
            "admin.host", AddressKinds.host(), "127.0.0.1", "127.0.0.1", "where playground, health and metrics listen");
    static final Key<Integer> ADMIN_PORT =
            key("admin.port", Kinds.number(0, 65_535), 8080, "8080, or the next free one", "0: any free port");
    static final Key<Optional<Boolean>> PLAYGROUND_ENABLED = maybe(
            "playground.enabled", Kinds.flag(), "true while admin.host is loopback", "the page to try the bot on");
    static final Key<String> HTTP_HOST =
            key("http.host", AddressKinds.host(), "0.0.0.0", "0.0.0.0", "where Slack's requests come in");
    static final Key<Integer> HTTP_PORT =
            key("http.port", Kinds.number(0, 65_535), 3000, "3000", "opened only for Slack over HTTP");
    static final Key<Optional<URI>> HTTP_PUBLIC_URL = maybe(
            "http.public-url", AddressKinds.address("https", "http"), "none", "how Slack reaches the public side");
    static final Key<Optional<String>> DISCORD_TOKEN = secret(
                    "discord.token",
                    Kinds.token("xox", "slack.bot-token"),
                    "none",
                    "the bot's token; without one Discord is off")
            .known("DISCORD_TOKEN");
    static final Key<Optional<URI>> DISCORD_API_URL = maybe(
            "discord.api-url",
            AddressKinds.address("https", "http"),
            "Discord's own",
            "REST address, version included");
    static final Key<Optional<URI>> DISCORD_GATEWAY_URL =
            maybe("discord.gateway-url", AddressKinds.page("wss", "ws"), "Discord's own", "gateway address");
    static final Key<Optional<Config.Shards>> DISCORD_SHARDS =
            maybe("discord.shards", Kinds.shards(), "all, as the gateway advises", "this node's range: 0-3/16");
    static final Key<Integer> DISCORD_REQUESTS_PER_SECOND = key(
            "discord.requests-per-second",
            Kinds.number(3, 100_000),
            50,
            "50",
            "what Discord takes from the application; a node with some of the shards takes that part of it");
    static final Key<Optional<String>> SLACK_BOT_TOKEN = secret(
                    "slack.bot-token",
                    Kinds.token("xapp-", "slack.app-token"),
                    "none",
                    "xoxb-…; without one Slack is off")
            .known("SLACK_BOT_TOKEN");
    static final Key<Optional<String>> SLACK_APP_TOKEN = secret(
                    "slack.app-token", Kinds.token("xoxb-", "slack.bot-token"), "none", "xapp-…, for Socket Mode")
            .known("SLACK_APP_TOKEN");
    static final Key<Optional<String>> SLACK_SIGNING_SECRET = secret(
                    "slack.signing-secret", Kinds.token("xox", "slack.bot-token"), "none", "for HTTP")
            .known("SLACK_SIGNING_SECRET");
    static final Key<TransportChoice> SLACK_TRANSPORT = key(
            "slack.transport",
            Kinds.oneOf(TransportChoice.class),
            TransportChoice.AUTO,
            "auto",
            "socket, http, or auto: Socket Mode where an app token is set");
    static final Key<Optional<String>> SLACK_CLIENT_ID = maybe(
                    "slack.client-id", Kinds.token("", ""), "none", "OAuth install in many workspaces")
            .known("SLACK_CLIENT_ID");
    static final Key<Optional<String>> SLACK_CLIENT_SECRET = secret(
                    "slack.client-secret", Kinds.token("", ""), "none", "goes with slack.client-id")
            .known("SLACK_CLIENT_SECRET");
    static final Key<Optional<URI>> SLACK_API_URL =
            maybe("slack.api-url", AddressKinds.address("https", "http"), "Slack's own", "Web API address");
    static final Key<Optional<URI>> SLACK_AUTHORIZE_URL = maybe(
            "slack.authorize-url", AddressKinds.page("https", "http"), "Slack's own", "where an OAuth install begins");
    static final Key<String> SLACK_ROOT_COMMAND =
            key("slack.root-command", Kinds.commandName(), "milepost", "milepost", "the command that takes all others");
    static final Key<List<String>> SLACK_SHORT_COMMANDS = key(
            "slack.short-commands",
            Kinds.words(Set.of("salary", "career", "ask", "tip", "tips", "settings", "privacy", "help", "setup")),
            List.of("salary", "career", "tip"),
            "salary,career,tip",
            "short forms beside the root command; empty: none");
    static final Key<Optional<String>> SLACK_COMMAND_PREFIX =
            maybe("slack.command-prefix", Kinds.commandName(), "none", "goes before each short form");
    static final Key<Optional<List<byte[]>>> SECRETS_KEY = secret(
            "secrets.key",
            Kinds.keys256(),
            "none",
            "base64 key that encrypts stored tokens; older ones behind it still decrypt");
    static final Key<Boolean> ANSWERS_KEEP_QUESTIONS =
            key("answers.keep-questions", Kinds.flag(), false, "false", "whether the text of questions is stored");
    static final Key<Optional<URI>> LLM_BASE_URL = maybe(
            "answers.llm.base-url", AddressKinds.address("https", "http"), "none", "OpenAI-compatible, may rephrase");
    static final Key<Optional<String>> LLM_MODEL =
            maybe("answers.llm.model", Kinds.text(), "none", "goes with answers.llm.base-url");
    static final Key<Optional<String>> LLM_API_KEY =
            secret("answers.llm.api-key", Kinds.token("", ""), "none", "goes with answers.llm.base-url");
    static final Key<Duration> TIPS_LATE_WITHIN = key(
            "tips.late-within",
            DurationKinds.hours(Subscription.MOST_HOURS_LATE),
            Duration.ofHours(6),
            "6h",
            "a tip later than this is missed; whole hours, at most 12; 0h: none comes late");
    static final Key<Integer> LIMITS_PERSON =
            perMinute("limits.person", 120, "requests a minute that one person may make; 0: any number");
    static final Key<Integer> LIMITS_CHANNEL =
            perMinute("limits.channel", 600, "requests a minute in one channel; 0: any number");
    static final Key<Integer> LIMITS_SPACE =
            perMinute("limits.space", 3000, "requests a minute in one server or workspace; 0: any number");
    static final Key<Duration> RETENTION_RECEIPTS =
            days("retention.receipts", 7, "days for which a question is kept whose asker pressed Why this answer?");
    static final Key<Duration> RETENTION_FEEDBACK =
            days("retention.feedback", 365, "days for which counts of helpful and not helpful are kept");
    static final Key<Duration> RETENTION_QUESTIONS = days(
            "retention.questions", 90, "days for which it is kept what came of questions, and their text, if any is");
    static final Key<Duration> CONTENT_REVIEW_AGE = key(
            "content.review-age", DurationKinds.days(), Duration.ofDays(365), "365d", "then a fact says how old it is");
    static final Key<Duration> CLOCK_OFFSET = key(
            "clock.offset",
            DurationKinds.duration(true),
            Duration.ZERO,
            "none",
            "shifts the process's clock, for trials");
    static final Key<Optional<LogFormat>> LOG_FORMAT =
            maybe("log.format", Kinds.oneOf(LogFormat.class), "human on a terminal, else json", "human or json");
    static final Key<LogLevel> LOG_LEVEL =
            key("log.level", Kinds.oneOf(LogLevel.class), LogLevel.INFO, "info", "error, warn, info, debug, trace");

    /** All keys, as documented. */
    static final List<Key<?>> ALL = List.of(
            DATA_DIR,
            DATABASE_URL,
            CONTENT_PACKS,
            ADMIN_HOST,
            ADMIN_PORT,
            PLAYGROUND_ENABLED,
            HTTP_HOST,
            HTTP_PORT,
            HTTP_PUBLIC_URL,
            DISCORD_TOKEN,
            DISCORD_API_URL,
            DISCORD_GATEWAY_URL,
            DISCORD_SHARDS,
            DISCORD_REQUESTS_PER_SECOND,
            SLACK_BOT_TOKEN,
            SLACK_APP_TOKEN,
            SLACK_SIGNING_SECRET,
            SLACK_TRANSPORT,
            SLACK_CLIENT_ID,
            SLACK_CLIENT_SECRET,
            SLACK_API_URL,
            SLACK_AUTHORIZE_URL,
            SLACK_ROOT_COMMAND,
            SLACK_SHORT_COMMANDS,
            SLACK_COMMAND_PREFIX,
            SECRETS_KEY,
            ANSWERS_KEEP_QUESTIONS,
            LLM_BASE_URL,
            LLM_MODEL,
            LLM_API_KEY,
            TIPS_LATE_WITHIN,
            LIMITS_PERSON,
            LIMITS_CHANNEL,
            LIMITS_SPACE,
            RETENTION_RECEIPTS,
            RETENTION_FEEDBACK,
            RETENTION_QUESTIONS,
            CONTENT_REVIEW_AGE,
            CLOCK_OFFSET,
            LOG_FORMAT,
            LOG_LEVEL);

    /** What lets in at a platform; without them every platform is off. */
    static final Set<Key<?>> TOKENS = Set.of(
            DISCORD_TOKEN,
            SLACK_BOT_TOKEN,
            SLACK_APP_TOKEN,
            SLACK_SIGNING_SECRET,
            SLACK_CLIENT_ID,
            SLACK_CLIENT_SECRET,
            SECRETS_KEY);

    private ConfigKeys() {}

    private static <T> Key<T> key(String name, Kind<T> kind, T fallback, String shown, String meaning) {
        return new Key<>(name, kind, fallback, shown, List.of(), false, meaning);
    }

    private static Key<Integer> perMinute(String name, int fallback, String meaning) {
        return key(name, Kinds.number(0, 1_000_000), fallback, Integer.toString(fallback), meaning);
    }

    private static Key<Duration> days(String name, int fallback, String meaning) {
        return key(name, DurationKinds.days(), Duration.ofDays(fallback), Integer.toString(fallback), meaning);
    }

    private static <T> Key<Optional<T>> maybe(String name, Kind<T> kind, String shown, String meaning) {
        return new Key<>(name, Kinds.optional(kind), Optional.empty(), shown, List.of(), false, meaning);
    }

    private static <T> Key<Optional<T>> secret(String name, Kind<T> kind, String shown, String meaning) {
        return new Key<>(name, Kinds.optional(kind), Optional.empty(), shown, List.of(), true, meaning);
    }
}
