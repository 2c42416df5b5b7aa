package dev.milepost.slack;

import dev.milepost.Milepost;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** An app over HTTP for all tests of a class, each of which finds Slack's calls uncounted. */
final class SharedApp implements BeforeEachCallback, AfterAllCallback {

    private final HttpApp app;

    SharedApp(Milepost milepost) {
        this.app = new HttpApp(milepost);
    }

    HttpApp app() {
        return app;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        DocumentedLimits.assertKept(app.slack);
        app.slack.forgetCalls();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        app.close();
    }
}
