package dev.milepost.answer;

import java.util.List;

/**
 * What an answer rests on.
 *
 * @param confidence from 0 to 1, how often an answer like this one is right
 * @param offered other readings to put on buttons, best first, at most three; none beside a sure answer
 * @param nearest ids of the facts that come nearest, however far they are, nearest first
 * @param trace what each step made of the question, in their order
 */
public record Grounds(double confidence, List<Offer> offered, List<String> nearest, List<String> trace) {

    /** Of what was answered without weighing facts. */
    Grounds(double confidence, List<String> trace) {
        this(confidence, List.of(), List.of(), trace);
    }

    public Grounds {
        offered = List.copyOf(offered);
        nearest = List.copyOf(nearest);
        trace = List.copyOf(trace);
    }
}
