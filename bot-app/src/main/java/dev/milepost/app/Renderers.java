package dev.milepost.app;

import dev.milepost.chart.ChartPainter;
import dev.milepost.discord.DiscordMilepost;
import dev.milepost.render.ReplyRenderer;
import dev.milepost.slack.SlackMilepost;

/** The adapters' own drawing, for showing what would be sent. */
final class Renderers {

    private Renderers() {}

    static ReplyRenderer discord() {
        return DiscordMilepost.renderer(new ChartPainter()::png);
    }

    static ReplyRenderer slack() {
        return SlackMilepost.renderer();
    }
}
