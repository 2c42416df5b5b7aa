package dev.milepost.app.config;

import dev.milepost.app.config.Kind.BadValue;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kinds of value that settings have, but for {@link AddressKinds} and {@link DurationKinds}. */
final class Kinds {

    private static final Pattern SHARDS = Pattern.compile("(\\d{1,5})(?:-(\\d{1,5}))?/(\\d{1,5})");

    private Kinds() {}

    static <T> Kind<Optional<T>> optional(Kind<T> kind) {
        return text -> Optional.of(kind.read(text));
    }

    static Kind<String> text() {
        return text -> text;
    }

    /** Something that goes into a header: no blanks, no control characters, and not another setting's value by mistake. */
    static Kind<String> token(String notPrefix, String belongsTo) {
        return text -> {
            if (!notPrefix.isEmpty() && text.startsWith(notPrefix)) {
                throw new BadValue("another one: this looks like a value for " + belongsTo);
            }
            if (!text.matches("[\\x21-\\x7e]+")) {
                throw new BadValue("one word of printable ASCII, without blanks or quotes around it");
            }
            return text;
        };
    }

    static Kind<Path> path() {
        return text -> {
            try {
                return Path.of(text);
            } catch (InvalidPathException e) {
                throw new BadValue("a path");
            }
        };
    }

    static Kind<List<Path>> paths() {
        return text -> {
            List<Path> all = new ArrayList<>();
            for (String each : split(text)) {
                all.add(path().read(each));
            }
            return List.copyOf(all);
        };
    }

    static Kind<Integer> number(int min, int max) {
        return text -> {
            try {
                int value = Integer.parseInt(text);
                if (value >= min && value <= max) {
                    return value;
                }
            } catch (NumberFormatException e) {
                // Said below, in the same words as for a number out of range.
            }
            throw new BadValue("a whole number from %d to %d".formatted(min, max));
        };
    }

    static Kind<Boolean> flag() {
        return text -> switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on" -> true;
            case "false", "no", "off" -> false;
            default -> throw new BadValue("true or false");
        };
    }

    static Kind<List<String>> words(Set<String> allowed) {
        return new Kind<>() {
            @Override
            public List<String> read(String text) throws BadValue {
                List<String> words = split(text);
                if (!allowed.containsAll(words)) {
                    throw new BadValue("a list, separated by commas, of "
                            + allowed.stream().sorted().collect(Collectors.joining(", ")));
                }
                return words;
            }

            @Override
            public boolean takesEmpty() {
                return true;
            }
        };
    }

    static <E extends Enum<E>> Kind<E> oneOf(Class<E> choices) {
        return text -> {
            for (E choice : choices.getEnumConstants()) {
                if (choice.name().equalsIgnoreCase(text)) {
                    return choice;
                }
            }
            throw new BadValue(Stream.of(choices.getEnumConstants())
                    .map(c -> c.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", ", "one of ", "")));
        };
    }

    /** A part of a Slack command's name; Slack allows 32 characters in all. */
    static Kind<String> commandName() {
        return text -> {
            if (!text.matches("/?[a-z0-9_-]{1,24}")) {
                throw new BadValue("at most 24 lower-case letters, digits, hyphens or underscores");
            }
            return text.startsWith("/") ? text.substring(1) : text;
        };
    }

    /** {@code 0-3/16}: of 16 shards those numbered 0 to 3. */
    static Kind<Config.Shards> shards() {
        return text -> {
            Matcher matcher = SHARDS.matcher(text);
            if (matcher.matches()) {
                int first = Integer.parseInt(matcher.group(1));
                int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
                int total = Integer.parseInt(matcher.group(3));
                if (first <= last && last < total) {
                    return new Config.Shards(first, last, total);
                }
            }
            throw new BadValue("first-last/total such as 0-3/16, counted from 0");
        };
    }

    /** An AES-256 key. */
    static Kind<List<byte[]>> keys256() {
        return text -> {
            try {
                List<byte[]> keys =
                        split(text).stream().map(Base64.getDecoder()::decode).toList();
                if (!keys.isEmpty() && keys.stream().allMatch(key -> key.length == 32)) {
                    return keys;
                }
            } catch (IllegalArgumentException notBase64) {
                // Said below, in the same words as for a key of another length.
            }
            throw new BadValue("32 bytes in base64, as `openssl rand -base64 32` prints them");
        };
    }

    private static List<String> split(String text) {
        return Stream.of(text.split(",", -1))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
    }
}
