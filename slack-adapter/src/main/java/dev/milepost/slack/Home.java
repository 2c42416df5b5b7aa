package dev.milepost.slack;

import com.google.gson.JsonObject;
import com.slack.api.bolt.request.builtin.EventRequest;
import dev.milepost.Bot;
import dev.milepost.chat.Caller;
import dev.milepost.chat.Place;
import dev.milepost.command.HomeVisit;
import dev.milepost.command.Outcome;

/** The app's home tab, drawn anew whenever it is opened, and a word of welcome the first time. */
final class Home implements Events.Listener {

    private final Bot bot;
    private final SlackOptions options;
    private final Work work;

    Home(Bot bot, SlackOptions options, Work work) {
        this.bot = bot;
        this.options = options;
        this.work = work;
    }

    @Override
    public boolean takes(JsonObject event) {
        return options.home()
                && Json.text(event, "type").equals("app_home_opened")
                && !Json.text(event, "tab").equals("messages");
    }

    @Override
    public void take(EventRequest request, JsonObject payload, JsonObject event) {
        Asked asked = Origins.of(request, payload, event);
        work.then(asked, () -> {
            publish(asked);
            if (isFirst(event, asked)) {
                work.answers().send(bot.welcome(visit(asked)), asked);
            }
        });
    }

    /** Slack sends the tab's view along once there was one, so that no store has to know whom the bot has greeted. */
    private boolean isFirst(JsonObject event, Asked asked) {
        return !event.has("view") && work.seen().first("welcome/" + asked.user());
    }

    /** Draws the tab of who asked, waiting for it. */
    void publish(Asked asked) {
        if (options.home()
                && bot.home(visit(asked)) instanceof Outcome.Say say
                && say.result() == Outcome.Result.DONE) {
            work.answers().views().publish(say.replies().get(0), asked);
        }
    }

    private HomeVisit visit(Asked asked) {
        boolean admin = work.admins().ask(asked.user(), asked.api());
        return new HomeVisit(
                new Caller(asked.user(), admin), new Place(asked.place().channel(), Place.Kind.DIRECT));
    }
}
