package dev.milepost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.render.Capabilities;
import dev.milepost.render.Loss;
import dev.milepost.render.Payload;
import dev.milepost.render.Rendering;
import dev.milepost.render.ReplyRenderer;
import dev.milepost.render.Target;
import dev.milepost.reply.Reply;
import dev.milepost.testing.Packs;
import dev.milepost.testing.SettableClock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PackRepliesTest {

    private final PackReplies replies = new PackReplies(Packs.lighthouse(), new SettableClock("2026-11-25T09:00:00Z"));

    /** A platform that has something to report of every reply that speaks of the lens. */
    private record Reports(Loss loss) implements ReplyRenderer {
        @Override
        public Capabilities capabilities() {
            return new Capabilities("Telegraph", Map.of(), List.of(), Set.of("table-as-text", "text-cut"));
        }

        @Override
        public Rendering render(Reply reply, Target target) {
            return new Rendering(
                    List.<Payload>of(), reply.plain().startsWith("Looking after the lens") ? List.of(loss) : List.of());
        }
    }

    @Test
    void are_all_facts_topics_bands_and_tips() {
        assertThat(replies.all())
                .allSatisfy(item -> assertThat(item.reply().plain()).isNotBlank())
                .extracting(PackReplies.Item::id)
                .contains("fact:work.lens", "topics", "topic:work", "bands", "band:keeper", "tip:t-lens");
    }

    @Test
    void are_cut_where_a_platform_shortens_or_drops_something() {
        assertThat(replies.cutOn(new Reports(new Loss(Loss.Kind.SHORTENED, "text-cut"))))
                .containsExactly("fact:work.lens: shortened (text-cut)");
        assertThat(replies.cutOn(new Reports(new Loss(Loss.Kind.DROPPED, "text-cut"))))
                .containsExactly("fact:work.lens: dropped (text-cut)");
    }

    @Test
    void are_not_cut_by_another_form_that_says_the_same_unless_nobody_declared_it() {
        assertThat(replies.cutOn(new Reports(new Loss(Loss.Kind.REPLACED, "table-as-text"))))
                .isEmpty();
        assertThat(replies.cutOn(new Reports(new Loss(Loss.Kind.REPLACED, "lens-as-lamp"))))
                .containsExactly("fact:work.lens: replaced (lens-as-lamp)");
    }
}
