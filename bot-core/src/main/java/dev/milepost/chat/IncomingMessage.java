package dev.milepost.chat;

/**
 * Something written to the bot in a direct message, or with its name in it.
 *
 * @param text the words, without the mention of the bot, the platform's escapes undone
 */
public record IncomingMessage(Caller caller, Place place, String text) {}
