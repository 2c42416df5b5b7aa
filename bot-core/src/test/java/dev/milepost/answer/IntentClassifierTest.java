package dev.milepost.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.answer.IntentClassifier.Labelled;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IntentClassifierTest {

    private final IntentClassifier classifier = IntentClassifier.train(
            Map.of(
                    "lamp", List.of("light the lamp", "put the lamp on", "is the lamp burning", "trim the lamp"),
                    "boat", List.of("row the boat", "where is the boat", "tie the boat up", "mend the boat")),
            List.of("what is for dinner", "sing a song", "who won the match"));

    @Test
    void a_sentence_is_told_by_those_it_resembles() {
        assertThat(classifier.guess("is my boat tied up").intent()).isEqualTo("boat");
        assertThat(classifier.guess("please light that lamp").intent()).isEqualTo("lamp");
    }

    @Test
    void what_nothing_leads_for_is_out_of_scope() {
        assertThat(classifier.decide("who sings a song at dinner", 0)).isEmpty();
    }

    @Test
    void a_threshold_gives_up_next_to_none_of_what_was_right() {
        List<Labelled> validation = List.of(
                new Labelled("lamp, please", Optional.of("lamp")),
                new Labelled("get the boat", Optional.of("boat")),
                new Labelled("a song for dinner", Optional.empty()));

        double threshold = classifier.threshold(validation);

        assertThat(classifier.decide("lamp, please", threshold)).contains("lamp");
        assertThat(classifier.decide("get the boat", threshold)).contains("boat");
    }
}
