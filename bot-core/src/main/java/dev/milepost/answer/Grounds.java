package dev.milepost.answer;

import java.util.List;

/**
 * What an answer rests on.
 *
 * @param confidence from 0 to 1, how often an answer like this one is right
 * @param offered other readings to put on buttons, best first, at most three; none beside a sure answer
 * @param trace what each step made of the question, in their order
 */
public record Grounds(double confidence, List<Offer> offered, List<String> trace) {
    public Grounds {
        offered = List.copyOf(offered);
        trace = List.copyOf(trace);
    }
}
