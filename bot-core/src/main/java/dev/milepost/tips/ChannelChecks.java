package dev.milepost.tips;

import dev.milepost.chat.ChannelCheck;
import dev.milepost.reply.Reply;
import dev.milepost.reply.Text;
import java.util.Optional;

/** What is missing in a channel, in words. */
final class ChannelChecks {

    private ChannelChecks() {}

    static Reply refusal(ChannelCheck.NotReady check) {
        return Reply.builder()
                .paragraph(Text.markdown("**Not yet**: I couldn't post there. What is missing:"))
                .bullets(check.missing().stream().map(ChannelCheck.Gap::text).toList())
                .paragraph(Text.markdown("Then run the same command again."))
                .build();
    }

    /** What is worth a word although posting will work. */
    static Optional<Text> note(ChannelCheck check) {
        return switch (check) {
            case ChannelCheck.Ready ready when ready.advised().isEmpty() -> Optional.empty();
            case ChannelCheck.Ready ready ->
                Optional.of(Text.markdown("Advised: ").plus(ChannelCheck.text(ready.advised())));
            case ChannelCheck.NotKnown unknown ->
                Optional.of(Text.of(
                        "Whether I may post there couldn't be checked ({}); a test shows it.", unknown.detail()));
            case ChannelCheck.NotReady notReady -> Optional.empty();
        };
    }
}
