package dev.milepost.discord;

import dev.milepost.render.Loss;
import dev.milepost.reply.Reply;
import java.util.ArrayList;
import java.util.List;

/** A reply as the messages that say it. */
record ReplyDrawing(List<DrawnMessage> messages, List<Loss> losses) {

    /** A first answer and the follow-ups that Discord allows. */
    static final int MAX_MESSAGES = DiscordLimits.FOLLOW_UPS.max();

    /** Draws {@code reply} into at most {@code maxMessages}; {@code key} is a delivery's, or empty. */
    static ReplyDrawing of(Reply reply, ChartSource charts, int maxMessages, String key) {
        BlockDrawing.Drawn drawn = BlockDrawing.draw(reply, charts, key);
        MessagePacking.Packed packed = MessagePacking.pack(drawn.pieces(), maxMessages);
        List<Loss> losses = new ArrayList<>(drawn.losses());
        if (packed.cut()) {
            losses.add(Losses.REPLY_CUT);
        }
        return new ReplyDrawing(packed.messages().stream().map(DrawnMessage::of).toList(), losses);
    }
}
