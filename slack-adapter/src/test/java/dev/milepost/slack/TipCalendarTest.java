package dev.milepost.slack;

import dev.milepost.render.ReplyRenderer;
import dev.milepost.tips.TipCalendarContract;

class TipCalendarTest extends TipCalendarContract {

    @Override
    protected ReplyRenderer renderer() {
        return SlackMilepost.renderer();
    }
}
