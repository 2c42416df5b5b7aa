package dev.milepost.answer;

import dev.milepost.command.ActionCall;
import dev.milepost.command.ActionHandler;
import dev.milepost.command.Audience;
import dev.milepost.command.Outcome;
import dev.milepost.command.Timing;
import dev.milepost.reply.Action;
import dev.milepost.reply.Block;
import dev.milepost.reply.Button;
import dev.milepost.reply.Reply;
import dev.milepost.reply.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells the asker how a question was read and what was considered, and keeps it where receipts are kept. */
final class WhyAction implements ActionHandler {

    static final String NAME = "why";

    /** A long message's parts are all read; this many lines stay good to read and below every platform's limits. */
    private static final int LINES = 20;

    private static final Pattern ID = Pattern.compile("\\p{Alpha}[\\w.:-]*\\w");

    private final Supplier<Asking> asking;
    private final RecentQuestions recent;
    private final @Nullable Receipts receipts;

    WhyAction(Supplier<Asking> asking, RecentQuestions recent, @Nullable Receipts receipts) {
        this.asking = asking;
        this.recent = recent;
        this.receipts = receipts;
    }

    static Button button(Asked asked) {
        return Button.of("Why this answer?", Action.of(NAME, asked.key()));
    }

    @Override
    public String action() {
        return NAME;
    }

    @Override
    public Timing timing() {
        return receipts == null ? new Timing.AtOnce() : new Timing.Later(Audience.PERSON);
    }

    @Override
    public Outcome act(ActionCall call) {
        Optional<Asked> asked = call.action().arg(0).flatMap(key -> recent.find(call.caller(), key));
        return Outcome.person(asked.map(a -> explained(call, a)).orElseGet(WhyAction::tooLate));
    }

    private static Reply tooLate() {
        return Reply.of(Text.markdown("I can only say that to the one who asked, and for 15 minutes: after that I no"
                + " longer know the question. Ask me again, and press the button below the new answer."));
    }

    private Reply explained(ActionCall call, Asked asked) {
        Asking now = asking.get();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading("Why this answer"));
        blocks.add(new Block.Bullets(asked.answers().stream()
                .flatMap(a -> a.grounds().trace().stream())
                .limit(LINES)
                .map(line -> Text.literal(named(now, line)))
                .toList()));
        blocks.add(new Block.Note(Text.of(
                "The figures are how likely each reading is, from 0 to 1. Answered from the pack {}, version {}.",
                asked.by().title(),
                asked.by().version())));
        if (receipts != null) {
            Receipt receipt = receipts.keep(call.caller().user(), asked);
            blocks.add(new Block.Paragraph(Text.of(
                    "Receipt `{}`. Because you pressed that button I keep your question, its answer, what I had shown"
                            + " you just before and the pack's version for {}. Give the receipt to whoever runs"
                            + " me if the answer is wrong.",
                    receipt.id(),
                    receipts.period())));
        }
        return new Reply(blocks);
    }

    /** A line of the trace with names in place of ids; what somebody wrote stays as it is. */
    private static String named(Asking now, String line) {
        return line.startsWith(Asking.READ_AS)
                ? line
                : ID.matcher(line)
                        .replaceAll(id -> Matcher.quoteReplacement(now.replies().named(id.group())));
    }
}
