package dev.milepost.app;

import dev.milepost.chart.ChartPainter;
import dev.milepost.discord.DiscordMilepost;
import dev.milepost.render.ReplyRenderer;
import dev.milepost.slack.SlackMilepost;

/** The adapters' own drawing, for showing what would be sent. */
final class Renderers {

    private Renderers() {}

    static ReplyRenderer discord() {
        return DiscordMilepost.renderer(chart -> new ChartPainter().png(chart));
    }

    static ReplyRenderer slack() {
        return SlackMilepost.renderer();
    }
}
