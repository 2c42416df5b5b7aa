package dev.milepost.discord;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * Tells whether a command at Discord is the one that is wanted. Discord gives back more than it was
 * sent, fills in defaults, writes null for nothing and orders sets as it likes; none of that is a
 * difference, and neither is a field that this version doesn't know.
 */
final class CommandComparison {

    private static final int SLASH = 1;
    private static final Set<String> EVERYWHERE = Set.of("0", "1", "2");
    private static final Set<String> GUILD_ONLY = Set.of("0");

    private CommandComparison() {}

    private record Command(
            int type,
            Named named,
            String permissions,
            Set<String> contexts,
            Set<String> installations,
            boolean adultsOnly,
            List<Option> options) {}

    private record Named(String name, String description, Map<String, String> names, Map<String, String> texts) {}

    private record Option(
            int type,
            Named named,
            boolean required,
            boolean completed,
            List<Choice> choices,
            Set<String> channelTypes,
            List<String> bounds,
            List<Option> options) {}

    private record Choice(String name, Map<String, String> names, String value) {}

    static boolean same(DataObject there, DataObject wanted) {
        return command(there).equals(command(wanted));
    }

    /** Whether both take the same options, and any at all: what they say of themselves may differ. */
    static boolean sameOptions(DataObject there, DataObject wanted) {
        List<Option> options = options(there);
        return !options.isEmpty() && options.equals(options(wanted));
    }

    private static Command command(DataObject json) {
        // Before contexts there was a flag for direct messages, and Discord still derives the one from the other.
        Set<String> usual = json.getBoolean("dm_permission", true) ? EVERYWHERE : GUILD_ONLY;
        return new Command(
                json.getInt("type", SLASH),
                named(json),
                json.getString("default_member_permissions", ""),
                set(json, "contexts", usual),
                set(json, "integration_types", GUILD_ONLY),
                json.getBoolean("nsfw", false),
                options(json));
    }

    private static List<Option> options(DataObject json) {
        return objects(json, "options").stream().map(CommandComparison::option).toList();
    }

    private static Option option(DataObject json) {
        return new Option(
                json.getInt("type"),
                named(json),
                json.getBoolean("required", false),
                json.getBoolean("autocomplete", false),
                objects(json, "choices").stream().map(CommandComparison::choice).toList(),
                set(json, "channel_types", Set.of()),
                List.of(
                        number(json, "min_value"),
                        number(json, "max_value"),
                        number(json, "min_length"),
                        number(json, "max_length")),
                options(json));
    }

    private static Choice choice(DataObject json) {
        return new Choice(json.getString("name"), words(json, "name_localizations"), json.getString("value"));
    }

    private static Named named(DataObject json) {
        return new Named(
                json.getString("name"),
                json.getString("description", ""),
                words(json, "name_localizations"),
                words(json, "description_localizations"));
    }

    private static Map<String, String> words(DataObject json, String field) {
        Map<String, String> words = new TreeMap<>();
        json.optObject(field)
                .ifPresent(o -> o.keys().forEach(key -> {
                    if (!o.isNull(key)) {
                        words.put(key, o.getString(key));
                    }
                }));
        return words;
    }

    private static Set<String> set(DataObject json, String field, Set<String> usual) {
        if (json.isNull(field)) {
            return new TreeSet<>(usual);
        }
        Set<String> set = new TreeSet<>();
        DataArray values = json.getArray(field);
        for (int i = 0; i < values.length(); i++) {
            set.add(values.getString(i));
        }
        return set;
    }

    private static List<DataObject> objects(DataObject json, String field) {
        return json.optArray(field)
                .map(array -> array.stream(DataArray::getObject).toList())
                .orElse(List.of());
    }

    private static String number(DataObject json, String field) {
        return json.isNull(field)
                ? ""
                : new BigDecimal(json.getString(field)).stripTrailingZeros().toPlainString();
    }
}
