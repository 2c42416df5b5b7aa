package dev.milepost.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A pack of another field needs YAML and nothing else. */
class OtherFieldTest {

    private final PackResult result = new PackLoader().load(Path.of("src", "test", "resources", "packs", "lighthouse"));

    @Test
    void a_pack_on_lighthouses_is_read_like_the_one_on_ai() {
        assertThat(result).isInstanceOfSatisfying(PackResult.Loaded.class, loaded -> {
            assertThat(loaded.pack().info().role()).isEqualTo("lighthouse keeper");
            assertThat(loaded.pack().info().source().citation())
                    .isEqualTo("an invented handbook for keepers (1907-03-01; read 2026-11-24)");
            assertThat(loaded.pack().facts()).hasSize(5);
            assertThat(loaded.pack().salary().levels())
                    .extracting(SalaryBand::id)
                    .containsExactly("apprentice", "keeper");
            assertThat(loaded.pack().tips()).hasSize(3);
            assertThat(loaded.phrasings().byKey()).containsKeys("work.lens", "SALARY", "SMALLTALK:greeting");
        });
    }
}
