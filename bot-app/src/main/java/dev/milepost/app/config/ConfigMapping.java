package dev.milepost.app.config;

import java.util.List;

/** Settings to the records that the program takes. */
final class ConfigMapping {

    private ConfigMapping() {}

    static Config config(Settings s) {
        return new Config(
                s.get(ConfigKeys.DATA_DIR),
                s.get(ConfigKeys.DATABASE_URL),
                new Config.Content(s.get(ConfigKeys.CONTENT_PACKS), s.get(ConfigKeys.CONTENT_REVIEW_AGE)),
                admin(s),
                new Config.Http(
                        s.get(ConfigKeys.HTTP_HOST), s.get(ConfigKeys.HTTP_PORT), s.get(ConfigKeys.HTTP_PUBLIC_URL)),
                new Config.Discord(
                        s.get(ConfigKeys.DISCORD_TOKEN),
                        s.get(ConfigKeys.DISCORD_API_URL),
                        s.get(ConfigKeys.DISCORD_GATEWAY_URL),
                        s.get(ConfigKeys.DISCORD_SHARDS),
                        s.get(ConfigKeys.DISCORD_REQUESTS_PER_SECOND)),
                slack(s),
                s.get(ConfigKeys.SECRETS_KEY).orElse(List.of()),
                new Config.Answers(
                        s.get(ConfigKeys.ANSWERS_KEEP_QUESTIONS),
                        s.get(ConfigKeys.LLM_BASE_URL)
                                .map(url -> new Config.Llm(
                                        url, s.get(ConfigKeys.LLM_MODEL).orElse(""), s.get(ConfigKeys.LLM_API_KEY)))),
                s.get(ConfigKeys.TIPS_LATE_WITHIN),
                new Config.Limits(
                        s.get(ConfigKeys.LIMITS_PERSON),
                        s.get(ConfigKeys.LIMITS_CHANNEL),
                        s.get(ConfigKeys.LIMITS_SPACE)),
                new Config.Retention(
                        s.get(ConfigKeys.RETENTION_RECEIPTS),
                        s.get(ConfigKeys.RETENTION_FEEDBACK),
                        s.get(ConfigKeys.RETENTION_QUESTIONS)),
                s.get(ConfigKeys.CLOCK_OFFSET),
                new Config.Log(s.get(ConfigKeys.LOG_FORMAT), s.get(ConfigKeys.LOG_LEVEL)));
    }

    private static Config.Admin admin(Settings s) {
        String host = s.get(ConfigKeys.ADMIN_HOST);
        boolean playground = s.get(ConfigKeys.PLAYGROUND_ENABLED).orElseGet(() -> Config.Admin.isLoopback(host));
        return new Config.Admin(host, s.get(ConfigKeys.ADMIN_PORT), s.chosen(ConfigKeys.ADMIN_PORT), playground);
    }

    private static Config.Slack slack(Settings s) {
        return new Config.Slack(
                s.get(ConfigKeys.SLACK_BOT_TOKEN),
                s.get(ConfigKeys.SLACK_APP_TOKEN),
                s.get(ConfigKeys.SLACK_SIGNING_SECRET),
                ConfigChecks.transport(s),
                s.get(ConfigKeys.SLACK_CLIENT_ID)
                        .map(id -> new Config.OAuth(
                                id, s.get(ConfigKeys.SLACK_CLIENT_SECRET).orElse(""))),
                s.get(ConfigKeys.SLACK_API_URL),
                s.get(ConfigKeys.SLACK_AUTHORIZE_URL),
                new Config.CommandNames(
                        s.get(ConfigKeys.SLACK_ROOT_COMMAND),
                        s.get(ConfigKeys.SLACK_SHORT_COMMANDS),
                        s.get(ConfigKeys.SLACK_COMMAND_PREFIX).orElse("")));
    }
}
