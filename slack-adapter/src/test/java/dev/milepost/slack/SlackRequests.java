package dev.milepost.slack;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** What Slack sends, field by field as its pages show it; each one new, as Slack's are. */
public final class SlackRequests {

    public static final String CHANNEL = "C0CAREERS";
    static final String ORGANISATION = "E0ORG";
    public static final String DIRECT = "D0MEMBER";

    private final AtomicInteger count = new AtomicInteger(1);
    private final FakeSlack slack;

    public SlackRequests(FakeSlack slack) {
        this.slack = slack;
    }

    /** A slash command's fields. */
    public Map<String, String> command(String user, String command, String text) {
        Map<String, String> fields = new TreeMap<>();
        fields.put("token", "gIkuvaNzQIHg97ATvDxqgjtO");
        fields.put("team_id", FakeSlack.TEAM);
        fields.put("team_domain", "careers");
        fields.put("channel_id", CHANNEL);
        fields.put("channel_name", "ai-careers");
        fields.put("user_id", user);
        fields.put("user_name", "somebody");
        fields.put("command", command);
        fields.put("text", text);
        fields.put("api_app_id", "A0MILEPOST");
        fields.put("is_enterprise_install", "false");
        fields.put("response_url", slack.responseUrl("commands"));
        fields.put("trigger_id", "13345224609.738474920." + count.incrementAndGet());
        return fields;
    }

    public static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    public static JsonObject json(Map<String, String> fields) {
        JsonObject json = new JsonObject();
        fields.forEach(json::addProperty);
        return json;
    }

    /** A direct message's event, whole, as Slack wraps it. */
    public JsonObject directMessage(String user, String text) {
        return event("""
            {"type":"message","channel":"%s","user":"%s","text":%s,"ts":"%s","event_ts":"%2$s",
             "channel_type":"im","client_msg_id":"b52bd6ac-498d-4640-8bbc-5ef15c82ff8f","team":"%s",
             "blocks":[{"type":"rich_text","block_id":"x","elements":[]},{"type":"unheard_of","x":[1]}]}\
            """.formatted(DIRECT, user, quoted(text), ts(), FakeSlack.TEAM));
    }

    /** A message in a channel that mentions the bot. */
    public JsonObject mention(String user, String text) {
        return event(
                """
                {"type":"app_mention","channel":"%s","user":"%s","text":%s,"ts":"%s","event_ts":"%4$s","team":"%s"}\
                """.formatted(CHANNEL, user, quoted("<@" + FakeSlack.BOT_USER + "> " + text), ts(), FakeSlack.TEAM));
    }

    /** Somebody opened a tab of the app's home; the view comes along once there was one. */
    public JsonObject homeOpened(String user, String tab, boolean before) {
        String view = before ? ",\"view\":{\"id\":\"V0HOME\",\"type\":\"home\",\"blocks\":[]}" : "";
        return event("""
            {"type":"app_home_opened","user":"%s","channel":"%s","tab":"%s","event_ts":"%s"%s}\
            """.formatted(user, DIRECT, tab, ts(), view));
    }

    /** A shortcut in the menu of a message. */
    public JsonObject messageShortcut(String user, String callbackId, String text) {
        return object("""
            {"type":"message_action","token":"x","action_ts":"%s","team":{"id":"%s","domain":"careers"},
             "user":{"id":"%s","username":"somebody","team_id":"%2$s","name":"somebody"},
             "channel":{"id":"%s","name":"ai-careers"},"is_enterprise_install":false,"enterprise":null,
             "callback_id":%s,"trigger_id":"12466734323.1395872398.%d","response_url":"%s",
             "message_ts":"1732439000.000100",
             "message":{"type":"message","user":"U0OTHER","ts":"1732439000.000100","text":%s,"team":"%2$s"}}\
            """.formatted(
                        ts(),
                        FakeSlack.TEAM,
                        user,
                        CHANNEL,
                        quoted(callbackId),
                        count.incrementAndGet(),
                        slack.responseUrl("actions"),
                        quoted(text)));
    }

    /** A shortcut that isn't about any message. */
    public JsonObject globalShortcut(String user, String callbackId) {
        return object("""
            {"type":"shortcut","token":"x","action_ts":"%s","team":{"id":"%s","domain":"careers"},
             "user":{"id":"%s","username":"somebody","team_id":"%2$s"},"is_enterprise_install":false,
             "enterprise":null,"callback_id":%s,"trigger_id":"12466734323.1395872398.%d"}\
            """.formatted(ts(), FakeSlack.TEAM, user, quoted(callbackId), count.incrementAndGet()));
    }

    /** Any event in its envelope. */
    public JsonObject event(String event) {
        return object("""
            {"token":"gIkuvaNzQIHg97ATvDxqgjtO","team_id":"%s","context_team_id":"%1$s","context_enterprise_id":null,
             "api_app_id":"A0MILEPOST","event":%s,"type":"event_callback","event_id":"Ev%08d","event_time":1732440000,
             "authorizations":[{"enterprise_id":null,"team_id":"%1$s","user_id":"%s","is_bot":true,
             "is_enterprise_install":false}],"is_ext_shared_channel":false,"event_context":"4-x"}\
            """.formatted(FakeSlack.TEAM, event, count.incrementAndGet(), FakeSlack.BOT_USER));
    }

    /** A pressed button. */
    public JsonObject press(String user, String actionId) {
        return blockActions(user, """
            {"type":"button","block_id":"P0z+f","action_id":%s,"text":{"type":"plain_text","text":"Label","emoji":false},
             "action_ts":"%s"}\
            """.formatted(quoted(actionId), ts()));
    }

    /** A menu's choice. */
    public JsonObject choose(String user, String actionId, String value) {
        return blockActions(user, """
            {"type":"static_select","block_id":"ikh4M","action_id":%s,"action_ts":"%s",
             "selected_option":{"text":{"type":"plain_text","text":"Option","emoji":false},"value":%s},
             "placeholder":{"type":"plain_text","text":"Choose","emoji":false}}\
            """.formatted(quoted(actionId), ts(), quoted(value)));
    }

    /** The same press in a window, of type {@code modal} or {@code home}. */
    public JsonObject pressInView(String user, String actionId, String type) {
        JsonObject press = press(user, actionId);
        press.remove("channel");
        press.remove("message");
        press.remove("response_url");
        press.add("container", object("{\"type\":\"view\",\"view_id\":\"V0OPEN\"}"));
        press.add("view", object("""
            {"id":"V0OPEN","team_id":"%s","type":"%s","blocks":[],"private_metadata":"","callback_id":"",
             "state":{"values":{}},"hash":"156772938.1827394","root_view_id":"V0OPEN","app_id":"A0MILEPOST",
             "bot_id":"B0MILEPOST"}\
            """.formatted(FakeSlack.TEAM, type)));
        return press;
    }

    /** A window that was filled in, its fields' states as JSON by block and element. */
    public JsonObject submission(String user, JsonObject view, String values) {
        JsonObject shown = view.deepCopy();
        shown.addProperty("id", "V0OPEN");
        shown.addProperty("hash", "156772938.1827394");
        shown.add("state", object("{\"values\":" + values + "}"));
        JsonObject submission = object("""
            {"type":"view_submission","team":{"id":"%s","domain":"careers"},
             "user":{"id":"%s","username":"somebody","name":"somebody","team_id":"%1$s"},"api_app_id":"A0MILEPOST",
             "token":"gIkuvaNzQIHg97ATvDxqgjtO","trigger_id":"12466734323.1395872398.%d","response_urls":[],
             "is_enterprise_install":false,"enterprise":null}\
            """.formatted(FakeSlack.TEAM, user, count.incrementAndGet()));
        submission.add("view", shown);
        return submission;
    }

    /** Somebody types into a menu of a window. */
    public JsonObject suggestion(String user, String actionId, String typed) {
        return object("""
            {"type":"block_suggestion","user":{"id":"%s","username":"somebody","name":"somebody","team_id":"%s"},
             "container":{"type":"view","view_id":"V0OPEN"},"api_app_id":"A0MILEPOST","token":"x","action_id":%s,
             "block_id":"zone","value":%s,"team":{"id":"%2$s","domain":"careers"},"enterprise":null,
             "is_enterprise_install":false,"view":{"id":"V0OPEN","team_id":"%2$s","type":"modal","blocks":[]}}\
            """.formatted(user, FakeSlack.TEAM, quoted(actionId), quoted(typed)));
    }

    /** An organisation's install: no workspace, and its id elsewhere. */
    static JsonObject ofAnOrganisation(JsonObject payload) {
        payload.add("team", JsonNull.INSTANCE);
        payload.add("enterprise", Json.object("id", ORGANISATION, "name", "Org"));
        payload.addProperty("is_enterprise_install", true);
        return payload;
    }

    private JsonObject blockActions(String user, String action) {
        return object("""
            {"type":"block_actions","user":{"id":"%s","username":"somebody","name":"somebody","team_id":"%s"},
             "api_app_id":"A0MILEPOST","token":"gIkuvaNzQIHg97ATvDxqgjtO",
             "container":{"type":"message","message_ts":"1732439000.000100","channel_id":"%s","is_ephemeral":false},
             "trigger_id":"12466734323.1395872398.%d","team":{"id":"%2$s","domain":"careers"},"enterprise":null,
             "is_enterprise_install":false,"channel":{"id":"%3$s","name":"ai-careers"},
             "message":{"bot_id":"B0MILEPOST","type":"message","text":"…","user":"%s","ts":"1732439000.000100",
             "blocks":[{"type":"table","rows":[[{"type":"raw_text","text":"x"}]]},{"type":"task_card","id":"1"}]},
             "state":{"values":{}},"response_url":"%s","actions":[%s]}\
            """.formatted(
                        user,
                        FakeSlack.TEAM,
                        CHANNEL,
                        count.incrementAndGet(),
                        FakeSlack.BOT_USER,
                        slack.responseUrl("actions"),
                        action));
    }

    private String ts() {
        return "%d.%06d".formatted(1_732_440_000 + count.incrementAndGet(), count.get());
    }

    private static String quoted(String text) {
        return new JsonPrimitive(text).toString();
    }

    private static JsonObject object(String json) {
        return JsonParser.parseString(json).getAsJsonObject();
    }
}
