package dev.milepost.slack;

import dev.milepost.render.GoldenFilesContract;
import dev.milepost.render.ReplyRenderer;

class GoldenFilesTest extends GoldenFilesContract {

    @Override
    protected ReplyRenderer renderer() {
        return SlackMilepost.renderer();
    }
}
