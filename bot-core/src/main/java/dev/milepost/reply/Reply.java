package dev.milepost.reply;

import java.util.ArrayList;
import java.util.List;

/** One message of the bot's, before any platform's markup. */
public record Reply(List<Block> blocks) {

    public Reply {
        blocks = List.copyOf(blocks);
        if (blocks.isEmpty()) {
            throw new IllegalArgumentException("a reply that says nothing");
        }
    }

    public static Reply of(Block... blocks) {
        return new Reply(List.of(blocks));
    }

    /** A reply of one paragraph. */
    public static Reply of(Text paragraph) {
        return of(new Block.Paragraph(paragraph));
    }

    public static Builder builder() {
        return new Builder();
    }

    /** The same reply with more at its end. */
    public Reply plus(Block... more) {
        List<Block> all = new ArrayList<>(blocks);
        all.addAll(List.of(more));
        return new Reply(all);
    }

    /** The reply as words alone, as a terminal without colours or a screen reader has it. */
    public String plain() {
        return PlainText.of(this);
    }

    /** Puts a reply together from top to bottom. */
    public static final class Builder {
        private final List<Block> blocks = new ArrayList<>();

        private Builder() {}

        public Builder heading(String text) {
            return add(new Block.Heading(text));
        }

        public Builder paragraph(Text text) {
            return add(new Block.Paragraph(text));
        }

        public Builder bullets(List<Text> items) {
            return items.isEmpty() ? this : add(new Block.Bullets(items));
        }

        public Builder note(Text text) {
            return add(new Block.Note(text));
        }

        public Builder buttons(List<Button> buttons) {
            return buttons.isEmpty() ? this : add(new Block.Buttons(buttons));
        }

        public Builder add(Block block) {
            blocks.add(block);
            return this;
        }

        public Reply build() {
            return new Reply(blocks);
        }
    }
}
