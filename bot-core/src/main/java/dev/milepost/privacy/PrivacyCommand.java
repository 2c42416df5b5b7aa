package dev.milepost.privacy;

import dev.milepost.chat.UserRef;
import dev.milepost.command.ActionHandler;
import dev.milepost.command.Audience;
import dev.milepost.command.Command;
import dev.milepost.command.CommandSpec;
import dev.milepost.command.Invocation;
import dev.milepost.command.OnPress;
import dev.milepost.command.Outcome;
import dev.milepost.command.Timing;
import dev.milepost.privacy.Item.Kind;
import dev.milepost.reply.Action;
import dev.milepost.reply.Button;
import dev.milepost.reply.Reply;
import dev.milepost.reply.Span;
import dev.milepost.reply.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/** {@code privacy}: what is stored about whoever asks, answered to that person alone. */
public final class PrivacyCommand implements Command {

    private static final String NAME = "privacy";
    private static final String ERASE = "erase";
    private static final Timing LATER = new Timing.Later(Audience.PERSON);

    /** Short enough to stand in one part of a message on every platform. */
    private static final int PART = 1_000;

    private final PersonalData data;
    private final Consumer<UserRef> memory;

    /**
     * Looks into {@code data}.
     *
     * @param memory forgets what is held of a person for minutes, in memory alone
     */
    public PrivacyCommand(PersonalData data, Consumer<UserRef> memory) {
        this.data = data;
        this.memory = memory;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                NAME,
                "What I store about you: see it, take it along, erase it",
                List.of("show", "export", ERASE),
                List.of(),
                List.of(
                        new CommandSpec.Subcommand("show", "What I store about you", List.of()),
                        new CommandSpec.Subcommand("export", "All of it, as JSON", List.of()),
                        new CommandSpec.Subcommand(ERASE, "Erase all of it", List.of())),
                false,
                LATER);
    }

    @Override
    public Outcome run(Invocation invocation) {
        UserRef person = person(invocation.caller().user());
        return switch (invocation.subcommand()) {
            case "export" -> Outcome.person(export(person));
            case ERASE -> Outcome.person(ask(person));
            default -> Outcome.person(show(person));
        };
    }

    /** An id of Discord's is the same person everywhere; one of Slack's only within its workspace. */
    private static UserRef person(UserRef user) {
        return user.platform().equals("discord") ? new UserRef(user.platform(), "", user.id()) : user;
    }

    private Reply show(UserRef person) {
        List<Item> items = data.about(person);
        Reply.Builder reply = Reply.builder().heading("What I store about you");
        if (items.isEmpty()) {
            reply.paragraph(Text.markdown("Nothing."));
        }
        for (Kind kind : Kind.values()) {
            List<Text> lines = items.stream()
                    .filter(i -> i.kind() == kind)
                    .map(i -> Text.literal(i.line()))
                    .toList();
            if (!lines.isEmpty()) {
                reply.paragraph(Text.of("**{}**", kind.heading())).bullets(lines);
            }
        }
        reply.note(Text.markdown("In memory, and for 15 minutes: what you asked last and what I showed you. Whether"
                + " answers helped is counted without a name. `privacy export` gives all of it as JSON, `privacy"
                + " erase` erases it."));
        return reply.build();
    }

    private Reply export(UserRef person) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Item item : data.about(person)) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("what", item.kind().name().toLowerCase(Locale.ROOT));
            fields.putAll(item.fields());
            all.add(fields);
        }
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("platform", person.platform());
        whole.put("person", person.id());
        whole.put("stored", all);
        String json = JsonMapper.shared().writeValueAsString(whole);
        Reply.Builder reply = Reply.builder()
                .heading("All that I store about you")
                .paragraph(Text.markdown("One JSON object; where it stands in several parts, put them together."));
        for (int from = 0; from < json.length(); ) {
            int to = end(json, from);
            reply.paragraph(new Text(List.of(new Span.Code(json.substring(from, to)))));
            from = to;
        }
        return reply.build();
    }

    /** Never between the two halves of one character. */
    private static int end(String json, int from) {
        int to = Math.min(json.length(), from + PART);
        return to < json.length() && Character.isHighSurrogate(json.charAt(to - 1)) ? to - 1 : to;
    }

    private Reply ask(UserRef person) {
        int items = data.about(person).size();
        if (items == 0) {
            memory.accept(person);
            return Reply.of(
                    Text.markdown("I store nothing about you. What I had in memory of our last minutes, I have just"
                            + " forgotten."));
        }
        return Reply.builder()
                .paragraph(Text.of(
                        "I store {} {} about you; `privacy show` lists {}. Erasing can't be undone. Daily tips that you"
                                + " subscribed a channel to go on: they are the channel's, and an admin ends them with"
                                + " `tips unsubscribe`. That it was you is erased.",
                        items,
                        items == 1 ? "thing" : "things",
                        items == 1 ? "it" : "them"))
                .buttons(List.of(Button.primary("Erase everything about me", Action.of(NAME, ERASE))))
                .build();
    }

    private Reply erase(UserRef person) {
        Map<Kind, Integer> erased = data.erase(person);
        memory.accept(person);
        Reply.Builder reply = Reply.builder()
                .paragraph(Text.markdown(erased.isEmpty() ? "There was nothing left to erase." : "Erased, for good:"));
        return reply.bullets(erased.entrySet().stream()
                        .map(e -> Text.of("{} × {}", e.getValue(), e.getKey().erased()))
                        .toList())
                .build();
    }

    @Override
    public List<ActionHandler> actions() {
        return List.of(new OnPress(
                        NAME,
                        call -> call.action().arg(0).filter(ERASE::equals).isPresent()
                                ? call.turnTo(erase(person(call.caller().user())))
                                : new Outcome.Silent())
                .timed(LATER));
    }
}
