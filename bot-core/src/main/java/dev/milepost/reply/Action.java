package dev.milepost.reply;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What pressing a button or choosing from a menu asks for: a name that a feature handles, and all that
 * the handler needs to know, so that a message's buttons outlive the process that sent it.
 *
 * @param name the handler's name, letters, digits and hyphens
 * @param args values in an order of the handler's own
 */
public record Action(String name, List<String> args) {

    /** Room for an encoded action, in characters, that every platform's component id leaves after an adapter's prefix. */
    public static final int MAX_LENGTH = 90;

    public Action {
        args = List.copyOf(args);
    }

    public static Action of(String name, String... args) {
        return new Action(name, List.of(args));
    }

    /** The same action with one more value at the end, as a menu gives it. */
    public Action with(String arg) {
        return new Action(name, Stream.concat(args.stream(), Stream.of(arg)).toList());
    }

    /** The value at {@code index}, if the message that holds the component has one there. */
    public Optional<String> arg(int index) {
        return index < args.size() ? Optional.of(args.get(index)) : Optional.empty();
    }

    /**
     * One line for a component id.
     *
     * @throws IllegalStateException if it is longer than {@link #MAX_LENGTH}
     */
    public String encode() {
        StringBuilder line = new StringBuilder(name);
        for (String arg : args) {
            line.append(':').append(URLEncoder.encode(arg, StandardCharsets.UTF_8));
        }
        if (line.length() > MAX_LENGTH) {
            throw new IllegalStateException("component id of %d characters: %s".formatted(line.length(), line));
        }
        return line.toString();
    }

    /** Reads {@link #encode}'s line; empty where it isn't one. */
    public static Optional<Action> decode(String line) {
        String[] parts = line.split(":", -1);
        if (!parts[0].matches("[a-z0-9-]+")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Action(
                    parts[0],
                    Stream.of(parts)
                            .skip(1)
                            .map(p -> URLDecoder.decode(p, StandardCharsets.UTF_8))
                            .toList()));
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }
}
