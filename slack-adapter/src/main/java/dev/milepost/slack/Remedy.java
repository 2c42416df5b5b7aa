package dev.milepost.slack;

import dev.milepost.chat.DeliveryResult.Reason;

/** What Slack's error codes mean, and what somebody can do about each. */
final class Remedy {

    private Remedy() {}

    /** The kind of no that an error code is. */
    static Reason reason(String error) {
        return switch (error) {
            case "not_in_channel",
                    "missing_scope",
                    "no_permission",
                    "access_denied",
                    "ekm_access_denied",
                    "restricted_action",
                    "restricted_action_read_only_channel",
                    "restricted_action_thread_only_channel",
                    "restricted_action_thread_locked",
                    "restricted_action_non_threadable_channel",
                    "posting_to_general_channel_denied",
                    "user_not_in_channel",
                    "cannot_dm_bot",
                    "enterprise_is_restricted",
                    "accesslimited",
                    "two_factor_setup_required",
                    "not_allowed_token_type",
                    "messages_tab_disabled" -> Reason.NO_PERMISSION;
            case "channel_not_found", "is_archived", "is_inactive", "thread_not_found" -> Reason.CHANNEL_GONE;
            case "ratelimited", "rate_limited", "message_limit_exceeded", "http_429" -> Reason.RATE_LIMITED;
            case "account_inactive",
                    "token_revoked",
                    "invalid_auth",
                    "not_authed",
                    "app_uninstalled",
                    "team_not_found",
                    "team_access_not_granted" -> Reason.NOT_INSTALLED;
            // The next token is on its way.
            case "token_expired" -> Reason.PLATFORM_DOWN;
            default -> isPassing(error) ? Reason.PLATFORM_DOWN : Reason.BAD_PAYLOAD;
        };
    }

    /** Whether the same will be answered otherwise before long, without anybody doing anything. */
    static boolean isPassing(String error) {
        return switch (error) {
            case "ratelimited", "team_added_to_org", "org_login_required" -> true;
            // Without a code it was no answer of Slack's, but of something in between.
            default -> error.startsWith("http_") || isOpen(error);
        };
    }

    /** Whether the error leaves open what became of the request. */
    static boolean isOpen(String error) {
        return switch (error) {
            case "internal_error", "fatal_error", "service_unavailable", "request_timeout" -> true;
            // Answered, but by no answer of Slack's: a page of a proxy's, or half of one.
            default -> error.matches("http_(2..|408|5..)");
        };
    }

    /** Whether something in the blocks isn't as Slack wants it, as a file that isn't there, or not yet. */
    static boolean isAboutBlocks(String error) {
        return switch (error) {
            case "invalid_blocks", "invalid_blocks_format", "file_not_found", "file_deleted" -> true;
            default -> false;
        };
    }

    /** What to do, in a sentence. */
    static String of(String error) {
        return switch (error) {
            case "not_in_channel", "user_not_in_channel" -> "Invite the app to the channel.";
            case "missing_scope" ->
                "Give the app the scopes that `milepost slack manifest` prints, and install it again.";
            case "channel_not_found" -> "The channel is gone, or private without the app in it.";
            case "is_archived", "is_inactive" -> "The channel is archived.";
            case "enterprise_is_restricted", "accesslimited", "two_factor_setup_required" ->
                "An admin of the workspace or organisation has to allow it.";
            case "team_added_to_org", "org_login_required" ->
                "The workspace is moving into an organisation; it will be tried again.";
            case "msg_blocks_too_long", "msg_too_long", "invalid_blocks" ->
                "Slack doesn't take this message as it is: please report it.";
            case "used_url", "expired_url" -> "A command's answers have half an hour, and five messages.";
            case "expired_trigger_id" -> "A window has to open within three seconds.";
            case "messages_tab_disabled" -> "Switch the messages tab on, in the app's settings under App Home.";
            case "ratelimited", "rate_limited", "message_limit_exceeded", "http_429" ->
                "Slack asks for fewer messages.";
            case "account_inactive", "token_revoked", "app_uninstalled" ->
                "Install the app again, and use its new token.";
            case "token_expired" ->
                "The next token is fetched by itself where workspaces install the app; else use a new one.";
            case "invalid_auth", "not_authed" ->
                "Slack doesn't know this token. Copy it anew from the app's settings, under OAuth & Permissions.";
            case "file_uploads_disabled", "file_uploads_except_images_disabled", "file_type_not_allowed" ->
                "The workspace takes no such files.";
            case "not_allowed_token_type" -> "It is another kind of token: xoxb- for the bot, xapp- for Socket Mode.";
            default ->
                isPassing(error)
                        ? "Slack, or something on the way there, is in trouble; it will be tried again."
                        : "See Slack's page on this error.";
        };
    }
}
