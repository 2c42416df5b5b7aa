package dev.milepost.slack;

import com.google.gson.JsonObject;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.builtin.EventRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import java.util.List;

/**
 * Whose installation of the app a request is for: in a channel that workspaces share, whoever asks may belong to
 * another one.
 *
 * @param team the workspace's id; may be empty
 * @param enterprise its organisation's id, or empty
 * @param whole whether it came by the organisation's installation, so that one of the workspace's own is out of date
 */
record Tenant(String team, String enterprise, boolean whole) {

    static Tenant workspace(String team) {
        return new Tenant(team, "", false);
    }

    static Tenant of(Request<?> request) {
        return switch (request) {
            case EventRequest event -> ofEvent(RequestPayload.of(event));
            case SlashCommandRequest command -> of(command.getPayload());
            default -> ofInteraction(RequestPayload.of(request));
        };
    }

    static Tenant of(SlashCommandPayload payload) {
        return new Tenant(
                Json.first(payload.getTeamId()), Json.first(payload.getEnterpriseId()), payload.isEnterpriseInstall());
    }

    /** What stands around an event names the workspace where it happened, which in a shared channel may be a partner's. */
    static Tenant ofEvent(JsonObject payload) {
        JsonObject authorization = authorization(payload);
        boolean elsewhere = authorization.size() > 0 && Json.flag(payload, "is_ext_shared_channel");
        JsonObject around = elsewhere ? new JsonObject() : payload;
        return new Tenant(
                Json.first(
                        Json.text(authorization, "team_id"),
                        Json.text(around, "team_id"),
                        Json.text(around, "event", "team")),
                Json.first(Json.text(authorization, "enterprise_id"), Json.text(around, "enterprise_id")),
                Json.flag(authorization, "is_enterprise_install"));
    }

    /** Of a press, a menu that is being filled, a form or a shortcut. A window says by itself by whose app it was opened. */
    static Tenant ofInteraction(JsonObject payload) {
        String team = Json.first(
                Json.text(payload, "team", "id"),
                Json.text(payload, "user", "team_id"),
                Json.text(payload, "view", "team_id"));
        String enterprise =
                Json.first(Json.text(payload, "enterprise", "id"), Json.text(payload, "team", "enterprise_id"));
        String installed = Json.text(payload, "view", "app_installed_team_id");
        if (installed.isEmpty() || installed.equals(team)) {
            return new Tenant(team, enterprise, Json.flag(payload, "is_enterprise_install"));
        }
        if (installed.equals(enterprise)) {
            return new Tenant(team, enterprise, true);
        }
        return isOrganisation(installed) ? new Tenant("", installed, true) : workspace(installed);
    }

    static boolean isOrganisation(String space) {
        return space.startsWith("E");
    }

    static JsonObject authorization(JsonObject payload) {
        List<JsonObject> authorizations = Json.children(payload, "authorizations");
        return authorizations.isEmpty() ? new JsonObject() : authorizations.get(0);
    }

    /** The workspace, else the organisation. */
    String space() {
        return Json.first(team, enterprise);
    }
}
