package dev.milepost.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link SettingsStore} does. */
public abstract class SettingsStoreContract {

    private static final Space HERE = new Space("slack", "T'1\"; --");
    private static final Space THERE = new Space("slack", "T2");

    private SettingsStore store;

    /** A fresh, empty store. */
    protected abstract SettingsStore store();

    @BeforeEach
    void open() {
        store = store();
    }

    @Test
    protected void what_nobody_has_set_is_missing() {
        assertThat(store.of(HERE)).isEmpty();
    }

    @Test
    protected void what_was_set_last_holds_and_only_there() {
        store.set(HERE, "feedback", "off");
        store.set(HERE, "tip-admins", "user:U1,role:'2'");
        store.set(HERE, "feedback", "on");
        store.set(THERE, "feedback", "off");

        assertThat(store.of(HERE)).isEqualTo(Map.of("feedback", "on", "tip-admins", "user:U1,role:'2'"));
        assertThat(store.of(THERE)).isEqualTo(Map.of("feedback", "off"));
        assertThat(store.of(new Space("discord", THERE.id()))).isEmpty();
    }

    @Test
    protected void spaces_are_found_by_what_is_set_to_something_in_them() {
        store.set(HERE, "tip-admins", "user:U1");
        store.set(THERE, "tip-admins", "");
        store.set(new Space("discord", "1"), "tip-admins", "user:U1");

        assertThat(store.with("slack", "tip-admins")).containsExactly(HERE);
        assertThat(store.spaces("slack")).containsExactlyInAnyOrder(HERE.id(), THERE.id());
        assertThat(store.spaces("discord")).containsExactly("1");
    }

    @Test
    protected void a_space_is_forgotten_whole_and_no_other_is() {
        store.set(HERE, "feedback", "off");
        store.set(THERE, "feedback", "off");

        store.forget(HERE);

        assertThat(store.of(HERE)).isEmpty();
        assertThat(store.of(THERE)).hasSize(1);
    }
}
