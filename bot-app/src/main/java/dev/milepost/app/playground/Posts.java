package dev.milepost.app.playground;

import dev.milepost.app.playground.Entry.Kind;
import dev.milepost.chat.ChannelRef;
import dev.milepost.chat.DeliveryResult;
import dev.milepost.chat.UserRef;
import dev.milepost.render.Target;
import dev.milepost.reply.Reply;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Shows what the bot posts on one platform of its own accord, and what becomes of it where it doesn't arrive. */
final class Posts implements FakeChannels.Audience {

    private final Side side;
    private final Transcript transcript;

    Posts(Side side, Transcript transcript) {
        this.side = side;
        this.transcript = transcript;
    }

    @Override
    public void posted(ChannelRef channel, Reply reply) {
        show(Spot.of(channel), Optional.empty(), reply);
    }

    @Override
    public void told(UserRef person, Reply reply) {
        Optional<Person> known = Stream.of(Person.values())
                .filter(p -> p.idOn(person.platform()).equals(person.id()))
                .findFirst();
        show(Spot.DIRECT, known, reply);
    }

    private void show(Spot spot, Optional<Person> person, Reply reply) {
        Answer answer = side.drawn(List.of(reply), Target.POST, false, false);
        transcript.add(Kind.BOT, spot, person, "", 0, Map.of(side.platform(), answer));
    }

    @Override
    public void failed(ChannelRef channel, DeliveryResult how) {
        transcript.add(
                Kind.TROUBLE,
                Spot.of(channel),
                Optional.empty(),
                words(how),
                0,
                Map.of(side.platform(), Answer.typed("")));
    }

    private static String words(DeliveryResult how) {
        return switch (how) {
            case DeliveryResult.Refused refused ->
                "A post was refused: %s (%s)%s"
                        .formatted(
                                refused.reason().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                                refused.detail(),
                                refused.retryAfter().isZero()
                                        ? "."
                                        : ", to be tried again after %d s."
                                                .formatted(refused.retryAfter().toSeconds()));
            case DeliveryResult.Unknown unknown ->
                "What became of a post isn't known: %s. It is looked for before it is sent again."
                        .formatted(unknown.detail());
            case DeliveryResult.Posted posted -> "It stands there.";
        };
    }
}
