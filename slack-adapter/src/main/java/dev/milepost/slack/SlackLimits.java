package dev.milepost.slack;

import dev.milepost.render.Capabilities.Limit;
import java.util.List;

/** The numbers that Slack holds an app to, in one place. Slack counts code points. */
final class SlackLimits {

    private static final String BLOCKS = "https://docs.slack.dev/reference/block-kit/blocks/";
    private static final String ELEMENTS = "https://docs.slack.dev/reference/block-kit/block-elements/";
    private static final String OBJECTS = "https://docs.slack.dev/reference/block-kit/composition-objects/";

    static final Limit MESSAGE_BLOCKS = new Limit("blocks in a message", 50, BLOCKS);
    /** Documented nowhere; measured by others, who found the JSON around the text counted as well. */
    static final Limit MESSAGE_CHARACTERS = new Limit(
            "characters in all blocks of a message", 13_200, "https://github.com/slackapi/bolt-js/issues/2509");

    static final Limit MESSAGE_TEXT = new Limit(
            "characters of a message's text", 4_000, "https://docs.slack.dev/reference/methods/chat.postMessage");
    static final Limit TEXT_OBJECT = new Limit("characters of a text object", 3_000, OBJECTS + "text-object");
    static final Limit ALT_TEXT = new Limit("characters of a picture's description", 2_000, BLOCKS + "image-block");
    static final Limit HEADER = new Limit("characters of a header", 150, BLOCKS + "header-block");
    static final Limit FIELDS = new Limit("fields of a section", 10, BLOCKS + "section-block");
    static final Limit FIELD = new Limit("characters of a field", 2_000, BLOCKS + "section-block");
    static final Limit CONTEXT_ELEMENTS = new Limit("elements of a context block", 10, BLOCKS + "context-block");
    static final Limit ACTIONS_ELEMENTS = new Limit("elements of an actions block", 25, BLOCKS + "actions-block");
    static final Limit BUTTON_TEXT = new Limit("characters of a button", 75, ELEMENTS + "button-element");
    static final Limit ACTION_ID = new Limit("characters of an action_id", 255, ELEMENTS + "button-element");
    static final Limit OPTIONS = new Limit("options of a menu", 100, ELEMENTS + "select-menu-element");
    static final Limit PLACEHOLDER =
            new Limit("characters of a menu's placeholder", 150, ELEMENTS + "select-menu-element");
    static final Limit OPTION_TEXT = new Limit("characters of an option", 75, OBJECTS + "option-object");
    static final Limit OPTION_VALUE = new Limit("characters of an option's value", 150, OBJECTS + "option-object");
    static final Limit OPTION_DESCRIPTION =
            new Limit("characters of an option's description", 75, OBJECTS + "option-object");
    static final Limit VIEW_BLOCKS =
            new Limit("blocks in a view", 100, "https://docs.slack.dev/reference/views/modal-views");
    static final Limit VIEW_TITLE =
            new Limit("characters of a view's title", 24, "https://docs.slack.dev/reference/views/modal-views");
    static final Limit PRIVATE_METADATA =
            new Limit("characters of private_metadata", 3_000, "https://docs.slack.dev/reference/views/modal-views");
    static final Limit INPUT_LABEL = new Limit("characters of an input's label", 2_000, BLOCKS + "input-block");
    static final Limit RESPONSE_URL_USES = new Limit(
            "messages by one response_url", 5, "https://docs.slack.dev/interactivity/handling-user-interaction");
    static final Limit FILE_ALT_TEXT = new Limit(
            "characters of a file's description",
            1_000,
            "https://docs.slack.dev/reference/methods/files.getUploadURLExternal");
    static final Limit PROMPTS = new Limit(
            "suggested questions", 4, "https://docs.slack.dev/reference/methods/assistant.threads.setSuggestedPrompts");
    static final Limit COMMAND_DESCRIPTION =
            new Limit("characters of a command's description", 2_000, "https://docs.slack.dev/reference/app-manifest");

    static final List<Limit> ALL = List.of(
            MESSAGE_BLOCKS,
            MESSAGE_CHARACTERS,
            MESSAGE_TEXT,
            TEXT_OBJECT,
            ALT_TEXT,
            HEADER,
            FIELDS,
            FIELD,
            CONTEXT_ELEMENTS,
            ACTIONS_ELEMENTS,
            BUTTON_TEXT,
            ACTION_ID,
            OPTIONS,
            PLACEHOLDER,
            OPTION_TEXT,
            OPTION_VALUE,
            OPTION_DESCRIPTION,
            VIEW_BLOCKS,
            VIEW_TITLE,
            PRIVATE_METADATA,
            INPUT_LABEL,
            RESPONSE_URL_USES,
            FILE_ALT_TEXT,
            PROMPTS,
            COMMAND_DESCRIPTION);

    private SlackLimits() {}
}
