package dev.milepost.render;

/** How a rendered reply leaves: platforms wrap the same message differently. */
public enum Target {
    /** The first answer to a command, seen by everybody in the channel. */
    PUBLIC_ANSWER,
    /** The first answer to a command, seen by the person who gave it. */
    PRIVATE_ANSWER,
    /** A message in a conversation. */
    MESSAGE,
    /** A message of the bot's own accord, under a key by which it is found again. */
    POST,
    /** In place of the message whose button was pressed. */
    UPDATE
}
