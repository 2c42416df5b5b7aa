package dev.milepost.app.playground;

import dev.milepost.Milepost;
import dev.milepost.answer.AnswerModel;
import dev.milepost.answer.FeedbackStore;
import dev.milepost.answer.ReceiptStore;
import dev.milepost.chart.ChartPainter;
import dev.milepost.content.ContentPack;
import dev.milepost.discord.DiscordMilepost;
import dev.milepost.settings.SettingsStore;
import dev.milepost.slack.SlackMilepost;
import dev.milepost.slack.SlackOptions;
import dev.milepost.testing.Packs;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Sessions with the bundled pack, drawn by the adapters' own renderers. */
final class Trying {

    private Trying() {}

    static final List<Side> SIDES = List.of(
            new Side(
                    "discord",
                    DiscordMilepost.renderer(new ChartPainter()::png),
                    DiscordMilepost::action,
                    (form, place) -> DiscordMilepost.form(form),
                    "",
                    Optional::of),
            new Side(
                    "slack",
                    SlackMilepost.renderer(),
                    SlackMilepost::action,
                    SlackMilepost::form,
                    SlackOptions.DEFAULT_ROOT_COMMAND,
                    name -> Optional.of(name).filter(SlackOptions.DEFAULT_SHORT_COMMANDS::contains)));

    /** The pack from its YAML. */
    static final ContentPack PACK = Packs.load(Packs.AI_ENGINEERING).pack();

    /** With its model as the build trained it. */
    static Function<Clock, Milepost.Builder> bots() {
        AnswerModel model = AnswerModel.bundled(PACK);
        return clock -> Milepost.builder(PACK)
                .models(pack -> model)
                .clock(clock)
                .receipts(ReceiptStore.inMemory())
                .feedback(FeedbackStore.inMemory())
                .settings(SettingsStore.inMemory());
    }

    static Session session(Clock clock) {
        return new Session("s", SIDES, bots(), clock);
    }
}
