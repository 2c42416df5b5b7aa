package dev.milepost.content;

import java.util.List;

/** What reading a pack's folder came to. */
public sealed interface PackResult {

    /** It is whole: what the bot knows, and the phrasings its model is trained on. */
    record Loaded(ContentPack pack, Phrasings phrasings) implements PackResult {}

    /** It isn't, for these reasons, in the order of files and lines. */
    record Broken(List<PackProblem> problems) implements PackResult {
        public Broken {
            problems = List.copyOf(problems);
        }
    }
}
