package dev.milepost.app.terminal;

import dev.milepost.chat.UserRef;
import dev.milepost.privacy.Item.Kind;
import dev.milepost.privacy.PersonalData;
import java.util.Map;

/** {@code erase}: everything that is stored about a person, who can't or won't ask the bot for it. */
public final class EraseInTerminal {

    private final Streams streams;

    public EraseInTerminal(Streams streams) {
        this.streams = streams;
    }

    /** Erases; nobody of that id is no error, for then there is nothing left of them either. */
    public ExitCode run(UserRef person, PersonalData data) {
        Map<Kind, Integer> erased = data.erase(person);
        if (erased.isEmpty()) {
            streams.out().println("Nothing is stored about %s:%s.".formatted(person.platform(), person.id()));
            return ExitCode.DONE;
        }
        erased.forEach((kind, count) -> streams.out().println("erased: %d × %s".formatted(count, kind.erased())));
        streams.out().println("A running bot holds the last 15 minutes in memory; that goes by itself.");
        return ExitCode.DONE;
    }
}
