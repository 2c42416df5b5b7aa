package dev.milepost.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.milepost.reply.Action;
import dev.milepost.reply.Block;
import dev.milepost.reply.Button;
import dev.milepost.reply.RangeChart;
import dev.milepost.reply.Reply;
import dev.milepost.reply.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * What every platform's renderer keeps to. A platform's test extends this and says how its payloads
 * are read, in code that shares nothing with the renderer.
 */
public abstract class ReplyRendererContract {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** The renderer under test. */
    protected abstract ReplyRenderer renderer();

    /**
     * The words that a reader of the platform sees in {@code payload}, markup taken away as the
     * platform's clients do it. Components' labels and menus' prompts and options count.
     */
    protected abstract String visibleWords(Payload payload);

    /** The words that stand in for pictures in {@code payload}. */
    protected abstract List<String> alternativeTexts(Payload payload);

    /** Fails where the platform would refuse {@code payload}: too long, too many, ids that aren't unique. */
    protected abstract void assertAccepted(Payload payload);

    /** Fails where {@code payload} notifies anybody, links to an address or shows a preview that the reply didn't ask for. */
    protected abstract void assertDisturbsNobody(Payload payload);

    static Stream<String> kinds() {
        return ReplySamples.eachKind().keySet().stream();
    }

    static Stream<String> hostileTexts() {
        return HostileText.known().stream();
    }

    static Stream<String> unprintableTexts() {
        return HostileText.unprintable().stream();
    }

    @Test
    void there_is_a_sample_and_a_declaration_for_every_kind_of_block() {
        List<String> kinds = Arrays.stream(Block.class.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .toList();
        assertThat(ReplySamples.eachKind()).containsOnlyKeys(kinds);
        assertThat(renderer().capabilities().blocks()).containsOnlyKeys(kinds);
    }

    @Test
    void every_limit_says_where_it_is_documented() {
        assertThat(renderer().capabilities().limits()).isNotEmpty().allSatisfy(limit -> {
            assertThat(limit.name()).isNotBlank();
            assertThat(limit.max()).isPositive();
            assertThat(limit.source()).startsWith("https://");
        });
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void every_kind_of_block_arrives_with_all_of_its_words(String kind) {
        Block block = Objects.requireNonNull(ReplySamples.eachKind().get(kind));
        Capabilities.Support support = renderer().capabilities().blocks().get(kind);
        for (Target target : Target.values()) {
            Rendering rendering = accepted(ReplySamples.around(block), target);
            String seen = words(rendering);
            if (support != Capabilities.Support.NONE) {
                wordsOf(block).forEach(w -> assertThat(seen).contains(w));
            }
            assertThat(rendering.losses()).noneMatch(l -> l.kind() == Loss.Kind.SHORTENED);
            if (support == Capabilities.Support.NATIVE) {
                assertThat(rendering.losses()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    void a_picture_has_alternative_text_and_ranges_without_one_are_said(Target target) {
        RangeChart chart = ReplySamples.chart();
        Rendering rendering = accepted(Reply.of(new Block.Chart(chart)), target);
        List<String> alternatives = rendering.payloads().stream()
                .flatMap(p -> alternativeTexts(p).stream())
                .toList();
        if (alternatives.isEmpty()) {
            assertThat(rendering.payloads()).allMatch(p -> p.files().isEmpty());
            chart.bars().forEach(bar -> assertThat(words(rendering)).contains(bar.label()));
        } else {
            assertThat(alternatives).containsOnly(chart.alt());
        }
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    void the_same_reply_gives_the_same_payloads(Target target) {
        List<String> once = renderer().render(ReplySamples.everyKind(), target).payloads().stream()
                .map(Payload::body)
                .toList();
        List<String> again = renderer().render(ReplySamples.everyKind(), target).payloads().stream()
                .map(Payload::body)
                .toList();
        assertThat(again).isEqualTo(once);
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void words_of_others_are_shown_as_they_stand_and_disturb_nobody(String words) {
        for (Target target : Target.values()) {
            Rendering rendering = accepted(ReplySamples.holding(words), target);
            String seen = words(rendering);
            words.lines().forEach(line -> assertThat(spaceless(seen)).contains(spaceless(line)));
        }
    }

    @ParameterizedTest
    @MethodSource("unprintableTexts")
    void characters_that_cannot_be_shown_break_nothing(String words) {
        for (Target target : Target.values()) {
            Rendering rendering = accepted(ReplySamples.holding(words), target);
            rendering
                    .payloads()
                    .forEach(p -> assertThat(p.body())
                            .doesNotContain("\u202E")
                            .doesNotContain("\\u202E", "\\u202e", "\\u0000", "\\u001b", "\\u001B"));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void any_text_of_any_length_is_accepted_everywhere(long seed) {
        Random random = new Random(seed);
        for (int length : new int[] {1, 75, 151, 999, 3001, 4000}) {
            String words = HostileText.random(random, length);
            for (Target target : Target.values()) {
                assertThatCode(() -> accepted(ReplySamples.holding(words), target))
                        .as("seed %d, %d characters, %s", seed, length, target)
                        .doesNotThrowAnyException();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"word ", "w", "*", "\n", "&", "👩‍👩‍👧‍👦", "<@1> "})
    void four_thousand_characters_arrive_whole_or_say_that_they_were_cut(String unit) {
        String words = unit.repeat(4000 / unit.length());
        Rendering rendering = accepted(Reply.of(Text.literal(words)), Target.PUBLIC_ANSWER);
        if (rendering.losses().isEmpty()) {
            assertThat(spaceless(words(rendering))).contains(spaceless(words));
        } else {
            assertThat(words(rendering)).contains("…");
        }
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    void more_blocks_than_fit_are_split_or_cut_with_a_note(Target target) {
        for (int ofEach : new int[] {2, 5, 40}) {
            Rendering rendering = accepted(ReplySamples.manyBlocks(ofEach), target);
            assertThat(rendering.payloads().size() > 1 || !rendering.losses().isEmpty() || ofEach == 2)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    void lists_longer_than_fit_are_split_or_cut_with_a_note(Target target) {
        for (int entries : new int[] {1, 6, 26, 120}) {
            Rendering rendering = accepted(ReplySamples.longLists(entries), target);
            if (rendering.losses().isEmpty()) {
                assertThat(words(rendering)).contains("Item " + (entries - 1), "Button " + (entries - 1));
            }
        }
    }

    @Test
    void components_that_ask_for_the_same_thing_stand_side_by_side() {
        Button button = Button.of("Again", Action.of("again"));
        Reply reply = Reply.builder()
                .paragraph(Text.literal("Twice."))
                .buttons(List.of(button, button))
                .buttons(List.of(button))
                .build();
        assertThat(accepted(reply, Target.PUBLIC_ANSWER).losses()).isEmpty();
    }

    @Test
    void the_longest_action_fits_into_a_component() {
        Action action = Action.of("a", "x".repeat(Action.MAX_LENGTH - 2));
        Button button = Button.of("Long", action);
        accepted(
                Reply.of(Text.literal("Long.")).plus(new Block.Buttons(List.of(button, button))), Target.PUBLIC_ANSWER);
    }

    /** What {@code reply} is drawn as; fails where the platform would refuse that, or it disturbs anybody. */
    public final Rendering accepted(Reply reply, Target target) {
        Rendering rendering = renderer().render(reply, target);
        assertThat(rendering.payloads()).isNotEmpty();
        for (Payload payload : rendering.payloads()) {
            assertThatCode(() -> JSON.readTree(payload.body())).doesNotThrowAnyException();
            assertAccepted(payload);
            assertDisturbsNobody(payload);
        }
        assertThat(renderer().capabilities().declaredLosses())
                .containsAll(rendering.losses().stream().map(Loss::code).collect(Collectors.toSet()));
        return rendering;
    }

    private String words(Rendering rendering) {
        return rendering.payloads().stream().map(this::visibleWords).collect(Collectors.joining("\n"));
    }

    private static String spaceless(String words) {
        return words.replaceAll("[\\s\\u200B\\u2060]+", "");
    }

    private static List<String> wordsOf(Block block) {
        List<String> words = new ArrayList<>();
        switch (block) {
            case Block.Heading h -> words.add(h.text());
            case Block.Paragraph p ->
                p.text().spans().forEach(s -> words.add(s.text().strip()));
            case Block.Bullets b -> b.items().forEach(t -> words.add(t.plain()));
            case Block.Fields f ->
                f.fields().forEach(x -> {
                    words.add(x.name());
                    words.add(x.value().plain());
                });
            case Block.Table t -> {
                words.addAll(t.header());
                t.rows().forEach(words::addAll);
            }
            case Block.Chart c -> {} // the picture's words are its alternative text
            case Block.Buttons b -> b.buttons().forEach(x -> words.add(x.label()));
            case Block.Menu m -> {
                words.add(m.prompt());
                m.options().forEach(o -> words.add(o.label()));
            }
            case Block.Note n -> words.add(n.text().plain());
            case Block.Divider d -> {} // says nothing
        }
        return words;
    }
}
