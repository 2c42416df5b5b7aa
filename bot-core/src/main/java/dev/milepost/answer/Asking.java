package dev.milepost.answer;

import dev.milepost.content.Attribution;
import dev.milepost.content.ContentPack;
import dev.milepost.salary.SalaryQuery;
import dev.milepost.salary.SalaryReading;
import dev.milepost.salary.SalaryRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** From a question in anybody's words to its answer, step by step. Immutable and thread-safe. */
public final class Asking {

    private static final Set<String> MORE =
            Set.of("more", "tell me more", "go on", "next", "what else", "anything else");

    /** How the first line of a trace begins. */
    static final String READ_AS = "read as: ";

    /** How sure it has to be of a part of a message, to answer that by itself. */
    private static final double SURE_OF_PART = 0.8;

    private static final int MAX_ANSWERS = 3;
    private static final int NEAREST = 3;

    private final AnswerModel model;
    private final Decider decider;
    private final PayQuestions pay;
    private final FollowUps followUps;
    private final Languages languages;
    private final AnswerReplies replies;

    /** Answers from {@code pack} by what {@code model} learnt of it. */
    public Asking(ContentPack pack, AnswerModel model, Attribution attribution) {
        this(pack, model, attribution, Policy.SHIPPED);
    }

    /**
     * One that answers more or less boldly than the one that ships, to see what that is worth.
     *
     * @param wrong what a wrong fact costs, where a right answer is worth 1
     */
    public static Asking weighing(ContentPack pack, AnswerModel model, Attribution attribution, double wrong) {
        Policy shipped = Policy.SHIPPED;
        return new Asking(
                pack, model, attribution, new Policy(wrong, shipped.offered(), shipped.sure(), shipped.button()));
    }

    Asking(ContentPack pack, AnswerModel model, Attribution attribution, Policy policy) {
        this.model = model;
        this.decider = new Decider(policy);
        this.pay = new PayQuestions(pack);
        this.followUps = new FollowUps(pack);
        this.languages = new Languages(model.spelling());
        this.replies = new AnswerReplies(pack, attribution);
    }

    /**
     * Answers {@code question}, whatever it holds.
     *
     * @param context what the same person asked just before, or null
     */
    public AskResult ask(String question, @Nullable String context) {
        Shown shown = context == null
                ? Shown.NOTHING
                : Shown.of(answer(context, Shown.NOTHING).get(0));
        List<Answer> answers = answer(question, shown);
        return result(answers);
    }

    /**
     * The answers to the questions in a message, that of the whole first: at least one, at most three; and behind them
     * that there is a part which the source doesn't cover, where there is one.
     */
    List<Answer> answer(String message, Shown before) {
        Shown shown = before.isNothing() ? before : followUps.known(before);
        Answer whole = one(message, shown);
        List<String> parts = Questions.split(message);
        if (parts.size() < 2 || whole instanceof Answer.OutOfScope) {
            return List.of(whole);
        }
        List<Answer> told = new ArrayList<>();
        if (isTold(whole)) {
            told.add(whole);
        }
        List<Answer> uncovered = new ArrayList<>();
        for (String part : parts) {
            Answer answer = one(part, shown);
            if (answer.grounds().confidence() < SURE_OF_PART) {
                continue;
            }
            if (isTold(answer) && !saysAgain(answer, told)) {
                told.add(answer);
            } else if (answer instanceof Answer.NotCovered) {
                uncovered.add(answer);
            }
        }
        return told.isEmpty()
                ? List.of(whole)
                : Stream.concat(
                                told.stream().limit(MAX_ANSWERS),
                                uncovered.stream().limit(1))
                        .toList();
    }

    private static boolean isTold(Answer answer) {
        return answer instanceof Answer.FactAnswer || answer instanceof Answer.SalaryAnswer;
    }

    /** One salary answer holds all that was asked about pay; a fact is told once. */
    private static boolean saysAgain(Answer answer, List<Answer> told) {
        return told.stream().anyMatch(t -> switch (answer) {
            case Answer.FactAnswer a ->
                t instanceof Answer.FactAnswer f && f.facts().contains(a.facts().get(0));
            default -> t.getClass() == answer.getClass();
        });
    }

    FeatureExtractor extractor() {
        return model.extractor();
    }

    AnswerReplies replies() {
        return replies;
    }

    private Answer one(String question, Shown shown) {
        List<String> trace = new ArrayList<>();
        FeatureExtractor.Reading reading = model.extractor().read(question);
        trace.add(READ_AS + reading.line());
        if (reading.line().chars().noneMatch(Character::isLetterOrDigit)) {
            trace.add("no words in it");
            return new Answer.Clarify(new Grounds(1, trace));
        }
        boolean follows = !shown.isNothing() && followUps.isFollowUp(reading.line());
        if (follows && MORE.contains(reading.line()) && !followUps.next(shown).isEmpty()) {
            trace.add("more of the same topic");
            return new Answer.FactAnswer(followUps.next(shown), new Grounds(1, trace));
        }
        if (languages.isForeign(reading.line())) {
            trace.add("hardly a word of it is known");
            return new Answer.OutOfScope(true, new Grounds(0.5, trace));
        }
        boolean afterPay = follows && !shown.rows().isEmpty();
        SalaryReading payReading = afterPay ? pay.readAfterPay(question) : pay.read(question);
        trace.addAll(describe(payReading));
        float[] prior = follows
                ? followUps.prior(model.keys(), shown, pay.asksAboutPay(question, payReading))
                : new float[model.keys().size()];
        if (follows) {
            trace.add("leans on what was shown: "
                    + String.join(", ", shown.facts().isEmpty() ? shown.rows() : shown.facts()));
        }
        Ranking ranking = model.rank(reading, prior);
        ranking.readings().stream()
                .limit(5)
                .forEach(r -> trace.add(String.format(Locale.ROOT, "%s %.2f", r.key(), r.probability())));
        Decision alone = decider.decide(ranking);
        Decision decision =
                follows && alone.key().equals(Kinds.CLARIFY) ? alone.offering(followUps.nearby(shown)) : alone;
        trace.add("decided: " + decision.key());
        SalaryRequest request = pay.request(question, payReading, afterPay ? shown.rows() : List.of());
        return answer(decision, payReading, request, nearest(ranking), trace);
    }

    private static List<String> nearest(Ranking ranking) {
        return ranking.readings().stream()
                .map(Ranking.Reading::key)
                .filter(Kinds::isFact)
                .limit(NEAREST)
                .toList();
    }

    private Answer answer(
            Decision decision, SalaryReading reading, SalaryRequest request, List<String> nearest, List<String> trace) {
        List<Offer> offered = new ArrayList<>();
        for (String key : decision.offered()) {
            if (Kinds.isFact(key)) {
                offered.add(new Offer.OfFact(key));
            } else if (!(request.query() instanceof SalaryQuery.NoFigure)) {
                offered.add(new Offer.OfPay(pay.someOf(request.query().rows())));
            }
        }
        Grounds grounds = new Grounds(decision.confidence(), offered, nearest, trace);
        String key = decision.key();
        if (Kinds.isFact(key)) {
            List<String> facts = new ArrayList<>(List.of(key));
            facts.addAll(decision.also());
            return new Answer.FactAnswer(facts, grounds);
        } else if (Kinds.isSmallTalk(key)) {
            return new Answer.SmallTalk(key.substring(Kinds.SMALL_TALK.length()), grounds);
        }
        return switch (key) {
            case Kinds.SALARY -> salary(request, grounds);
            case Kinds.NOT_COVERED -> new Answer.NotCovered(PayQuestions.uncovered(reading), grounds);
            case Kinds.OUT_OF_SCOPE -> new Answer.OutOfScope(false, grounds);
            default -> new Answer.Clarify(grounds);
        };
    }

    private Answer salary(SalaryRequest request, Grounds grounds) {
        return request.query() instanceof SalaryQuery.NoFigure nowhere
                ? new Answer.NotCovered(Optional.of(nowhere.place()), grounds)
                : new Answer.SalaryAnswer(request, pay.inOrder(request.query().rows()), grounds);
    }

    /** What of it is about pay: a line, or none. */
    private static List<String> describe(SalaryReading reading) {
        List<String> read = new ArrayList<>();
        read.addAll(reading.levels());
        reading.places().forEach(place -> read.add(place.label()));
        reading.years().forEach(years -> read.add("years that mean " + years.row()));
        reading.figure().ifPresent(figure -> read.add("figure " + figure));
        return read.isEmpty() ? List.of() : List.of("about pay: " + String.join(", ", read));
    }

    AskResult result(List<Answer> answers) {
        Answer answer = answers.get(0);
        List<String> offered =
                answer.grounds().offered().stream().map(Offer::name).toList();
        String text = replies.plain(answers);
        double confidence = answer.grounds().confidence();
        return switch (answer) {
            case Answer.FactAnswer a -> new AskResult("FACT", a.facts(), List.of(), offered, confidence, text);
            case Answer.SalaryAnswer a -> new AskResult("SALARY", List.of(), a.rows(), offered, confidence, text);
            case Answer.SmallTalk a -> new AskResult("SMALLTALK", List.of(), List.of(), offered, confidence, text);
            case Answer.NotCovered a -> new AskResult("NOT_COVERED", List.of(), List.of(), offered, confidence, text);
            case Answer.OutOfScope a -> new AskResult("OUT_OF_SCOPE", List.of(), List.of(), offered, confidence, text);
            case Answer.Clarify a -> new AskResult("CLARIFY", List.of(), List.of(), offered, confidence, text);
        };
    }
}
