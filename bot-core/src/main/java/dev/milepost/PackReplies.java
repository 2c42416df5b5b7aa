package dev.milepost;

import dev.milepost.career.CareerCommand;
import dev.milepost.chat.Caller;
import dev.milepost.chat.ChannelRef;
import dev.milepost.chat.Place;
import dev.milepost.chat.UserRef;
import dev.milepost.command.ActionCall;
import dev.milepost.command.Outcome;
import dev.milepost.content.Attribution;
import dev.milepost.content.ContentPack;
import dev.milepost.content.Fact;
import dev.milepost.content.SalaryBand;
import dev.milepost.content.Tip;
import dev.milepost.render.Loss;
import dev.milepost.render.ReplyRenderer;
import dev.milepost.render.Target;
import dev.milepost.reply.Action;
import dev.milepost.reply.Block;
import dev.milepost.reply.Reply;
import dev.milepost.salary.SalaryCommand;
import dev.milepost.tips.TipCommand;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Every fact, topic, band and tip of a pack, as the bot says it. */
public final class PackReplies {

    private static final Caller SOMEBODY = new Caller(new UserRef("preview", "preview", "somebody"), false);
    private static final Place SOMEWHERE =
            new Place(ChannelRef.channel("preview", "preview", "somewhere"), Place.Kind.CHANNEL);

    private final List<Item> all;

    /** Those of {@code pack}, at the time that {@code clock} tells. */
    public PackReplies(ContentPack pack, Clock clock) {
        Bot bot = Milepost.builder(pack).clock(clock).build().bot();
        Attribution attribution = new Attribution(clock, Attribution.DEFAULT_REVIEW_AGE);
        List<Item> items = new ArrayList<>();
        for (Fact fact : pack.facts()) {
            Reply reply = pressed(bot, Action.of(CareerCommand.FACT, fact.id()));
            items.add(new Item("fact:" + fact.id(), fact.title(), reply, Target.PUBLIC_ANSWER));
        }
        for (Action page : CareerCommand.pages(pack)) {
            Reply reply = pressed(bot, page);
            String id = page.args().isEmpty() ? "topics" : "topic:" + String.join("/", page.args());
            items.add(new Item(id, title(reply), reply, Target.PUBLIC_ANSWER));
        }
        if (!pack.salary().rows().isEmpty()) {
            Reply reply = pressed(bot, Action.of(SalaryCommand.ACTION, SalaryCommand.ALL));
            items.add(new Item("bands", title(reply), reply, Target.PUBLIC_ANSWER));
        }
        for (SalaryBand band : pack.salary().rows()) {
            Reply reply = pressed(bot, Action.of(SalaryCommand.ACTION, band.id()));
            items.add(new Item("band:" + band.id(), band.label(), reply, Target.PUBLIC_ANSWER));
        }
        for (Tip tip : pack.tips()) {
            items.add(new Item("tip:" + tip.id(), tip.text(), TipCommand.shown(pack, tip, attribution), Target.POST));
        }
        this.all = List.copyOf(items);
    }

    /**
     * One of them.
     *
     * @param id its kind and its id in the pack, such as {@code fact:role}
     * @param target how it usually leaves
     */
    public record Item(String id, String title, Reply reply, Target target) {}

    /** Facts, topics page by page, bands, tips; each in the pack's order. */
    public List<Item> all() {
        return all;
    }

    /** What readers on {@code platform} get less of: a line each, such as {@code fact:role: shortened (field-cut)}; empty where they get all. */
    public List<String> cutOn(ReplyRenderer platform) {
        return all.stream()
                .flatMap(item -> platform.render(item.reply(), item.target()).losses().stream()
                        .filter(loss -> isCut(loss, platform))
                        .map(loss -> "%s: %s (%s)"
                                .formatted(item.id(), loss.kind().name().toLowerCase(Locale.ROOT), loss.code())))
                .distinct()
                .toList();
    }

    /** Another form that says the same is no less, as long as the platform is known to need it. */
    private static boolean isCut(Loss loss, ReplyRenderer platform) {
        return loss.kind() != Loss.Kind.REPLACED
                || !platform.capabilities().declaredLosses().contains(loss.code());
    }

    private static String title(Reply reply) {
        return reply.blocks().stream()
                .flatMap(block -> block instanceof Block.Heading heading ? Stream.of(heading.text()) : Stream.of())
                .findFirst()
                .orElse("");
    }

    /** What the button that leads there shows. */
    private static Reply pressed(Bot bot, Action action) {
        return switch (bot.action(new ActionCall(SOMEBODY, SOMEWHERE, action, true))) {
            case Outcome.Replace replace -> replace.reply();
            case Outcome.Say say -> say.replies().get(0);
            case Outcome.Ask ask -> ask.form().typed();
            case Outcome.Silent silent -> throw new IllegalStateException(action + " shows nothing");
        };
    }
}
