package dev.milepost.answer;

import java.util.List;
import java.util.stream.Stream;

/**
 * What to do about a question.
 *
 * @param key the class that answers it
 * @param confidence how probable it is that this is right
 * @param also more facts that answer it
 * @param offered other classes to put on buttons, best first
 */
record Decision(String key, double confidence, List<String> also, List<String> offered) {

    private static final int MAX_OFFERS = 3;

    /** The same with {@code first} on the buttons before all others. */
    Decision offering(List<String> first) {
        List<String> all = Stream.concat(first.stream(), offered.stream())
                .distinct()
                .limit(MAX_OFFERS)
                .toList();
        return new Decision(key, confidence, also, all);
    }
}
