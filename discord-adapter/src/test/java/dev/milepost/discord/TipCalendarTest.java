package dev.milepost.discord;

import dev.milepost.render.ReplyRenderer;
import dev.milepost.tips.TipCalendarContract;

class TipCalendarTest extends TipCalendarContract {

    @Override
    protected ReplyRenderer renderer() {
        return DiscordMilepost.renderer(chart -> new byte[0]);
    }
}
