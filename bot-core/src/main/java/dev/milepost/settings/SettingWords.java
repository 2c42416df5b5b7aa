package dev.milepost.settings;

import dev.milepost.command.CommandRouter;
import dev.milepost.reply.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the value of a setting as people write it. */
final class SettingWords {

    /** How a value reads. */
    sealed interface Read {

        /** As it is stored. */
        record Value(String stored) implements Read {}

        /** Not understood; the text says what would be. */
        record Wrong(Text why) implements Read {}
    }

    private static final Set<String> ON = Set.of("on", "yes", "true", "enable", "enabled");
    private static final Set<String> OFF = Set.of("off", "no", "false", "disable", "disabled");
    private static final Set<String> NOBODY = Set.of("none", "nobody", "admins", "default");
    private static final int MOST_TIP_ADMINS = 20;

    private static final Pattern ROLE = Pattern.compile("<@&(\\d{1,20})>|role:(\\d{1,20})");
    private static final Pattern PERSON =
            Pattern.compile("<@!?([A-Z0-9]{1,30})(?:\\|[^>]*)?>|@?([UW][A-Z0-9]{5,29})|user:([A-Z0-9]{1,30})");

    /** A bare number of Discord's may be either, and no role has a person's number. */
    private static final Pattern EITHER = Pattern.compile("\\d{15,20}");

    private SettingWords() {}

    static Read read(SettingKey key, String typed, List<String> packs) {
        String value = typed.strip();
        return switch (key) {
            case FEEDBACK, MENTIONS -> flag(value.toLowerCase(Locale.ROOT));
            case PACKS -> pack(value, packs);
            case TIP_ADMINS -> tipAdmins(value);
        };
    }

    private static Read flag(String value) {
        if (ON.contains(value)) {
            return new Read.Value("on");
        }
        return OFF.contains(value)
                ? new Read.Value("off")
                : new Read.Wrong(Text.of("“{}” is neither on nor off.", CommandRouter.shorten(value)));
    }

    private static Read pack(String value, List<String> packs) {
        if (value.equalsIgnoreCase("default")) {
            return new Read.Value("");
        }
        return packs.stream()
                .filter(value::equalsIgnoreCase)
                .findFirst()
                .<Read>map(Read.Value::new)
                .orElseGet(() -> new Read.Wrong(Text.of(
                        "There is no pack “{}” here. Whoever runs me has given me: {}. One of them answers in a server;"
                                + " `default` takes the first.",
                        CommandRouter.shorten(value),
                        String.join(", ", packs))));
    }

    private static Read tipAdmins(String value) {
        if (NOBODY.contains(value.toLowerCase(Locale.ROOT))) {
            return new Read.Value("");
        }
        List<String> ids = new ArrayList<>();
        for (String word : value.split("[,\\s]+", -1)) {
            if (!addIds(word, ids)) {
                return new Read.Wrong(Text.of(
                        "I don't see whom “{}” means. On Discord mention roles or people; on Slack write their member"
                                + " IDs, which a profile's menu copies. `none` leaves it to the admins.",
                        CommandRouter.shorten(word)));
            }
        }
        return ids.size() > MOST_TIP_ADMINS
                ? new Read.Wrong(Text.of("That is more than {} people and roles; use a role.", MOST_TIP_ADMINS))
                : new Read.Value(String.join(",", ids.stream().distinct().toList()));
    }

    private static boolean addIds(String word, List<String> ids) {
        Matcher role = ROLE.matcher(word);
        Matcher person = PERSON.matcher(word);
        if (role.matches()) {
            ids.add(SpaceSettings.ROLE + given(role));
        } else if (person.matches()) {
            ids.add(SpaceSettings.USER + given(person));
        } else if (EITHER.matcher(word).matches()) {
            ids.add(SpaceSettings.USER + word);
            ids.add(SpaceSettings.ROLE + word);
        } else {
            return false;
        }
        return true;
    }

    private static String given(Matcher matcher) {
        for (int i = 1; i <= matcher.groupCount(); i++) {
            String id = matcher.group(i);
            if (id != null) {
                return id;
            }
        }
        throw new IllegalStateException("matched without an id");
    }
}
