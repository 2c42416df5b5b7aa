package dev.milepost.app;

import dev.milepost.Milepost;
import dev.milepost.app.metrics.CallLog;
import dev.milepost.chat.Caller;
import dev.milepost.chat.ChannelRef;
import dev.milepost.chat.Correlation;
import dev.milepost.chat.IncomingMessage;
import dev.milepost.chat.Place;
import dev.milepost.chat.UserRef;
import dev.milepost.command.Outcome;
import dev.milepost.render.Payload;
import dev.milepost.render.Target;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Goes once through what people ask first, so that nobody waits for classes and the model to load. */
final class WarmUp {

    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

    private static final List<String> COMMANDS = List.of("salary mid", "career skills", "tip", "help");

    private static final String ME = "warm-up";

    private WarmUp() {}

    /** Whether it is a person who asks. */
    static boolean isNotMe(UserRef user) {
        return !user.id().equals(ME);
    }

    static void run(Milepost milepost, List<Live> platforms) {
        Correlation.of(CallLog.OWN, () -> all(milepost, platforms)).run();
    }

    private static void all(Milepost milepost, List<Live> platforms) {
        for (Live live : platforms) {
            Caller caller = new Caller(new UserRef(live.name(), "", ME), false);
            Place place = new Place(ChannelRef.channel(live.name(), "", ME), Place.Kind.DIRECT);
            COMMANDS.forEach(line ->
                    draw(live, milepost.bot().command(milepost.commandLine().parse(caller, place, line))));
            draw(live, milepost.bot().directMessage(new IncomingMessage(caller, place, "What does an engineer do?")));
        }
        LOG.debug("Warm");
    }

    private static void draw(Live live, Outcome outcome) {
        if (outcome instanceof Outcome.Say say) {
            say.replies().stream()
                    .flatMap(reply -> live.renderer().render(reply, Target.PUBLIC_ANSWER).payloads().stream())
                    .flatMap(payload -> payload.files().stream())
                    .map(Payload.FilePart::bytes)
                    .forEach(bytes -> LOG.trace("{} bytes of picture", bytes.get().length));
        }
    }
}
