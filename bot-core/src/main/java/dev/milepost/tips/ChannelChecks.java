package dev.milepost.tips;

import dev.milepost.chat.ChannelCheck;
import dev.milepost.reply.Reply;
import dev.milepost.reply.Text;
import java.util.List;
import java.util.Optional;

/** What is missing in a channel, in words. */
final class ChannelChecks {

    private ChannelChecks() {}

    static Reply refusal(ChannelCheck.NotReady check) {
        return Reply.builder()
                .paragraph(Text.markdown("**Not yet**: I couldn't post there. What is missing:"))
                .bullets(gaps(check.missing()))
                .paragraph(Text.markdown("Then run the same command again."))
                .build();
    }

    /** What is worth a word although posting will work. */
    static Optional<Text> note(ChannelCheck check) {
        return switch (check) {
            case ChannelCheck.Ready ready ->
                gaps(ready.advised()).stream()
                        .reduce((a, b) -> a.plus(Text.literal("; ")).plus(b))
                        .map(missing -> Text.markdown("Advised: ").plus(missing));
            case ChannelCheck.NotKnown unknown ->
                Optional.of(Text.of(
                        "Whether I may post there couldn't be checked ({}); a test shows it.", unknown.detail()));
            case ChannelCheck.NotReady notReady -> Optional.empty();
        };
    }

    private static List<Text> gaps(List<ChannelCheck.Gap> gaps) {
        return gaps.stream()
                .map(g -> Text.of("**{}**: {}", g.name(), g.purpose()))
                .toList();
    }
}
