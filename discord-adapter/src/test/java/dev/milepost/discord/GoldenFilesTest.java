package dev.milepost.discord;

import dev.milepost.render.GoldenFilesContract;
import dev.milepost.render.ReplyRenderer;

class GoldenFilesTest extends GoldenFilesContract {

    @Override
    protected ReplyRenderer renderer() {
        return DiscordMilepost.renderer(chart -> new byte[0]);
    }
}
