package dev.milepost.discord;

import dev.milepost.command.Form;
import dev.milepost.command.OptionSpec;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.label.LabelChildComponent;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;
import net.dv8tion.jda.api.modals.Modal;

/** Forms as Discord's modals: the first five fields, since a modal takes no more. */
final class FormDrawing {

    private FormDrawing() {}

    static Modal of(Form form) {
        Modal.Builder modal = Modal.create(
                ComponentIds.PREFIX + form.action().encode(), Literal.cut(form.title(), Modal.MAX_TITLE_LENGTH));
        form.fields().stream().limit(Modal.MAX_COMPONENTS).forEach(field -> modal.addComponents(label(field)));
        return modal.build();
    }

    private static Label label(Form.Field field) {
        String label = Literal.cut(field.label(), Label.LABEL_MAX_LENGTH);
        return field.hint().isEmpty()
                ? Label.of(label, input(field))
                : Label.of(label, Literal.cut(field.hint(), Label.DESCRIPTION_MAX_LENGTH), input(field));
    }

    private static LabelChildComponent input(Form.Field field) {
        return switch (field) {
            case Form.Words words -> line(field, words.lines() ? TextInputStyle.PARAGRAPH : TextInputStyle.SHORT, "");
            case Form.Completed completed -> line(field, TextInputStyle.SHORT, "");
            case Form.Time time -> line(field, TextInputStyle.SHORT, time.usual());
            case Form.Choose choose -> choose(choose);
            case Form.Channel channel ->
                EntitySelectMenu.create(field.name(), EntitySelectMenu.SelectTarget.CHANNEL)
                        .setChannelTypes(ChannelType.TEXT, ChannelType.NEWS, ChannelType.FORUM)
                        .setRequired(field.required())
                        .build();
        };
    }

    private static TextInput line(Form.Field field, TextInputStyle style, String usual) {
        TextInput.Builder input = TextInput.create(field.name(), style).setRequired(field.required());
        return usual.isEmpty() ? input.build() : input.setValue(usual).build();
    }

    private static StringSelectMenu choose(Form.Choose choose) {
        List<OptionSpec.Choice> choices = choose.choices().stream()
                .limit(StringSelectMenu.OPTIONS_MAX_AMOUNT)
                .toList();
        StringSelectMenu.Builder menu = StringSelectMenu.create(choose.name())
                .setRequired(choose.required())
                .setRequiredRange(choose.required() ? 1 : 0, choose.several() ? choices.size() : 1);
        choices.forEach(
                c -> menu.addOption(Literal.cut(Literal.line(c.label()), DiscordLimits.CHOICE_TEXT.max()), c.value()));
        return menu.setDefaultValues(choose.chosen()).build();
    }

    /** What was filled in, by field name. */
    static Map<String, String> values(List<ModalMapping> filled) {
        return filled.stream()
                .collect(Collectors.toMap(ModalMapping::getCustomId, FormDrawing::value, (a, b) -> a, TreeMap::new));
    }

    private static String value(ModalMapping mapping) {
        return switch (mapping.getType()) {
            case STRING_SELECT, CHANNEL_SELECT -> String.join(",", mapping.getAsStringList());
            default -> mapping.getAsString();
        };
    }
}
