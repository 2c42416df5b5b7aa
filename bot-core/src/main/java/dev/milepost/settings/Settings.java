package dev.milepost.settings;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.milepost.chat.UserRef;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.LoggerFactory;

/**
 * The settings of each guild and workspace, at hand: answers that come from memory go by them, so the store is asked
 * once and then now and again in the background. What another node sets holds here within {@link #FRESH}.
 */
public final class Settings {

    /** After this time what is at hand is read anew, beside the answer that asks for it. */
    static final Duration FRESH = Duration.ofSeconds(30);

    private static final Duration KEPT = Duration.ofHours(1);

    private final SettingsStore store;
    private final LoadingCache<Space, SpaceSettings> known;

    public Settings(SettingsStore store, Clock clock) {
        this.store = store;
        this.known = Caffeine.newBuilder()
                .maximumSize(10_000)
                .expireAfterAccess(KEPT)
                .refreshAfterWrite(FRESH)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build(space -> SpaceSettings.of(store.of(space)));
    }

    /** What holds where {@code user} speaks; the defaults while the store can't say, for no answer hangs on them. */
    public SpaceSettings of(UserRef user) {
        return of(Space.of(user));
    }

    /** What holds in {@code space}. */
    public SpaceSettings of(Space space) {
        if (space.id().isEmpty()) {
            return SpaceSettings.DEFAULT;
        }
        try {
            return known.get(space);
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(Settings.class)
                    .warn("The settings of {} can't be read; the defaults hold: {}", space, e.toString());
            return SpaceSettings.DEFAULT;
        }
    }

    void set(Space space, SettingKey key, String value) {
        store.set(space, key.word(), value);
        known.invalidate(space);
    }

    /** The guilds and workspaces in which {@code person} manages tips without being an admin; an empty space of theirs means any. */
    public List<Space> tipAdminIn(UserRef person) {
        List<Space> spaces = new ArrayList<>();
        for (Space space : store.with(person.platform(), SettingKey.TIP_ADMINS.word())) {
            boolean asked = person.space().isEmpty() || person.space().equals(space.id());
            if (asked && SpaceSettings.of(store.of(space)).tipAdmins().contains(SpaceSettings.USER + person.id())) {
                spaces.add(space);
            }
        }
        return spaces;
    }

    /** Takes {@code person} off every list of those who manage tips. @return off how many */
    public int forget(UserRef person) {
        List<Space> spaces = tipAdminIn(person);
        for (Space space : spaces) {
            SpaceSettings left = SpaceSettings.of(store.of(space)).without(person.id());
            set(space, SettingKey.TIP_ADMINS, String.join(",", left.tipAdmins()));
        }
        return spaces.size();
    }
}
