package dev.milepost.answer;

import java.util.List;
import java.util.Optional;

/**
 * Says facts in words that suit a question, such as a language model does. May take seconds; whoever asks one treats
 * what it says as anybody's words, to be checked.
 */
public interface Rephraser {

    /**
     * Asks for other words.
     *
     * @param question as it was asked, by somebody who may mean mischief
     * @param facts the texts that answer it; nothing else is to be said
     * @return empty where there are none, for whatever reason; never thrown for one
     */
    Optional<String> rephrase(String question, List<String> facts);
}
