package dev.milepost.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Milepost;
import dev.milepost.chat.Caller;
import dev.milepost.chat.ChannelRef;
import dev.milepost.chat.Place;
import dev.milepost.chat.StoredInstallation;
import dev.milepost.chat.UserRef;
import dev.milepost.command.Outcome;
import dev.milepost.settings.Space;
import dev.milepost.storage.Storage;
import dev.milepost.storage.StorageConfig;
import dev.milepost.testing.Packs;
import dev.milepost.testing.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftWorkspacesTest {

    private static final Space GONE = new Space("slack", "T1");
    private static final Space STAYS = new Space("slack", "T2");

    @TempDir
    private Path dir;

    private final SettableClock clock = new SettableClock("2026-11-25T08:00:00Z");
    private Storage storage;
    private Forgetting.Retained retained;

    @BeforeEach
    void leave() {
        storage = Storage.open(StorageConfig.sqlite(dir));
        retained = LeftWorkspaces.retained(storage);
        Milepost milepost = Milepost.builder(Packs.aiEngineering())
                .clock(clock)
                .tips(storage.tips())
                .build();
        for (Space space : new Space[] {GONE, STAYS}) {
            install(space);
            storage.settings().set(space, "feedback", "off");
            Caller admin = new Caller(new UserRef("slack", space.id(), "U1"), true);
            Place place = new Place(ChannelRef.channel("slack", space.id(), "C1"), Place.Kind.CHANNEL);
            Outcome outcome = milepost.bot()
                    .command(milepost.commandLine().parse(admin, place, "tips subscribe 09:00 Europe/Berlin"));
            assertThat(((Outcome.Say) outcome).result()).isEqualTo(Outcome.Result.DONE);
        }
        storage.installations().erase("slack", GONE.id(), clock.instant());
    }

    private void install(Space space) {
        storage.installations()
                .put(new StoredInstallation(space.platform(), space.id(), "sealed", Optional.empty(), clock.instant()));
    }

    @AfterEach
    void close() {
        storage.close();
    }

    private void days(int days) {
        clock.advance(Duration.ofDays(days));
        retained.forgetBefore().accept(clock.instant().minus(retained.period()));
    }

    private boolean isKept(Space space) {
        boolean tips = !storage.tips().subscriptions().in("slack", space.id()).isEmpty();
        assertThat(storage.settings().of(space).isEmpty()).isNotEqualTo(tips);
        return tips;
    }

    @Test
    void what_was_set_is_kept_for_thirty_days_and_then_erased_for_good() {
        days(29);
        assertThat(isKept(GONE)).isTrue();

        days(2);
        assertThat(isKept(GONE)).isFalse();
        assertThat(isKept(STAYS)).isTrue();
        assertThat(storage.installations().erasedBefore("slack", clock.instant()))
                .isEmpty();
    }

    @Test
    void who_comes_back_before_goes_on_where_it_was() {
        days(29);
        install(GONE);

        days(40);
        assertThat(isKept(GONE)).isTrue();
    }

    @Test
    void who_leaves_again_has_thirty_days_again() {
        days(29);
        install(GONE);
        storage.installations().erase("slack", GONE.id(), clock.instant());

        days(29);
        assertThat(isKept(GONE)).isTrue();
        days(2);
        assertThat(isKept(GONE)).isFalse();
    }
}
