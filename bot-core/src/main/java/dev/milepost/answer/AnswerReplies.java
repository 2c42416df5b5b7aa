package dev.milepost.answer;

import dev.milepost.content.Attribution;
import dev.milepost.content.ContentPack;
import dev.milepost.content.Fact;
import dev.milepost.content.PackInfo;
import dev.milepost.content.SalaryBand;
import dev.milepost.content.SmallTalk;
import dev.milepost.reply.Action;
import dev.milepost.reply.Block;
import dev.milepost.reply.Button;
import dev.milepost.reply.Reply;
import dev.milepost.reply.Text;
import dev.milepost.salary.SalaryQuery;
import dev.milepost.salary.SalaryReplies;
import dev.milepost.salary.SalaryRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says what came of a question: at most {@value #MAX_TEXT} characters before the buttons. */
final class AnswerReplies {

    static final int MAX_TEXT = 600;

    private final ContentPack pack;
    private final SalaryReplies salary;
    private final Attribution attribution;
    private final FactBlocks factBlocks;
    private final AnswerButtons buttons;

    AnswerReplies(ContentPack pack, Attribution attribution) {
        this.pack = pack;
        this.salary = new SalaryReplies(pack, attribution);
        this.attribution = attribution;
        this.factBlocks = new FactBlocks(pack, attribution);
        this.buttons = new AnswerButtons(pack);
    }

    /**
     * The whole reply to the questions of one message.
     *
     * @param about buttons about the answer itself, in a row of their own; none where there is nothing to say on it
     * @param words other words for the facts that the answers tell, which have been checked
     */
    Reply reply(List<Answer> answers, List<Button> about, Optional<String> words) {
        List<Answer> told = told(answers);
        List<Button> nearest = buttons.of(
                answers.get(0), answers.stream().filter(a -> !told.contains(a)).toList(), told);
        List<Block> said =
                words.map(w -> factBlocks.rephrased(w, factsTold(told))).orElseGet(() -> drawn(told));
        Reply reply = withRow(new Reply(said), nearest);
        return answers.get(0) instanceof Answer.SmallTalk ? reply : withRow(reply, about);
    }

    /** The reply to somebody alone, with a button that says it to everybody where it says something. */
    Reply toShare(List<Answer> answers, List<Button> about, Optional<String> words) {
        List<Button> row = new ArrayList<>();
        switch (answers.get(0)) {
            case Answer.FactAnswer a -> row.add(share("fact", a.facts().subList(0, 1)));
            case Answer.SalaryAnswer a when a.request().query() instanceof SalaryQuery.Check -> {}
            case Answer.SalaryAnswer a -> row.add(share("pay", a.rows()));
            case Answer.SmallTalk a -> {}
            case Answer.NotCovered a -> {}
            case Answer.OutOfScope a -> {}
            case Answer.Clarify a -> {}
        }
        row.addAll(about);
        return reply(answers, row, words);
    }

    private static Reply withRow(Reply reply, List<Button> row) {
        return row.isEmpty() ? reply : reply.plus(new Block.Buttons(row));
    }

    private static Button share(String what, List<String> ids) {
        List<String> args = Stream.concat(Stream.of(what), ids.stream()).toList();
        return Button.of("Share to channel", new Action(ShareAction.NAME, args));
    }

    /** What {@code key}, a class of the model or a row's id, is called; itself where it is neither. */
    String named(String key) {
        return pack.fact(key)
                .map(Fact::title)
                .or(() -> pack.salary().row(key).map(SalaryBand::label))
                .orElseGet(() -> Kinds.words(key));
    }

    PackInfo info() {
        return pack.info();
    }

    /** What a share button's arguments stand for, said to everybody; nothing where this pack has none of it. */
    Optional<Reply> shared(List<String> args) {
        boolean pay = !args.isEmpty() && args.getFirst().equals("pay");
        List<String> known =
                args.stream().skip(1).filter(id -> isKnown(pay, id)).toList();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        Grounds grounds = new Grounds(1, List.of());
        Answer answer = pay
                ? new Answer.SalaryAnswer(new SalaryRequest(new SalaryQuery.Rows(known), List.of()), known, grounds)
                : new Answer.FactAnswer(known, grounds);
        return Optional.of(new Reply(said(List.of(answer))));
    }

    /** A message may outlive what it showed. */
    private boolean isKnown(boolean pay, String id) {
        return pay ? pack.salary().row(id).isPresent() : pack.fact(id).isPresent();
    }

    /** The answer as words, without its buttons. */
    String plain(List<Answer> answers) {
        return new Reply(said(answers)).plain();
    }

    /** The facts that a reply tells, where it tells nothing else. */
    List<Fact> factsTold(List<Answer> answers) {
        List<Answer> told = told(answers);
        List<Fact> facts = new ArrayList<>();
        if (told.stream().allMatch(Answer.FactAnswer.class::isInstance)) {
            drawn(told, facts);
        }
        return facts;
    }

    /** How many characters there are for other words for {@code facts}. */
    int roomForWords(List<Fact> facts) {
        return factBlocks.room(facts, MAX_TEXT);
    }

    private List<Block> said(List<Answer> answers) {
        return drawn(told(answers));
    }

    /** The first answer, and of the others those that there is room for. */
    private List<Answer> told(List<Answer> answers) {
        List<Answer> told = new ArrayList<>(answers.subList(0, 1));
        for (Answer answer : answers.subList(1, answers.size())) {
            told.add(answer);
            if (new Reply(drawn(told)).plain().length() > MAX_TEXT) {
                told.remove(told.size() - 1);
            }
        }
        return told;
    }

    private List<Block> drawn(List<Answer> answers) {
        return drawn(answers, new ArrayList<>());
    }

    private List<Block> drawn(List<Answer> answers, List<Fact> facts) {
        List<Block> blocks = new ArrayList<>();
        int room =
                MAX_TEXT - attribution.line(pack.info(), pack.info().reviewed()).length();
        for (Answer answer : answers) {
            List<Block> more = said(answer, !blocks.isEmpty(), facts, room);
            room -= more.stream()
                    .mapToInt(m -> new Reply(List.of(m)).plain().length())
                    .sum();
            blocks.addAll(more);
        }
        if (!facts.isEmpty()) {
            blocks.add(factBlocks.sources(facts));
        }
        return blocks;
    }

    private List<Block> said(Answer answer, boolean isRest, List<Fact> facts, int room) {
        return switch (answer) {
            case Answer.FactAnswer a -> factBlocks.said(a, facts, room);
            case Answer.SalaryAnswer a -> pay(a.request());
            case Answer.SmallTalk a -> List.of(paragraph(Text.markdown(smallTalk(a.id()))));
            case Answer.NotCovered a when isRest -> List.of(paragraph(rest(a)));
            case Answer.NotCovered a -> List.of(paragraph(notCovered(a)));
            case Answer.OutOfScope a -> List.of(paragraph(outOfScope(a)));
            case Answer.Clarify a -> List.of(paragraph(clarify(a)));
        };
    }

    /** The look-up with as many of its remarks as there is room for; the whole of it is a press away. */
    private List<Block> pay(SalaryRequest request) {
        Reply reply = salary.brief(request);
        List<String> remarks = request.remarks();
        for (int kept = remarks.size() - 1; kept >= 0 && reply.plain().length() > MAX_TEXT; kept--) {
            reply = salary.brief(new SalaryRequest(request.query(), remarks.subList(0, kept)));
        }
        if (reply.plain().length() > MAX_TEXT && request.query() instanceof SalaryQuery.Compare many) {
            reply = salary.brief(new SalaryRequest(new SalaryQuery.Rows(many.rows()), List.of()));
        }
        return reply.blocks();
    }

    private String smallTalk(String id) {
        return pack.smallTalk().stream()
                .filter(s -> s.id().equals(id))
                .map(SmallTalk::reply)
                .findFirst()
                .orElse("Ask me about %s.".formatted(pack.info().subject()));
    }

    private Text notCovered(Answer.NotCovered answer) {
        if (answer.place().isPresent()) {
            return Text.of(
                    "My source gives no pay for {}. It has figures for {}; the buttons show them.",
                    answer.place().get(),
                    pack.salary().regions().stream().map(r -> r.label()).collect(Collectors.joining(" and ")));
        }
        return Text.of(
                answer.grounds().offered().isEmpty()
                        ? "My source says nothing about that, and I don't guess. It does cover these:"
                        : "My source doesn't answer that, as far as I can tell, and I don't guess. The nearest that it"
                                + " has:");
    }

    private static Text rest(Answer.NotCovered answer) {
        return answer.place().isPresent()
                ? Text.of("My source gives no pay for {}.", answer.place().get())
                : Text.of("On the rest of that my source says nothing, and I don't guess.");
    }

    private Text outOfScope(Answer.OutOfScope answer) {
        return answer.foreign()
                ? Text.of(
                        "Sorry, I only understand English. Ask me about {} in English, or pick a topic.",
                        pack.info().subject())
                : Text.of(
                        "That is outside my subject, which is {}. I can help with these:",
                        pack.info().subject());
    }

    private Text clarify(Answer.Clarify answer) {
        return answer.grounds().offered().isEmpty()
                ? Text.of(
                        "I'm not sure what you would like to know about {}. Say it in a sentence, or pick a topic:",
                        pack.info().subject())
                : Text.markdown("I'm not sure which of these you mean. Pick one, or say it in other words:");
    }

    private static Block paragraph(Text text) {
        return new Block.Paragraph(text);
    }
}
