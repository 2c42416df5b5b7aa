package dev.milepost.career;

import dev.milepost.command.Closest;
import dev.milepost.command.CommandRouter;
import dev.milepost.content.Attribution;
import dev.milepost.content.ContentPack;
import dev.milepost.content.Fact;
import dev.milepost.content.Topic;
import dev.milepost.reply.Action;
import dev.milepost.reply.Block;
import dev.milepost.reply.Button;
import dev.milepost.reply.Reply;
import dev.milepost.reply.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Shows topics and facts. */
final class CareerReplies {

    private final ContentPack pack;
    private final TopicPages pages;
    private final Attribution attribution;

    CareerReplies(ContentPack pack, Attribution attribution) {
        this.pack = pack;
        this.pages = new TopicPages(pack);
        this.attribution = attribution;
    }

    /** All topics to choose from. */
    Reply overview() {
        return Reply.builder()
                .heading(pack.info().title())
                .bullets(pack.topics().stream()
                        .map(t -> Text.of("{} **{}**: {}", t.emoji(), t.title(), t.summary()))
                        .toList())
                .add(menu())
                .buttons(List.of(
                        Button.primary("Start at the beginning", pages.page(0).action())))
                .note(source(List.of()))
                .build();
    }

    /** A page of the path through all topics. */
    Reply page(int index) {
        TopicPages.Page page = pages.page(index);
        Reply.Builder reply = Reply.builder()
                .heading(page.topic().emoji() + " " + page.topic().title());
        page.facts()
                .forEach(f -> reply.paragraph(
                        Text.of("**{}**", f.title()).plus(Text.literal("\n")).plus(Text.markdown(f.text()))));
        List<Button> buttons = new ArrayList<>();
        if (index > 0) {
            buttons.add(Button.of("Previous", pages.page(index - 1).action()));
        }
        if (index + 1 < pages.size()) {
            buttons.add(Button.primary(
                    "Next: " + label(pages.page(index + 1)),
                    pages.page(index + 1).action()));
        }
        return reply.buttons(buttons)
                .add(menu())
                .note(Text.of("Page {} of {}. ", index + 1, pages.size()).plus(source(page.facts())))
                .build();
    }

    /** One fact, with where to go on from it. */
    Reply fact(Fact fact) {
        List<Button> buttons = new ArrayList<>(fact.related().stream()
                .flatMap(id -> pack.fact(id).stream())
                .map(f -> Button.of(f.title(), Action.of(CareerCommand.FACT, f.id())))
                .limit(3)
                .toList());
        pack.topicOf(fact.id())
                .ifPresent(t -> buttons.add(Button.of("All on: " + t.title(), Action.of(CareerCommand.TOPIC, t.id()))));
        return Reply.builder()
                .heading(fact.title())
                .paragraph(Text.markdown(fact.text()))
                .buttons(buttons)
                .note(source(List.of(fact)))
                .build();
    }

    /** What {@code words} name: the start of the path, a topic, or one fact. */
    Optional<Reply> named(String words) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        if (wanted.equals("start")) {
            return Optional.of(page(0));
        }
        return topic(words)
                .map(t -> page(pages.index(t.id(), 1).orElseThrow()))
                .or(() -> pack.facts().stream()
                        .filter(f -> f.id().equals(wanted) || f.title().equalsIgnoreCase(wanted))
                        .findFirst()
                        .map(this::fact));
    }

    /** A topic's page by its number, from 1. */
    Optional<Reply> page(String topicId, int number) {
        var index = pages.index(topicId, number);
        return index.isPresent() ? Optional.of(page(index.getAsInt())) : Optional.empty();
    }

    private Optional<Topic> topic(String typed) {
        return pack.topics().stream().filter(t -> t.isCalled(typed)).findFirst();
    }

    /** There is no such topic; these are near, and these exist. */
    Reply unknown(String words) {
        List<Topic> near =
                Closest.to(
                                words,
                                pack.topics().stream()
                                        .flatMap(t -> t.names().stream())
                                        .toList(),
                                3)
                        .stream()
                        .flatMap(n -> topic(n).stream())
                        .distinct()
                        .toList();
        Text text = Text.of("I have no topic “{}”. ", CommandRouter.shorten(words))
                .plus(Closest.didYouMean(near.stream().map(Topic::title).toList()));
        return Reply.builder()
                .paragraph(text.plus(Text.of(
                        "There are: {}.",
                        pack.topics().stream().map(Topic::title).collect(Collectors.joining(", ")))))
                .buttons(near.stream()
                        .map(t -> Button.of(t.title(), Action.of(CareerCommand.TOPIC, t.id())))
                        .toList())
                .add(menu())
                .build();
    }

    /** What an old button gets whose fact the pack has lost since. */
    Reply gone() {
        return Reply.of(Text.markdown("That fact is no longer in my source.")).plus(menu());
    }

    private Block menu() {
        return new Block.Menu(
                "Choose a topic",
                Action.of(CareerCommand.TOPIC),
                pack.topics().stream()
                        .map(t -> new Block.Option(t.title(), t.id(), t.summary()))
                        .toList());
    }

    private static String label(TopicPages.Page page) {
        return page.number() == 1 ? page.topic().title() : page.topic().title() + ", part " + page.number();
    }

    private Text source(List<Fact> facts) {
        return Text.literal(attribution.line(pack.info(), facts));
    }
}
