package dev.milepost.slack;

import dev.milepost.render.Payload;
import dev.milepost.render.ReplyRenderer;
import dev.milepost.render.ReplyRendererContract;
import java.util.List;

class SlackRendererContractTest extends ReplyRendererContract {

    @Override
    protected ReplyRenderer renderer() {
        return SlackMilepost.renderer();
    }

    @Override
    protected String visibleWords(Payload payload) {
        return new DrawnMessage(payload.body()).words();
    }

    @Override
    protected List<String> alternativeTexts(Payload payload) {
        return new DrawnMessage(payload.body()).alternativeTexts();
    }

    @Override
    protected void assertAccepted(Payload payload) {
        new DocumentedLimits(payload.body()).check();
    }

    @Override
    protected void assertDisturbsNobody(Payload payload) {
        new DrawnMessage(payload.body()).assertDisturbsNobody();
    }
}
