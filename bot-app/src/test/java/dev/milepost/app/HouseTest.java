package dev.milepost.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.milepost.architecture.HouseRules;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds between the modules, and within the program. */
class HouseTest {

    private static final String BASE = "dev.milepost";
    private static final String BROKEN = "dev.milepost.app.broken";

    private static final Map<String, String[]> PROGRAM = Map.ofEntries(
            Map.entry("config", new String[] {}),
            Map.entry("log", new String[] {"config"}),
            Map.entry("llm", new String[] {"config", "limits"}),
            Map.entry("packs", new String[] {}),
            Map.entry("json", new String[] {}),
            Map.entry("web", new String[] {}),
            Map.entry("metrics", new String[] {}),
            Map.entry("limits", new String[] {"config"}),
            Map.entry("terminal", new String[] {"config", "json", "doctor"}),
            Map.entry("playground", new String[] {"json", "packs", "web"}),
            Map.entry("doctor", new String[] {"config", "web"}),
            Map.entry("rehearsal", new String[] {}));

    private static final JavaClasses HOUSE =
            new ClassFileImporter().withImportOption(new HouseRules.MainCode()).importPackages(BASE);

    private static final JavaClasses BREAKERS = new ClassFileImporter().importPackages(BROKEN);

    @ParameterizedTest
    @ValueSource(strings = {"discord", "slack", "storage"})
    void adapters_and_storage_know_the_core_and_never_each_other(String module) {
        for (String other : List.of("discord", "slack", "storage", "app")) {
            if (!other.equals(module)) {
                HouseRules.neverUses(BASE, module, other).check(HOUSE);
            }
        }
    }

    @Test
    void an_adapter_that_reaches_for_another_is_noticed() {
        assertThatThrownBy(
                        () -> HouseRules.neverUses(BROKEN, "discord", "slack").check(BREAKERS))
                .hasMessageContaining("ReachesOver");
    }

    @ParameterizedTest
    @MethodSource("packages")
    void the_programs_packages_point_one_way(String name) {
        HouseRules.arrows(BASE + ".app", name, Objects.requireNonNull(PROGRAM.get(name)))
                .check(HOUSE);
    }

    static Set<String> packages() {
        return PROGRAM.keySet();
    }

    @Test
    void every_package_of_the_program_has_its_arrows() {
        Set<String> packages = new TreeSet<>();
        HOUSE.that(com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage(BASE + ".app.*"))
                .forEach(c -> packages.add(c.getPackageName().substring((BASE + ".app.").length())));
        assertThat(packages).isEqualTo(new TreeSet<>(PROGRAM.keySet()));
    }

    @Test
    void the_rules_of_the_house_hold_in_the_program() {
        JavaClasses program = new ClassFileImporter()
                .withImportOption(new HouseRules.MainCode())
                .importPackages(BASE + ".app");
        HouseRules.timeComesFromAClock().check(program);
        HouseRules.namesSayWhatAThingIs().check(program);
        HouseRules.noStaticState().check(program);
        HouseRules.packagesAreNullMarked().check(program);
        HouseRules.onlySpeakThrough(Set.of(BASE + ".app.terminal.Streams", BASE + ".app.log.FirstWord"))
                .check(program);
    }
}
