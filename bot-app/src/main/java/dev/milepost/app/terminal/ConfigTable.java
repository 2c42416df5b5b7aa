package dev.milepost.app.terminal;

import dev.milepost.app.config.Setting;
import dev.milepost.app.config.Settings;
import java.util.List;

/** {@code config}: key, value and origin in columns, a line each. */
public final class ConfigTable {

    private ConfigTable() {}

    public static String of(Settings settings) {
        List<Setting> all = settings.all();
        int names = widest(all.stream().map(s -> s.key().name()).toList());
        int values = widest(all.stream().map(Setting::shown).toList());
        StringBuilder table = new StringBuilder();
        for (Setting setting : all) {
            String line = Wrap.padded(setting.key().name(), names) + "  " + Wrap.padded(setting.shown(), values) + "  ";
            table.append(line).append(setting.origin()).append('\n');
        }
        return table.toString().stripTrailing();
    }

    private static int widest(List<String> column) {
        return column.stream().mapToInt(Wrap::columns).max().orElse(0);
    }
}
