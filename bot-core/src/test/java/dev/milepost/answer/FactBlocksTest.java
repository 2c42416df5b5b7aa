package dev.milepost.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.content.Attribution;
import dev.milepost.content.Fact;
import dev.milepost.reply.Block;
import dev.milepost.reply.Reply;
import dev.milepost.reply.Text;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FactBlocksTest {

    private static final Fact LENS = Lighthouse.pack().fact("work.lens").orElseThrow();
    private static final Fact NIGHT = Lighthouse.pack().fact("work.night").orElseThrow();

    private final FactBlocks blocks =
            new FactBlocks(Lighthouse.pack(), new Attribution(Lighthouse.CLOCK, Attribution.DEFAULT_REVIEW_AGE));
    private final List<Fact> told = new ArrayList<>();

    @Test
    void facts_are_numbered_in_the_order_in_which_they_are_told_and_none_is_told_twice() {
        assertThat(said(1000, "work.lens", "work.night", "work.lens")).hasSize(2);
        assertThat(said(1000, "work.night", "path.apprentice"))
                .singleElement()
                .satisfies(b -> assertThat(Reply.of(b).plain()).endsWith("[3]"));
        assertThat(told).extracting(Fact::id).containsExactly("work.lens", "work.night", "path.apprentice");
    }

    @Test
    void the_first_fact_is_always_told_and_each_further_one_where_it_fits() {
        int both = size(LENS) + size(NIGHT);

        assertThat(said(0, "work.lens")).hasSize(1);
        told.clear();
        assertThat(said(both, "work.lens", "work.night")).hasSize(2);
        told.clear();
        assertThat(said(both - 1, "work.lens", "work.night")).hasSize(1);
    }

    @Test
    void that_a_fact_is_gone_is_said_where_nothing_else_was_told() {
        assertThat(said(1000, "since.gone"))
                .singleElement()
                .satisfies(b -> assertThat(Reply.of(b).plain()).isEqualTo("That is no longer something I know."));
        said(1000, "work.lens");
        assertThat(said(1000, "since.gone")).isEmpty();
    }

    @Test
    void other_words_have_the_room_that_numbers_and_sources_leave() {
        int room = blocks.room(List.of(LENS, NIGHT), 600);
        String words = "x".repeat(room);

        String whole = new Reply(blocks.rephrased(words, List.of(LENS, NIGHT))).plain();

        assertThat(whole).contains(words + " [1][2]", "[1] Looking after the lens. [2] A keeper's night.");
        assertThat(whole.length()).isBetween(599, 600);
    }

    private List<Block> said(int room, String... facts) {
        return blocks.said(new Answer.FactAnswer(List.of(facts), new Grounds(1, List.of())), told, room);
    }

    /** The fact, its title below, and some room for the numbers and what stands between. */
    private static int size(Fact fact) {
        return Text.markdown(fact.text()).plain().length() + fact.title().length() + 12;
    }
}
