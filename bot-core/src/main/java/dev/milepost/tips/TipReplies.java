package dev.milepost.tips;

import dev.milepost.content.Attribution;
import dev.milepost.content.ContentPack;
import dev.milepost.content.Fact;
import dev.milepost.content.Tip;
import dev.milepost.reply.Action;
import dev.milepost.reply.Button;
import dev.milepost.reply.Reply;
import dev.milepost.reply.Text;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A tip as people see it.
 *
 * @param attribution says where its facts come from
 */
record TipReplies(Attribution attribution) {

    /** What an admin hears of a subscription to topics that the pack has lost. */
    static final Reply NONE_LEFT =
            Reply.of(Text.markdown("No tip is left for its topics. End it, and subscribe again with others."));

    private static final long WARN_AT = 3;

    /** A tip on request. */
    Reply of(ContentPack pack, Tip tip, String heading, Action another) {
        return body(Reply.builder().heading(heading), pack, tip, Look.LONG)
                .buttons(List.of(Button.of("Another tip", another)))
                .build();
    }

    /** A subscription's tip of a day; its button carries the delivery's key, so that the message is known again. */
    Reply daily(ContentPack pack, Tip tip, Subscription subscription, String key, List<Text> notes) {
        Reply.Builder reply = Reply.builder().heading("Tip of the day");
        body(reply, pack, tip, subscription.look());
        notes.forEach(reply::note);
        return reply.buttons(List.of(Button.of("Another tip", Action.of(TipCommand.ACTION, tip.id(), key))))
                .build();
    }

    /** What a post says where few tips are left that its channel hasn't seen. */
    static Optional<Text> warning(long left) {
        if (left == 0) {
            return Optional.of(Text.markdown(
                    "You have now seen all of my tips here. From the next one on they come again, the oldest first."));
        }
        return left == WARN_AT
                ? Optional.of(Text.of("{} more tips are new here; then they come again, the oldest first.", left))
                : Optional.empty();
    }

    /** What a late post says about itself. */
    static Text late(Duration late, int attempts) {
        return attempts == 1
                ? Text.of("{} late: the bot was offline.", TimeText.span(late))
                : Text.of("{} late: the platform did not take it earlier.", TimeText.span(late));
    }

    private Reply.Builder body(Reply.Builder reply, ContentPack pack, Tip tip, Look look) {
        reply.paragraph(Text.markdown(tip.text()));
        List<Fact> facts =
                tip.facts().stream().flatMap(f -> pack.fact(f).stream()).toList();
        if (look == Look.LONG) {
            reply.paragraph(
                    Text.markdown("**Try this today** (our suggestion): ").plus(Text.markdown(tip.tryThis())));
        }
        return reply.note(note(pack, facts, look));
    }

    private Text note(ContentPack pack, List<Fact> facts, Look look) {
        Text source = Text.literal(attribution.line(pack.info(), facts));
        if (look == Look.SHORT || facts.isEmpty()) {
            return source;
        }
        String titles = facts.stream().map(Fact::title).collect(Collectors.joining("; "));
        return Text.of("Rests on: {}. ", titles).plus(source);
    }
}
