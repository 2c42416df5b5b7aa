package dev.milepost.app.terminal;

import dev.milepost.Milepost;
import dev.milepost.answer.Asking;
import dev.milepost.answer.Receipt;
import dev.milepost.answer.ReceiptStore;
import dev.milepost.answer.Replay;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code replay}: answers a kept question again, and shows both answers where they differ. */
public final class ReplayInTerminal {

    private final Streams streams;
    private final Clock clock;
    private final Duration retention;

    /** Answers what isn't older than {@code retention}. */
    public ReplayInTerminal(Streams streams, Clock clock, Duration retention) {
        this.streams = streams;
        this.retention = retention;
        this.clock = clock;
    }

    /** Finds the receipt of {@code id}, and lets the pack that answered its question then answer it now. */
    public ExitCode run(String id, ReceiptStore store, Milepost milepost) {
        Optional<Receipt> kept = store.find(id).filter(r -> !r.isOver(clock.instant(), retention));
        if (kept.isEmpty()) {
            streams.err()
                    .println("milepost: there is no receipt %s; each is kept for %d days"
                            .formatted(Wrap.withoutControls(id), retention.toDays()));
            return ExitCode.NO_SUCH_THING;
        }
        Receipt receipt = kept.get();
        Optional<Asking> asking = milepost.asking(receipt.pack());
        if (asking.isEmpty()) {
            head(receipt, "");
            answer("Answered then", receipt.kind(), receipt.answer());
            streams.err()
                    .println(
                            "milepost: the pack %s isn't configured here any more, so it can't answer again; there is %s"
                                    .formatted(receipt.pack(), String.join(", ", milepost.packIds())));
            return ExitCode.NO_SUCH_THING;
        }
        print(Replay.of(receipt, asking.get()));
        return ExitCode.DONE;
    }

    private void print(Replay replay) {
        Receipt receipt = replay.receipt();
        head(
                receipt,
                replay.isOtherPack()
                        ? ", now %s %s"
                                .formatted(replay.pack().id(), replay.pack().version())
                        : "");
        boolean both = replay.isOther() || replay.isOtherPack();
        answer(both ? "Answered then" : "Answered then and now", receipt.kind(), receipt.answer());
        if (both) {
            answer(
                    replay.isOther() ? "Answered now" : "Answered now, the same",
                    replay.now().kind(),
                    replay.now().text());
        }
    }

    private void head(Receipt receipt, String packNow) {
        PrintStream out = streams.out();
        out.println("Receipt  %s, kept %s, until %s"
                .formatted(receipt.id(), receipt.kept(), receipt.kept().plus(retention)));
        out.println("Asked    " + Wrap.withoutControls(receipt.question()));
        List<String> shown =
                Stream.concat(receipt.facts().stream(), receipt.rows().stream()).toList();
        if (!shown.isEmpty()) {
            out.println("After    " + String.join(", ", shown));
        }
        out.println("Pack     %s %s%s".formatted(receipt.pack(), receipt.packVersion(), packNow));
    }

    private void answer(String title, String kind, String answer) {
        streams.out().println();
        streams.out().println("%s (%s)".formatted(title, kind));
        streams.out().println(Wrap.withoutControls(answer));
    }
}
