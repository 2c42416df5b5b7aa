package dev.milepost.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.answer.IntentClassifier.Labelled;
import java.util.ArrayList;
import java.util.Collections;
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
    void the_threshold_is_the_least_lead_of_what_was_told_right() {
        double lamp = classifier.guess("lamp, please").lead();
        double boat = classifier.guess("get the boat").lead();
        List<Labelled> validation = List.of(
                new Labelled("lamp, please", Optional.of("lamp")),
                new Labelled("get the boat", Optional.of("boat")),
                new Labelled("a boat or what", Optional.of("lamp")),
                new Labelled("a song for dinner", Optional.empty()));

        assertThat(classifier.threshold(validation)).isEqualTo(Math.min(lamp, boat));
        assertThat(classifier.threshold(List.of())).isZero();
    }

    @Test
    void of_very_many_sentences_one_in_two_hundred_may_be_given_up() {
        Labelled weak = new Labelled("get the boat", Optional.of("boat"));
        Labelled strong = new Labelled("row the boat", Optional.of("boat"));
        double least = classifier.guess(weak.text()).lead();
        double other = classifier.guess(strong.text()).lead();
        assertThat(least).isLessThan(other);

        List<Labelled> few = new ArrayList<>(Collections.nCopies(198, strong));
        few.add(weak);
        List<Labelled> many = new ArrayList<>(Collections.nCopies(199, strong));
        many.add(weak);

        assertThat(classifier.threshold(few)).isEqualTo(least);
        assertThat(classifier.threshold(many)).isEqualTo(other);
    }

    @Test
    void a_lead_is_counted_against_what_is_out_of_scope_where_there_is_any() {
        IntentClassifier inside = IntentClassifier.train(
                Map.of("lamp", List.of("light the lamp", "trim the lamp"), "boat", List.of("row the boat", "mend it")),
                List.of());

        assertThat(classifier.guess("row the boat").lead()).isPositive();
        assertThat(classifier.guess("sing a song").lead()).isNegative();
        assertThat(inside.guess("row the boat").intent()).isEqualTo("boat");
        assertThat(inside.guess("light the lamp").intent()).isEqualTo("lamp");
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
