package dev.milepost.app.rehearsal;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.java_websocket.WebSocket;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A Discord without anybody in it: one gateway session, one server, a command by direct message. */
public final class StandInDiscord implements StandIn {

    private static final String TOKEN = "OTAwMDAwMDAwMDAwMDAwMDAx.rehearsal.only";

    private static final String SELF =
            "{\"id\":\"900000000000000001\",\"username\":\"rehearsal\",\"discriminator\":\"0\",\"avatar\":null,"
                    + "\"global_name\":null,\"bot\":true,\"verified\":true,\"mfa_enabled\":false,\"flags\":0}";

    /** As much of a server as a gateway tells of. */
    private static final String GUILD = """
        {"op":0,"t":"GUILD_CREATE","s":2,"d":{"id":"90","name":"Rehearsal","owner_id":"77","icon":null,"splash":null,
        "description":null,"banner":null,"vanity_url_code":null,"afk_channel_id":null,"afk_timeout":300,
        "verification_level":0,"default_message_notifications":0,"explicit_content_filter":0,"mfa_level":0,
        "nsfw_level":0,"premium_tier":0,"preferred_locale":"en-US","system_channel_id":null,"system_channel_flags":0,
        "rules_channel_id":null,"public_updates_channel_id":null,"safety_alerts_channel_id":null,"features":[],
        "emojis":[],"stickers":[],"voice_states":[],"presences":[],"stage_instances":[],"guild_scheduled_events":[],
        "soundboard_sounds":[],"threads":[],"joined_at":"2026-01-01T00:00:00.000000+00:00","large":false,
        "unavailable":false,"premium_progress_bar_enabled":false,"member_count":2,
        "roles":[{"id":"90","name":"@everyone","color":0,"colors":{"primary_color":0,"secondary_color":null,
        "tertiary_color":null},"hoist":false,"position":0,"permissions":"2147486720","managed":false,
        "mentionable":false,"flags":0}],
        "channels":[{"id":"91","type":0,"name":"general","position":0,"permission_overwrites":[],"nsfw":false,
        "topic":null,"last_message_id":null,"parent_id":null,"rate_limit_per_user":0,"flags":0}],
        "members":[{"nick":null,"avatar":null,"joined_at":"2026-01-01T00:00:00.000000+00:00","deaf":false,"mute":false,
        "flags":0,"pending":false,"premium_since":null,"roles":[],"user":%s}]}}
        """.formatted(SELF);

    private static final String HELLO =
            "{\"op\":10,\"t\":null,\"s\":null,\"d\":{\"heartbeat_interval\":41250,\"_trace\":[]}}";

    private final Sockets gateway;
    private final Answers rest;
    private final CountDownLatch answered;
    private final AtomicInteger numbers = new AtomicInteger(2);

    private StandInDiscord(Sockets gateway, Answers rest, CountDownLatch answered) {
        this.gateway = gateway;
        this.rest = rest;
        this.answered = answered;
    }

    public static StandInDiscord open() throws IOException, InterruptedException {
        Sockets gateway = Sockets.open(HELLO, StandInDiscord::greet);
        String url = gateway.url();
        CountDownLatch answered = new CountDownLatch(1);
        Answers rest = Answers.open("/callback", answered, (path, body) -> answer(path, body, url));
        return new StandInDiscord(gateway, rest, answered);
    }

    private static void greet(WebSocket socket, String message) {
        JsonNode said = JsonMapper.shared().readTree(message);
        switch (said.path("op").asInt()) {
            case 1 -> socket.send("{\"op\":11,\"t\":null,\"s\":null,\"d\":null}");
            case 2 -> {
                socket.send("{\"op\":0,\"t\":\"READY\",\"s\":1,\"d\":{\"v\":10,\"user\":" + SELF
                        + ",\"guilds\":[{\"id\":\"90\",\"unavailable\":true}],\"session_id\":\"rehearsal\",\"resume_gateway_url\":\"ws://127.0.0.1:1/\","
                        + "\"shard\":[0,1],\"application\":{\"id\":\"900000000000000001\",\"flags\":0}}}");
                socket.send(GUILD);
            }
            default -> {} // nothing else needs an answer
        }
    }

    private static String answer(String path, String body, String gateway) {
        if (path.endsWith("/gateway/bot")) {
            return "{\"url\":\"" + gateway
                    + "\",\"shards\":1,\"session_start_limit\":{\"total\":1000,\"remaining\":1000,"
                    + "\"reset_after\":0,\"max_concurrency\":1}}";
        } else if (path.endsWith("/users/@me")) {
            return SELF;
        } else if (path.endsWith("/callback")) {
            return "{\"interaction\":{\"id\":\"1\",\"type\":2}}";
        } else if (path.endsWith("/commands") && body.startsWith("{")) {
            ObjectNode command = (ObjectNode) JsonMapper.shared().readTree(body);
            return command.put("id", "5")
                    .put("application_id", "900000000000000001")
                    .put("version", "6")
                    .toString();
        }
        return "[]";
    }

    @Override
    public Map<String, String> variables() {
        return Map.of(
                "DISCORD_TOKEN",
                TOKEN,
                "MILEPOST_DISCORD_API_URL",
                rest.url() + "v10/",
                "MILEPOST_DISCORD_GATEWAY_URL",
                gateway.url());
    }

    @Override
    public void ask() {
        int number = numbers.incrementAndGet();
        String user =
                "{\"id\":\"77\",\"username\":\"somebody\",\"discriminator\":\"0\",\"global_name\":null,\"avatar\":null}";
        gateway.say(("{\"op\":0,\"t\":\"INTERACTION_CREATE\",\"s\":%d,\"d\":{\"id\":\"%d\",\"application_id\":"
            + "\"900000000000000001\",\"type\":2,\"token\":\"rehearsal\",\"version\":1,\"locale\":\"en-US\","
            + "\"context\":1,\"authorizing_integration_owners\":{\"1\":\"77\"},\"entitlements\":[],"
            + "\"app_permissions\":\"0\",\"attachment_size_limit\":10485760,\"channel_id\":\"88\","
            + "\"channel\":{\"id\":\"88\",\"type\":1,\"flags\":0,\"last_message_id\":null,\"recipients\":[%s]},"
            + "\"user\":%s,\"data\":{\"id\":\"5\",\"name\":\"salary\",\"type\":1,\"options\":["
            + "{\"name\":\"level\",\"type\":3,\"value\":\"mid\"}]}}}")
                .formatted(number, 1000 + number, user, user));
    }

    @Override
    public List<CountDownLatch> answered() {
        return List.of(answered);
    }

    @Override
    public void close() {
        rest.close();
        try {
            gateway.stop(0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
