package dev.milepost.app.playground;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.testing.Packs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditedPackTest {

    @TempDir
    Path folder;

    private Path copied() throws IOException {
        Path pack = folder.resolve("lighthouse");
        Packs.copy(Packs.LIGHTHOUSE, pack);
        return pack;
    }

    @Test
    void an_edit_is_seen_and_a_broken_one_leaves_the_last_whole_pack() throws IOException {
        Path pack = copied();
        EditedPack watched = new EditedPack(pack);
        EditedPack.Look first = watched.get();
        assertThat(first.problems()).isEmpty();
        assertThat(watched.get()).isSameAs(first);

        Path tips = pack.resolve("tips.yaml");
        String whole = Files.readString(tips);
        Files.writeString(tips, whole + "\nnonsense: [");
        EditedPack.Look broken = watched.get();
        assertThat(broken.version()).isGreaterThan(first.version());
        assertThat(broken.pack()).isEqualTo(first.pack());
        assertThat(broken.problems())
                .anySatisfy(p -> assertThat(p.position().toString()).matches("tips.yaml:\\d+:\\d+"));

        Files.writeString(tips, whole);
        assertThat(watched.get().problems()).isEmpty();
    }

    @Test
    void a_pack_that_was_never_whole_has_nothing_but_problems() {
        EditedPack.Look look = new EditedPack(folder.resolve("nowhere")).get();
        assertThat(look.pack()).isEmpty();
    }
}
