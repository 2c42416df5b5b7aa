package dev.milepost.command;

import dev.milepost.chat.Caller;
import dev.milepost.reply.Action;
import dev.milepost.reply.Block;
import dev.milepost.reply.Button;
import dev.milepost.reply.Reply;
import dev.milepost.reply.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/** The bot's own page: what it does, then what each command shows of itself there, then what is kept of people. */
final class HomePage {

    private final CommandRegistry registry;
    private final BiPredicate<Caller, CommandSpec> mayUse;
    private final List<Text> kept;

    HomePage(CommandRegistry registry, BiPredicate<Caller, CommandSpec> mayUse, List<Text> kept) {
        this.registry = registry;
        this.mayUse = mayUse;
        this.kept = List.copyOf(kept);
    }

    Reply of(HomeVisit visit) {
        List<CommandSpec> specs = registry.specs().stream()
                .filter(spec -> mayUse.test(visit.caller(), spec))
                .toList();
        Reply.Builder page = Reply.builder()
                .heading("What I can do")
                .bullets(specs.stream()
                        .map(s -> Text.of("**{}**: {}", s.name(), s.summary()))
                        .toList())
                .paragraph(Text.markdown("Or write me a direct message, in your own words."))
                .buttons(buttons(visit));
        for (Command command : registry.all()) {
            List<Block> section = command.home(visit, mayUse.test(visit.caller(), command.spec()));
            if (!section.isEmpty()) {
                page.add(new Block.Divider());
                section.forEach(page::add);
            }
        }
        if (!kept.isEmpty()) {
            page.add(new Block.Divider()).heading("Privacy");
            kept.forEach(page::paragraph);
        }
        return page.build();
    }

    /** A few words to who comes for the first time. */
    Reply welcome(HomeVisit visit) {
        List<Button> buttons = new ArrayList<>(buttons(visit));
        buttons.add(Button.of("Show help", Action.of(HelpCommand.NAME)));
        Reply.Builder welcome = Reply.builder()
                .paragraph(Text.markdown("**Welcome!** Ask me a career question in your own words, right here. I answer"
                        + " from one source and say so where it is silent."));
        kept.stream().limit(1).forEach(welcome::note);
        return welcome.buttons(buttons).build();
    }

    private List<Button> buttons(HomeVisit visit) {
        List<Button> buttons = new ArrayList<>();
        registry.all().forEach(command -> buttons.addAll(command.homeButtons(visit)));
        return buttons;
    }
}
