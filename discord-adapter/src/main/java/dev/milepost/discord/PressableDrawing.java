package dev.milepost.discord;

import dev.milepost.render.Loss;
import dev.milepost.reply.Block;
import dev.milepost.reply.Button;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.ButtonStyle;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;

/** Buttons and menus as rows. */
final class PressableDrawing {

    private final ComponentIds ids;
    private final Set<Loss> losses;

    PressableDrawing(ComponentIds ids, Set<Loss> losses) {
        this.ids = ids;
        this.losses = losses;
    }

    List<Piece> rows(Block.Buttons block) {
        List<Piece> rows = new ArrayList<>();
        int perRow = DiscordLimits.BUTTONS_IN_ROW.max();
        for (int from = 0; from < block.buttons().size(); from += perRow) {
            List<Button> row = block.buttons()
                    .subList(from, Math.min(from + perRow, block.buttons().size()));
            rows.add(new Piece(ActionRow.of(row.stream().map(this::button).toList()), 1 + row.size(), 0, 0, true));
        }
        return rows;
    }

    private net.dv8tion.jda.api.components.buttons.Button button(Button button) {
        return net.dv8tion.jda.api.components.buttons.Button.of(
                button.primary() ? ButtonStyle.PRIMARY : ButtonStyle.SECONDARY,
                ids.next(button.action()),
                label(button.label(), DiscordLimits.BUTTON_LABEL.max()));
    }

    /** A menu, or as many as its options need. */
    List<Piece> menus(Block.Menu block) {
        List<SelectOption> options = options(block);
        List<Piece> menus = new ArrayList<>();
        int perMenu = DiscordLimits.OPTIONS_IN_SELECT.max();
        for (int from = 0; from < options.size(); from += perMenu) {
            int to = Math.min(from + perMenu, options.size());
            String range = options.size() > perMenu ? " (%d–%d)".formatted(from + 1, to) : "";
            String prompt = label(block.prompt(), DiscordLimits.SELECT_PLACEHOLDER.max() - range.length()) + range;
            menus.add(new Piece(
                    ActionRow.of(StringSelectMenu.create(ids.next(block.action()))
                            .setPlaceholder(prompt)
                            .addOptions(options.subList(from, to))
                            .build()),
                    2,
                    0,
                    0,
                    true));
        }
        return menus;
    }

    private List<SelectOption> options(Block.Menu block) {
        int max = DiscordLimits.OPTION_TEXT.max();
        List<SelectOption> options = new ArrayList<>();
        Set<String> values = new HashSet<>();
        for (Block.Option option : block.options()) {
            if (option.value().isBlank() || option.value().length() > max || !values.add(option.value())) {
                losses.add(Losses.OPTION_DROPPED);
                continue;
            }
            SelectOption drawn = SelectOption.of(label(option.label(), max), option.value());
            options.add(
                    Literal.isBlank(option.description())
                            ? drawn
                            : drawn.withDescription(label(option.description(), max)));
        }
        return options;
    }

    private String label(String words, int max) {
        String line = Literal.line(words);
        if (line.length() > max) {
            losses.add(Losses.LABEL_CUT);
        }
        return Literal.isBlank(line) ? "…" : Literal.cut(line, max);
    }
}
