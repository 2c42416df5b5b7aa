package dev.milepost.bench;

import dev.milepost.answer.AnswerModel;
import dev.milepost.answer.AskResult;
import dev.milepost.answer.Asking;
import dev.milepost.content.Attribution;
import dev.milepost.content.ContentPack;
import dev.milepost.content.PackLoader;
import dev.milepost.content.PackResult;
import dev.milepost.content.Phrasings;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures answers to labelled questions, at the setting that ships and along the whole curve of right against
 * misled, beside plain search and, where its readings are given, another bot trained on the same phrasings.
 */
public final class Answers {

    private static final List<Double> COSTS = List.of(0.0, 0.2, 0.4, 0.7, 1.0, 1.5, 2.0, 3.0, 5.0, 9.0);
    private static final List<String> ROWS = List.of("entry", "mid", "senior", "top", "europe_asia");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ContentPack pack;
    private final AnswerModel model;
    private final Attribution attribution = new Attribution(Clock.systemUTC(), Attribution.DEFAULT_REVIEW_AGE);

    private Answers(PackResult.Loaded loaded) {
        pack = loaded.pack();
        model = AnswerModel.train(pack, loaded.phrasings());
    }

    public static void main(String[] args) throws IOException {
        if (args.length < 3) {
            System.err.println("usage: answers PACK training FILE | answers PACK score READINGS PLOT QUESTIONS…");
            System.exit(2);
        }
        if (!(new PackLoader().load(Path.of(args[0])) instanceof PackResult.Loaded loaded)) {
            throw new IOException(args[0] + " is no whole pack");
        }
        if (args[1].equals("training")) {
            training(loaded.phrasings(), Path.of(args[2]));
            return;
        }
        Answers answers = new Answers(loaded);
        List<Score> curve = new ArrayList<>();
        for (String file : List.of(args).subList(4, args.length)) {
            curve = answers.score(Question.read(Path.of(file)), Path.of(args[2]), System.out);
        }
        CurvePlot.write(Path.of(args[3]), curve);
    }

    /** What another bot may learn from: the same phrasings. */
    private static void training(Phrasings phrasings, Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        new TreeMap<>(phrasings.byKey())
                .forEach((key, all) -> all.forEach(p -> lines.add(JSON.writeValueAsString(
                        Map.of("intent", key.startsWith("SMALLTALK") ? "SMALLTALK" : key, "text", p.text())))));
        Files.write(file, lines);
    }

    private List<Score> score(List<Question> questions, Path readings, PrintStream out) throws IOException {
        out.printf("%d questions | right | helped | misled | refused | offers%n", questions.size());
        Score ships = Score.of(questions, q -> given(new Asking(pack, model, attribution), q));
        ships.say("answers.ours");
        out.println("ships               | " + ships);
        PlainSearch search = new PlainSearch(pack);
        out.println("BM25 over the facts | " + Score.of(questions, search::answer));
        if (Files.size(readings) > 0) {
            Map<String, Score.Given> others = others(readings);
            Score nlp = Score.of(questions, q -> salaryAsAccepted(q, others.getOrDefault(q.id(), nothing())));
            nlp.say("answers.nlpjs");
            out.println("nlp.js              | " + nlp);
        }
        List<Score> curve = new ArrayList<>();
        for (double cost : COSTS) {
            Asking asking = Asking.weighing(pack, model, attribution, cost);
            Score score = Score.of(questions, q -> given(asking, q));
            curve.add(score);
            out.printf("a wrong fact at %3.1f | %s%n", cost, score);
        }
        return curve;
    }

    private static Score.Given given(Asking asking, Question question) {
        AskResult result = asking.ask(question.text(), question.context());
        String answer = switch (result.kind()) {
            case "FACT" -> result.facts().get(0);
            case "SALARY" -> salary(result.rows());
            default -> result.kind();
        };
        return new Score.Given(answer, result.offered());
    }

    private static String salary(List<String> rows) {
        List<String> shown = ROWS.stream().filter(rows::contains).toList();
        return "SALARY:" + (shown.isEmpty() || shown.size() == ROWS.size() ? "all" : String.join("+", shown));
    }

    private static Score.Given nothing() {
        return new Score.Given("NOT_COVERED", List.of());
    }

    private static Map<String, Score.Given> others(Path readings) throws IOException {
        Map<String, Score.Given> given = new HashMap<>();
        for (String line : Files.readAllLines(readings, StandardCharsets.UTF_8)) {
            JsonNode node = JSON.readTree(line);
            List<String> offered = new ArrayList<>();
            node.required("offered").forEach(o -> offered.add(o.asString()));
            given.put(
                    node.required("id").asString(),
                    new Score.Given(node.required("answer").asString(), offered));
        }
        return given;
    }

    /** The other bot knows that pay is asked for, not which rows: any look-up counts as the right one. */
    private static Score.Given salaryAsAccepted(Question question, Score.Given given) {
        String right = question.accept().stream()
                .filter(a -> a.startsWith("SALARY"))
                .findFirst()
                .orElse("SALARY:all");
        return new Score.Given(
                given.answer().equals("SALARY") ? right : given.answer(),
                given.offered().stream()
                        .map(o -> o.equals("SALARY") ? right : o)
                        .toList());
    }
}
