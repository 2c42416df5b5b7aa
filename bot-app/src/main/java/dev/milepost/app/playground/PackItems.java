package dev.milepost.app.playground;

import dev.milepost.Milepost;
import dev.milepost.career.CareerCommand;
import dev.milepost.chat.Place;
import dev.milepost.command.ActionCall;
import dev.milepost.command.Outcome;
import dev.milepost.content.Attribution;
import dev.milepost.content.ContentPack;
import dev.milepost.content.Fact;
import dev.milepost.content.SalaryBand;
import dev.milepost.content.Tip;
import dev.milepost.render.Target;
import dev.milepost.reply.Action;
import dev.milepost.reply.Reply;
import dev.milepost.tips.TipCommand;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Every fact, band and tip of a pack, as the bot says it. */
final class PackItems {

    private final ContentPack pack;
    private final Milepost milepost;
    private final Attribution attribution;

    PackItems(ContentPack pack, Clock clock) {
        this.pack = pack;
        this.milepost = Milepost.builder(pack).clock(clock).build();
        this.attribution = new Attribution(clock, Attribution.DEFAULT_REVIEW_AGE);
    }

    /**
     * One of them.
     *
     * @param id its kind and its id in the pack, such as {@code fact:role}
     * @param target how it usually leaves
     */
    record Item(String id, String title, Reply reply, Target target) {}

    /** In the order of the pack's files: facts by topic, bands, tips. */
    List<Item> all() {
        List<Item> items = new ArrayList<>();
        for (Fact fact : pack.facts()) {
            Reply reply = pressed(Action.of(CareerCommand.FACT, fact.id()));
            items.add(new Item("fact:" + fact.id(), fact.title(), reply, Target.PUBLIC_ANSWER));
        }
        for (SalaryBand band : pack.salary().rows()) {
            Reply reply = pressed(Action.of("salary", band.id()));
            items.add(new Item("band:" + band.id(), band.label(), reply, Target.PUBLIC_ANSWER));
        }
        for (Tip tip : pack.tips()) {
            items.add(new Item("tip:" + tip.id(), tip.text(), TipCommand.shown(pack, tip, attribution), Target.POST));
        }
        return items;
    }

    /** What the button that leads there shows. */
    private Reply pressed(Action action) {
        Place place = Spot.GENERAL.on(Spot.DISCORD, Person.MEMBER);
        ActionCall call = new ActionCall(Spot.GENERAL.caller(Spot.DISCORD, Person.MEMBER), place, action, true);
        return switch (milepost.bot().action(call)) {
            case Outcome.Replace replace -> replace.reply();
            case Outcome.Say say -> say.replies().get(0);
            case Outcome.Ask ask -> ask.form().typed();
            case Outcome.Silent silent -> throw new IllegalStateException(action + " shows nothing");
        };
    }
}
