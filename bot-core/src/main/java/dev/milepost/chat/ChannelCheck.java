package dev.milepost.chat;

import dev.milepost.reply.Text;
import java.util.List;

/** Whether the bot may post in a channel, found out without posting. */
public sealed interface ChannelCheck {

    /**
     * It may.
     *
     * @param advised what isn't needed for posting and is missing all the same
     */
    record Ready(List<Gap> advised) implements ChannelCheck {
        public Ready {
            advised = List.copyOf(advised);
        }
    }

    /** It may not, for want of these. */
    record NotReady(List<Gap> missing) implements ChannelCheck {
        public NotReady {
            missing = List.copyOf(missing);
        }
    }

    /**
     * The platform couldn't be asked.
     *
     * @param detail why, for the middle of a sentence
     */
    record NotKnown(String detail) implements ChannelCheck {}

    /**
     * Something missing.
     *
     * @param name the permission or scope as the platform's settings call it, or what else is missing
     * @param purpose what it is for, or what to do, for the end of a sentence
     */
    record Gap(String name, String purpose) {

        /** Both, for the middle of a sentence or a line of its own. */
        public Text text() {
            return Text.of("**{}** ({})", name, purpose.replaceFirst("\\.$", ""));
        }
    }

    /** {@code gaps} in one line. */
    static Text text(List<Gap> gaps) {
        return gaps.stream()
                .map(Gap::text)
                .reduce((a, b) -> a.plus(Text.literal("; ")).plus(b))
                .orElse(Text.literal(""));
    }
}
