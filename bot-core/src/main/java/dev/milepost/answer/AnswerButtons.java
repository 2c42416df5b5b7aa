package dev.milepost.answer;

import dev.milepost.career.CareerCommand;
import dev.milepost.content.ContentPack;
import dev.milepost.content.Fact;
import dev.milepost.content.SalaryBand;
import dev.milepost.content.Topic;
import dev.milepost.reply.Action;
import dev.milepost.reply.Button;
import dev.milepost.salary.SalaryCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts on buttons what an answer offers beside itself. */
final class AnswerButtons {

    private static final int TOPICS = 4;

    private final ContentPack pack;

    AnswerButtons(ContentPack pack) {
        this.pack = pack;
    }

    /**
     * The buttons of an answer.
     *
     * @param untold answers to further questions of the message that there was no room for; they come first
     * @param told the answers that are said; none of their facts is offered again
     */
    List<Button> of(Answer answer, List<Answer> untold, List<Answer> told) {
        List<Button> said = told.stream()
                .filter(Answer.FactAnswer.class::isInstance)
                .flatMap(a -> untold(a).stream())
                .toList();
        return Stream.concat(untold.stream().flatMap(a -> untold(a).stream()), buttons(answer).stream())
                .filter(b -> !said.contains(b))
                .distinct()
                .toList();
    }

    private List<Button> buttons(Answer answer) {
        List<Button> buttons = new ArrayList<>(
                answer.grounds().offered().stream().map(this::button).toList());
        return switch (answer) {
            case Answer.FactAnswer a -> buttons;
            case Answer.SalaryAnswer a -> {
                buttons.add(button(new Offer.OfPay(a.rows().size() == 1 ? a.rows() : List.of())));
                yield buttons;
            }
            case Answer.SmallTalk a -> buttons;
            case Answer.NotCovered a -> a.place().isPresent() ? rows() : buttons.isEmpty() ? topics(a) : buttons;
            case Answer.OutOfScope a -> topics(a);
            case Answer.Clarify a -> buttons.isEmpty() ? topics(a) : buttons;
        };
    }

    /** What a question's answer is a press away by, where there was no room for it. */
    private List<Button> untold(Answer answer) {
        return switch (answer) {
            case Answer.FactAnswer a ->
                List.of(button(new Offer.OfFact(a.facts().get(0))));
            case Answer.SalaryAnswer a -> List.of(button(new Offer.OfPay(a.rows())));
            default -> List.of();
        };
    }

    private Button button(Offer offer) {
        return switch (offer) {
            case Offer.OfFact f ->
                Button.of(
                        pack.fact(f.fact()).map(Fact::title).orElse(f.fact()), Action.of(CareerCommand.FACT, f.fact()));
            case Offer.OfPay p
            when p.rows().isEmpty() || p.rows().size() == pack.salary().rows().size() ->
                Button.of("Pay: the whole table", Action.of(SalaryCommand.ACTION, SalaryCommand.ALL));
            case Offer.OfPay p ->
                Button.of(
                        "Pay: " + p.rows().stream().map(this::label).collect(Collectors.joining(", ")),
                        Action.of(SalaryCommand.ACTION, p.rows().toArray(String[]::new)));
        };
    }

    private String label(String row) {
        return pack.salary().row(row).map(SalaryBand::label).orElse(row);
    }

    private List<Button> rows() {
        return pack.salary().rows().stream()
                .map(r -> Button.of(r.label(), Action.of(SalaryCommand.ACTION, r.id())))
                .limit(5)
                .toList();
    }

    /** The topics of the nearest facts, then the pack's first. */
    private List<Button> topics(Answer answer) {
        return Stream.concat(
                        answer.grounds().nearest().stream().flatMap(f -> pack.topicOf(f).stream()),
                        pack.topics().stream())
                .distinct()
                .limit(TOPICS)
                .map(AnswerButtons::topic)
                .toList();
    }

    private static Button topic(Topic topic) {
        return Button.of(topic.title(), Action.of(CareerCommand.TOPIC, topic.id()));
    }
}
