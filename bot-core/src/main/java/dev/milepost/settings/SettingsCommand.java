package dev.milepost.settings;

import dev.milepost.command.Audience;
import dev.milepost.command.Closest;
import dev.milepost.command.Command;
import dev.milepost.command.CommandRouter;
import dev.milepost.command.CommandSpec;
import dev.milepost.command.Invocation;
import dev.milepost.command.OptionSpec;
import dev.milepost.command.Outcome;
import dev.milepost.command.Suggestion;
import dev.milepost.command.SuggestionRequest;
import dev.milepost.command.Timing;
import dev.milepost.reply.Block;
import dev.milepost.reply.Reply;
import dev.milepost.reply.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code settings}: how the bot behaves in this guild or workspace, for admins. */
public final class SettingsCommand implements Command {

    private final Settings settings;
    private final List<String> packs;

    /** Shows and changes {@code settings}; {@code packs} are the ids of those that may answer, the default first. */
    public SettingsCommand(Settings settings, List<String> packs) {
        this.settings = settings;
        this.packs = List.copyOf(packs);
    }

    @Override
    public CommandSpec spec() {
        OptionSpec key = OptionSpec.text("key", "What to change")
                .needed()
                .oneOf(SettingKey.words().stream()
                        .map(w -> new OptionSpec.Choice(w, w))
                        .toList());
        OptionSpec value = OptionSpec.text("value", "To what: on, off, a pack, or roles and people")
                .needed()
                .completed();
        return new CommandSpec(
                "settings",
                "How I behave in this server or workspace",
                List.of("show", "set feedback off", "set tip-admins @role"),
                List.of(),
                List.of(
                        new CommandSpec.Subcommand("show", "What is set, and to what", List.of()),
                        new CommandSpec.Subcommand("set", "Change one of them", List.of(key, value))),
                true,
                new Timing.Later(Audience.PERSON));
    }

    @Override
    public Outcome run(Invocation invocation) {
        Space space = Space.of(invocation.caller().user());
        if (space.id().isEmpty()) {
            return Outcome.wrongUsage(Reply.of(Text.markdown("Settings belong to a server. Run this in one.")));
        }
        return invocation.subcommand().equals("show") ? Outcome.person(show(space)) : set(space, invocation);
    }

    private Outcome set(Space space, Invocation invocation) {
        String[] words = invocation.words().split("\\s+", 2);
        boolean named = invocation.option("key").isPresent();
        String typed = invocation.option("key").orElse(words[0]);
        String value = invocation
                .option("value")
                .orElseGet(() -> named ? invocation.words() : words.length > 1 ? words[1] : "");
        Optional<SettingKey> key = SettingKey.of(typed);
        if (key.isEmpty()) {
            return Outcome.wrongUsage(unknown(typed));
        }
        if (value.isBlank()) {
            return Outcome.wrongUsage(Reply.of(Text.of(
                    "Set **{}** to what? {}.", key.get().word(), key.get().meaning())));
        }
        return switch (SettingWords.read(key.get(), value, packs)) {
            case SettingWords.Read.Wrong wrong -> Outcome.wrongUsage(Reply.of(wrong.why()));
            case SettingWords.Read.Value read -> {
                settings.set(space, key.get(), read.stored());
                yield Outcome.person(changed(space, key.get()));
            }
        };
    }

    private static Reply unknown(String typed) {
        List<String> near = Closest.to(typed, SettingKey.words(), 1);
        Text said = typed.isBlank()
                ? Text.markdown("Say what to set, and to what, such as `settings set feedback off`. ")
                : Text.of("There is no setting “{}”. ", CommandRouter.shorten(typed));
        return Reply.builder()
                .paragraph(said.plus(Closest.didYouMean(near)).plus(Text.markdown("These can be set:")))
                .bullets(Arrays.stream(SettingKey.values())
                        .map(k -> Text.of("**{}**: {}", k.word(), k.meaning()))
                        .toList())
                .build();
    }

    private Reply changed(Space space, SettingKey key) {
        Reply.Builder reply =
                Reply.builder().paragraph(Text.of("**{}** is now {}.", key.word(), shown(key, settings.of(space))));
        if (key == SettingKey.TIP_ADMINS
                && space.platform().equals("discord")
                && !settings.of(space).tipAdmins().isEmpty()) {
            reply.note(
                    Text.markdown("Discord itself shows `/tips` to those who may manage the server. Let these see it,"
                            + " too: Server Settings, Integrations, this app, `/tips`."));
        }
        return reply.build();
    }

    private Reply show(Space space) {
        SpaceSettings now = settings.of(space);
        List<List<String>> rows = Arrays.stream(SettingKey.values())
                .map(k -> List.of(k.word(), shown(k, now), k.meaning()))
                .toList();
        return Reply.builder()
                .heading("Settings")
                .add(new Block.Table(List.of("setting", "now", "what it is"), rows))
                .note(Text.markdown("Change one with `settings set feedback off`."))
                .build();
    }

    private String shown(SettingKey key, SpaceSettings now) {
        return switch (key) {
            case FEEDBACK -> now.feedback() ? "on" : "off";
            case MENTIONS -> now.mentions() ? "on" : "off";
            case PACKS -> now.pack().orElse(packs.get(0));
            case TIP_ADMINS -> now.tipAdmins().isEmpty() ? "admins alone" : String.join(", ", now.tipAdmins());
        };
    }

    @Override
    public List<Suggestion> suggest(SuggestionRequest request) {
        if (!request.option().equals("value")) {
            return List.of();
        }
        List<String> values = new ArrayList<>(List.of("on", "off", "none"));
        values.addAll(packs);
        String typed = request.typed().strip().toLowerCase(Locale.ROOT);
        Stream<String> near = values.stream().filter(v -> v.startsWith(typed));
        return near.map(v -> new Suggestion(v, v)).toList();
    }
}
