package dev.milepost.storage;

import dev.milepost.settings.SettingsStore;
import dev.milepost.settings.Space;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** Settings in {@code space_setting}. */
final class SqlSettings implements SettingsStore {

    private static final String SET = """
        insert into space_setting (platform, space, name, value) values (:platform, :space, :name, :value)
        on conflict (platform, space, name) do update set value = excluded.value
        """;

    private final Jdbi jdbi;

    SqlSettings(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Map<String, String> of(Space space) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select name, value from space_setting where platform = :platform and space = :space")
                .bind("platform", space.platform())
                .bind("space", space.id())
                .reduceRows(new LinkedHashMap<String, String>(), (values, row) -> {
                    values.put(row.getColumn("name", String.class), row.getColumn("value", String.class));
                    return values;
                }));
    }

    @Override
    public void set(Space space, String name, String value) {
        jdbi.useHandle(handle -> handle.createUpdate(SET)
                .bind("platform", space.platform())
                .bind("space", space.id())
                .bind("name", name)
                .bind("value", value)
                .execute());
    }

    @Override
    public List<Space> with(String platform, String name) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select space from space_setting where platform = :platform and name = :name and value <> ''"
                                + " order by space")
                .bind("platform", platform)
                .bind("name", name)
                .map((row, context) -> new Space(platform, row.getString("space")))
                .list());
    }

    @Override
    public Set<String> spaces(String platform) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select distinct space from space_setting where platform = :platform")
                        .bind("platform", platform)
                        .mapTo(String.class)
                        .set());
    }

    @Override
    public void forget(Space space) {
        jdbi.useHandle(
                handle -> handle.createUpdate("delete from space_setting where platform = :platform and space = :space")
                        .bind("platform", space.platform())
                        .bind("space", space.id())
                        .execute());
    }
}
