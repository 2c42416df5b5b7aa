package dev.milepost.render;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a platform can show, declared as data: the support matrix in {@code docs/} is made from it and
 * the contract tests hold every renderer to it.
 *
 * @param platform the platform's name as people write it
 * @param blocks how each kind of block is shown, by the block record's simple name
 * @param limits the platform's limits that a renderer keeps, by name
 * @param declaredLosses codes of the losses that a render may report
 */
public record Capabilities(
        String platform, Map<String, Support> blocks, List<Limit> limits, Set<String> declaredLosses) {

    public Capabilities {
        blocks = Map.copyOf(blocks);
        limits = List.copyOf(limits);
        declaredLosses = Set.copyOf(declaredLosses);
    }

    /** How a kind of block is shown. */
    public enum Support {
        /** By a component made for it. */
        NATIVE,
        /** By another component that says the same. */
        REPLACED,
        /** Not at all. */
        NONE
    }

    /**
     * A number that the platform holds its callers to.
     *
     * @param name what is limited
     * @param max the most that is accepted
     * @param source address of the page that says so
     */
    public record Limit(String name, int max, String source) {}
}
