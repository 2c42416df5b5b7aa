package dev.milepost.answer;

import dev.milepost.content.PackInfo;

/**
 * A kept question, answered again.
 *
 * @param now the answer of the pack in use
 * @param pack the pack in use
 */
public record Replay(Receipt receipt, AskResult now, PackInfo pack) {

    /** Answers {@code receipt}'s question by what {@code asking} knows, in the context that it was asked in. */
    public static Replay of(Receipt receipt, Asking asking) {
        Shown before = new Shown(receipt.facts(), receipt.rows());
        AskResult now = asking.result(asking.answer(receipt.question(), before));
        return new Replay(receipt, now, asking.replies().info());
    }

    /** Whether the answer is another one today. */
    public boolean isOther() {
        return !now.kind().equals(receipt.kind()) || !now.text().equals(receipt.answer());
    }

    /** Whether another pack answered then, or another version of it. */
    public boolean isOtherPack() {
        return !pack.id().equals(receipt.pack()) || !pack.version().equals(receipt.packVersion());
    }
}
