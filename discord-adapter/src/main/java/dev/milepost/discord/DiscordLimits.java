package dev.milepost.discord;

import dev.milepost.render.Capabilities.Limit;
import java.util.List;

/** The numbers that Discord holds a message to, and the pages that give them. */
final class DiscordLimits {

    private static final String COMPONENTS = "https://docs.discord.com/developers/components/reference";
    private static final String MESSAGES = "https://docs.discord.com/developers/resources/message";
    private static final String COMMANDS = "https://docs.discord.com/developers/interactions/application-commands";
    private static final String INTERACTIONS =
            "https://docs.discord.com/developers/interactions/receiving-and-responding";

    static final Limit COMPONENTS_IN_MESSAGE =
            new Limit("components in a message, nested ones counted", 40, COMPONENTS);

    /** Discord counts code points, JDA UTF-16 units; the latter is the stricter of the two. */
    static final Limit TEXT_IN_MESSAGE =
            new Limit("characters of text in a message", 4000, COMPONENTS + "#text-display");

    static final Limit BUTTONS_IN_ROW = new Limit("buttons in a row", 5, COMPONENTS + "#action-row");
    static final Limit BUTTON_LABEL = new Limit("characters of a button's label", 80, COMPONENTS + "#button");
    static final Limit CUSTOM_ID =
            new Limit("characters of a custom id", 100, COMPONENTS + "#anatomy-of-a-component-custom-id");
    static final Limit OPTIONS_IN_SELECT = new Limit("options of a select", 25, COMPONENTS + "#string-select");

    /** Discord takes 150; JDA refuses more than 100. */
    static final Limit SELECT_PLACEHOLDER =
            new Limit("characters of a select's placeholder", 100, COMPONENTS + "#string-select");

    static final Limit OPTION_TEXT = new Limit(
            "characters of an option's label, value or description",
            100,
            COMPONENTS + "#string-select-select-option-structure");
    static final Limit ALT_TEXT = new Limit(
            "characters of a picture's alternative text",
            1024,
            COMPONENTS + "#media-gallery-media-gallery-item-structure");
    static final Limit FILES_IN_MESSAGE = new Limit("files in a message", 10, MESSAGES + "#create-message");
    static final Limit NONCE = new Limit("characters of a nonce", 25, MESSAGES + "#create-message");
    static final Limit CHOICES = new Limit(
            "choices while an option is typed", 25, INTERACTIONS + "#interaction-response-object-autocomplete");
    static final Limit CHOICE_TEXT = new Limit(
            "characters of a choice's name or value",
            100,
            COMMANDS + "#application-command-object-application-command-option-choice-structure");
    static final Limit DESCRIPTION = new Limit(
            "characters of a command's or option's description",
            100,
            COMMANDS + "#application-command-object-application-command-structure");

    static final Limit THREAD_NAME = new Limit(
            "characters of a thread's name",
            100,
            "https://docs.discord.com/developers/resources/channel#start-thread-in-forum-or-media-channel");

    /** Follow-ups of an app that was installed by the user alone; one first answer comes before them. */
    static final Limit FOLLOW_UPS =
            new Limit("follow-up messages to an interaction", 5, INTERACTIONS + "#create-followup-message");

    static final List<Limit> ALL = List.of(
            COMPONENTS_IN_MESSAGE,
            TEXT_IN_MESSAGE,
            BUTTONS_IN_ROW,
            BUTTON_LABEL,
            CUSTOM_ID,
            OPTIONS_IN_SELECT,
            SELECT_PLACEHOLDER,
            OPTION_TEXT,
            ALT_TEXT,
            FILES_IN_MESSAGE,
            NONCE,
            CHOICES,
            CHOICE_TEXT,
            DESCRIPTION,
            THREAD_NAME,
            FOLLOW_UPS);

    private DiscordLimits() {}
}
