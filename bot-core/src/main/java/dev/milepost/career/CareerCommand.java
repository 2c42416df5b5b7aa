package dev.milepost.career;

import dev.milepost.command.ActionCall;
import dev.milepost.command.ActionHandler;
import dev.milepost.command.Command;
import dev.milepost.command.CommandSpec;
import dev.milepost.command.Invocation;
import dev.milepost.command.OnPress;
import dev.milepost.command.OptionSpec;
import dev.milepost.command.Outcome;
import dev.milepost.command.Suggestion;
import dev.milepost.command.SuggestionRequest;
import dev.milepost.command.Timing;
import dev.milepost.content.Attribution;
import dev.milepost.content.ContentPack;
import dev.milepost.content.PerPack;
import dev.milepost.reply.Action;
import dev.milepost.reply.Reply;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** {@code career}: facts by topic, or as a path from the first topic to the last. */
public final class CareerCommand implements Command {

    /** The action that shows a topic: its id and, after the first page, a page number. */
    public static final String TOPIC = "career";

    /** The action that shows one fact: its id. */
    public static final String FACT = "fact";

    private final Supplier<ContentPack> pack;
    private final PerPack<CareerReplies> replies;

    public CareerCommand(Supplier<ContentPack> pack, Attribution attribution) {
        this.pack = pack;
        this.replies = new PerPack<>(pack, p -> new CareerReplies(p, attribution));
    }

    /** What shows all topics to choose from, and then each page of each. */
    public static List<Action> pages(ContentPack pack) {
        return Stream.concat(Stream.of(Action.of(TOPIC)), new TopicPages(pack).actions())
                .toList();
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                "career",
                "What the job is, what it takes and where it leads",
                List.of("", "skills", "start"),
                List.of(OptionSpec.text("topic", "A topic, or start for a path through all of them")
                        .completed()),
                List.of(),
                false,
                new Timing.AtOnce());
    }

    @Override
    public boolean isLookup() {
        return true;
    }

    @Override
    public Outcome run(Invocation invocation) {
        String words = invocation.option("topic").orElse(invocation.words()).strip();
        if (words.isEmpty()) {
            return Outcome.everybody(replies.get().overview());
        }
        return replies.get()
                .named(words)
                .map(Outcome::everybody)
                .orElseGet(() -> Outcome.noSuchThing(replies.get().unknown(words)));
    }

    @Override
    public List<Suggestion> suggest(SuggestionRequest request) {
        String typed = request.typed().strip().toLowerCase(Locale.ROOT);
        return pack.get().topics().stream()
                .filter(t -> t.title().toLowerCase(Locale.ROOT).contains(typed)
                        || t.id().startsWith(typed)
                        || t.aliases().stream().anyMatch(a -> a.startsWith(typed)))
                .map(t -> new Suggestion(t.emoji() + " " + t.title(), t.id()))
                .toList();
    }

    @Override
    public List<ActionHandler> actions() {
        return List.of(
                new OnPress(TOPIC, call -> call.turnTo(topic(call))),
                new OnPress(FACT, call -> call.turnTo(fact(call))));
    }

    private Reply topic(ActionCall call) {
        String id = call.action().arg(0).orElse("");
        int page = call.action()
                .arg(1)
                .filter(n -> n.matches("\\d{1,3}"))
                .map(Integer::parseInt)
                .orElse(1);
        return replies.get().page(id, page).orElseGet(() -> replies.get().overview());
    }

    private Reply fact(ActionCall call) {
        String id = call.action().arg(0).orElse("");
        Optional<Reply> reply = pack.get().fact(id).map(replies.get()::fact);
        return reply.orElseGet(() -> replies.get().gone());
    }
}
