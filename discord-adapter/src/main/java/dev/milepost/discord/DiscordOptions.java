package dev.milepost.discord;

import dev.milepost.chart.ChartPainter;
import dev.milepost.reply.RangeChart;
import java.util.function.Function;

/**
 * How much of a Discord application is Milepost's.
 *
 * @param wholeApplication whether nothing else answers for this application: then commands of our
 *     names are ours to bring up to date, and components that nobody knows get a kind note
 * @param registerCommands whether commands that Discord lacks are registered, and changed ones
 *     brought up to date; others are never changed, none is ever deleted
 * @param directMessages whether direct messages are answered
 * @param mentions whether messages in a channel that mention the bot are answered
 * @param status what the bot's status says; empty sets none
 * @param painter draws a chart as a PNG, and keeps what is worth keeping: each answer asks it anew
 */
public record DiscordOptions(
        boolean wholeApplication,
        boolean registerCommands,
        boolean directMessages,
        boolean mentions,
        String status,
        Function<RangeChart, byte[]> painter) {

    /** For somebody else's bot: commands and their components, and nothing else of the host's. */
    public static DiscordOptions forHost() {
        return new DiscordOptions(false, true, false, false, "", new ChartPainter()::png);
    }

    /** For an application that is Milepost and nothing else. */
    public static DiscordOptions forOwnApp() {
        return new DiscordOptions(true, true, true, true, "/help", new ChartPainter()::png);
    }

    /** The same with or without registering commands. */
    public DiscordOptions withRegistration(boolean register) {
        return new DiscordOptions(wholeApplication, register, directMessages, mentions, status, painter);
    }

    /** The same with or without answers to direct messages. */
    public DiscordOptions withDirectMessages(boolean answer) {
        return new DiscordOptions(wholeApplication, registerCommands, answer, mentions, status, painter);
    }

    /** The same with or without answers to mentions. */
    public DiscordOptions withMentions(boolean answer) {
        return new DiscordOptions(wholeApplication, registerCommands, directMessages, answer, status, painter);
    }

    /** The same with another status; empty sets none. */
    public DiscordOptions withStatus(String text) {
        return new DiscordOptions(wholeApplication, registerCommands, directMessages, mentions, text, painter);
    }

    /** The same with charts drawn by another painter. */
    public DiscordOptions withPainter(Function<RangeChart, byte[]> draws) {
        return new DiscordOptions(wholeApplication, registerCommands, directMessages, mentions, status, draws);
    }
}
