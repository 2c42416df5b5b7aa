package dev.milepost.discord;

import java.util.List;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditBuilder;
import net.dv8tion.jda.api.utils.messages.MessageEditData;

/** One message, ready for JDA: a container, no mentions, no previews. */
record DrawnMessage(Container container) {

    /** Milepost's blue, at the container's edge. */
    private static final int ACCENT = 0x3B7DD8;

    static DrawnMessage of(List<Piece> pieces) {
        return new DrawnMessage(
                Container.of(pieces.stream().map(Piece::component).toList()).withAccentColor(ACCENT));
    }

    MessageCreateData create() {
        return new MessageCreateBuilder()
                .useComponentsV2()
                .setComponents(container)
                .setAllowedMentions(List.of())
                .mentionRepliedUser(false)
                .setSuppressEmbeds(true)
                .build();
    }

    /** Takes the place of an earlier message, its pictures included. */
    MessageEditData edit() {
        return new MessageEditBuilder()
                .useComponentsV2()
                .setComponents(container)
                .setAttachments(List.of())
                .setAllowedMentions(List.of())
                .mentionRepliedUser(false)
                .setSuppressEmbeds(true)
                .build();
    }
}
