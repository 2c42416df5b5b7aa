package dev.milepost.render;

import dev.milepost.reply.Reply;

/**
 * Draws replies for one platform. Pure: the same reply, target and capabilities give the same
 * payloads, and nothing is sent.
 */
public interface ReplyRenderer {

    /** What the platform can show, as data. */
    Capabilities capabilities();

    /** The payloads that say {@code reply} at {@code target}, each within the platform's limits. */
    Rendering render(Reply reply, Target target);
}
