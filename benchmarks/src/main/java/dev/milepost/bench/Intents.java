package dev.milepost.bench;

import dev.milepost.answer.IntentClassifier;
import dev.milepost.answer.IntentClassifier.Labelled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures the bot's classifier on sentences of any subject: learns from one file, chooses its threshold on a
 * second, and is scored on a third. A line is {@code {"text", "intent"}}, and {@code oos} is out of scope.
 */
public final class Intents {

    private static final String OUT_OF_SCOPE = "oos";

    private Intents() {}

    public static void main(String[] args) throws IOException {
        if (args.length != 3) {
            System.err.println("usage: intents TRAIN VAL EVAL");
            System.exit(2);
        }
        IntentClassifier classifier = train(read(Path.of(args[0])));
        double threshold = classifier.threshold(read(Path.of(args[1])));
        System.out.println(score(classifier, threshold, read(Path.of(args[2]))));
    }

    private static List<Labelled> read(Path file) throws IOException {
        JsonMapper json = JsonMapper.builder().build();
        List<Labelled> sentences = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                JsonNode node = json.readTree(line);
                String intent = node.required("intent").asString();
                sentences.add(new Labelled(
                        node.required("text").asString(), Optional.of(intent).filter(i -> !i.equals(OUT_OF_SCOPE))));
            }
        }
        return sentences;
    }

    private static IntentClassifier train(List<Labelled> sentences) {
        Map<String, List<String>> inside = new TreeMap<>();
        List<String> outside = new ArrayList<>();
        for (Labelled s : sentences) {
            s.intent()
                    .map(i -> inside.computeIfAbsent(i, k -> new ArrayList<>()))
                    .orElse(outside)
                    .add(s.text());
        }
        return IntentClassifier.train(inside, outside);
    }

    private static String score(IntentClassifier classifier, double threshold, List<Labelled> sentences) {
        int inside = 0;
        int right = 0;
        int refused = 0;
        for (Labelled s : sentences) {
            Optional<String> decided = classifier.decide(s.text(), threshold);
            if (s.intent().isPresent()) {
                inside++;
                right += decided.equals(s.intent()) ? 1 : 0;
            } else {
                refused += decided.isEmpty() ? 1 : 0;
            }
        }
        Figures.say("intents.accuracy", 100 * share(right, inside));
        Figures.say("intents.refused", 100 * share(refused, sentences.size() - inside));
        return String.format(
                Locale.ROOT,
                "{\"in_scope_accuracy\": %.4f, \"oos_recall\": %.4f, \"threshold\": %.4f}",
                share(right, inside),
                share(refused, sentences.size() - inside),
                threshold);
    }

    private static double share(int some, int all) {
        return all == 0 ? 0 : (double) some / all;
    }
}
