package dev.milepost.app.playground;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.content.ContentPack;
import dev.milepost.testing.Packs;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class PackInUseTest {

    @Test
    void a_pack_that_is_swapped_in_is_another_version() {
        AtomicReference<ContentPack> inUse = new AtomicReference<>(Packs.lighthouse());
        PackInUse watched = new PackInUse(inUse::get);
        EditedPack.Look first = watched.get();
        assertThat(watched.get()).isSameAs(first);
        inUse.set(Packs.aiEngineering());
        assertThat(watched.get().version()).isEqualTo(first.version() + 1);
        assertThat(watched.get().pack()).contains(inUse.get());
    }
}
