package dev.milepost.answer;

import dev.milepost.content.Attribution;
import dev.milepost.content.ContentPack;
import dev.milepost.content.Fact;
import dev.milepost.reply.Block;
import dev.milepost.reply.Reply;
import dev.milepost.reply.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Says facts, each with the number of its source. */
final class FactBlocks {

    private static final String REPHRASED = " A language model put it in these words.";

    private final ContentPack pack;
    private final Attribution attribution;

    FactBlocks(ContentPack pack, Attribution attribution) {
        this.pack = pack;
        this.attribution = attribution;
    }

    /**
     * As many of the facts as there is room for, at least the first.
     *
     * @param told the facts said so far, to which those said now are added
     */
    List<Block> said(Answer.FactAnswer answer, List<Fact> told, int room) {
        List<Block> blocks = new ArrayList<>();
        int left = room;
        for (String id : answer.facts()) {
            Optional<Fact> fact = pack.fact(id);
            if (fact.isPresent() && !told.contains(fact.get())) {
                Text text = Text.markdown(fact.get().text());
                int length = text.plain().length() + fact.get().title().length() + 12;
                if (length <= left || told.isEmpty()) {
                    told.add(fact.get());
                    blocks.add(new Block.Paragraph(text.plus(Text.literal(" [%d]".formatted(told.size())))));
                    left -= length;
                }
            }
        }
        // A second question's fact may find no room; the first one's always does, unless the pack lost it.
        return blocks.isEmpty() && told.isEmpty()
                ? List.of(new Block.Paragraph(Text.markdown("That is no longer something I know.")))
                : blocks;
    }

    Block sources(List<Fact> facts) {
        return new Block.Note(Text.literal(sourceLine(facts)));
    }

    /** How many characters there are for other words for {@code facts}, of {@code most} in all. */
    int room(List<Fact> facts, int most) {
        return most - new Reply(rephrased("", facts)).plain().length();
    }

    /** The facts in somebody's other words. */
    List<Block> rephrased(String words, List<Fact> facts) {
        String numbers = IntStream.rangeClosed(1, facts.size())
                .mapToObj("[%d]"::formatted)
                .collect(Collectors.joining());
        return List.of(
                new Block.Paragraph(Text.literal(words + " " + numbers)),
                new Block.Note(Text.literal(sourceLine(facts) + REPHRASED)));
    }

    private String sourceLine(List<Fact> facts) {
        String titles = IntStream.range(0, facts.size())
                .mapToObj(i -> "[%d] %s. ".formatted(i + 1, facts.get(i).title()))
                .collect(Collectors.joining());
        return titles + attribution.line(pack.info(), facts);
    }
}
