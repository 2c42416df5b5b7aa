package dev.milepost.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which package of the core may use which, and the rules that hold everywhere; each proven by a class that breaks it. */
class CoreArchitectureTest {

    private static final String BASE = "dev.milepost";
    private static final String BROKEN = "dev.milepost.architecture.broken";

    private static final JavaClasses CORE =
            new ClassFileImporter().withImportOption(new HouseRules.MainCode()).importPackages(BASE);

    private static final JavaClasses BREAKERS = new ClassFileImporter().importPackages(BROKEN);

    /** The map of the core: a package and what it may use. The base package, which joins them, may use all. */
    private static final Map<String, String[]> ARROWS = Map.ofEntries(
            Map.entry("content", new String[] {}),
            Map.entry("reply", new String[] {}),
            Map.entry("render", new String[] {"reply"}),
            Map.entry("chart", new String[] {"reply"}),
            Map.entry("chat", new String[] {"reply"}),
            Map.entry("command", new String[] {"chat", "reply"}),
            Map.entry("salary", new String[] {"command", "chat", "reply", "content"}),
            Map.entry("career", new String[] {"command", "chat", "reply", "content"}),
            Map.entry("tips", new String[] {"command", "chat", "reply", "content"}),
            Map.entry("answer", new String[] {"salary", "career", "command", "chat", "reply", "content"}),
            Map.entry("setup", new String[] {"command", "chat", "reply"}),
            Map.entry("settings", new String[] {"command", "chat", "reply"}),
            Map.entry("privacy", new String[] {"answer", "tips", "settings", "command", "chat", "reply"}));

    @ParameterizedTest
    @MethodSource("packages")
    void points_its_arrows_one_way(String name) {
        HouseRules.arrows(BASE, name, Objects.requireNonNull(ARROWS.get(name))).check(CORE);
    }

    @Test
    void has_an_arrow_for_every_package() {
        Set<String> packages = new TreeSet<>();
        CORE.forEach(c -> packages.add(c.getPackageName()));
        packages.remove(BASE);
        assertThat(packages).allSatisfy(p -> assertThat(ARROWS).containsKey(p.substring(BASE.length() + 1)));
    }

    @Test
    void is_used_as_a_whole_by_nobody_within() {
        noClasses()
                .that()
                .resideInAnyPackage(packages().map(p -> BASE + "." + p + "..").toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(BASE)
                .check(CORE);
    }

    @Test
    void knows_no_network_and_no_database() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..", "java.sql..", "com.sun.net.httpserver..")
                .check(CORE);
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void keeps_the_rules_of_the_house(ArchRule rule) {
        rule.check(CORE);
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void notices_a_class_that_breaks_a_rule(ArchRule rule) {
        assertThatThrownBy(() -> rule.check(BREAKERS)).isInstanceOf(AssertionError.class);
    }

    @Test
    void notices_an_arrow_drawn_the_wrong_way() {
        assertThatThrownBy(() -> HouseRules.arrows(BROKEN, "content").check(BREAKERS))
                .hasMessageContaining("KnowsTooMuch");
        HouseRules.arrows(BROKEN, "content", "salary").check(BREAKERS);
    }

    static Stream<String> packages() {
        return ARROWS.keySet().stream().sorted();
    }

    static Stream<ArchRule> everywhere() {
        return Stream.of(
                HouseRules.timeComesFromAClock(),
                HouseRules.namesSayWhatAThingIs(),
                HouseRules.noStaticState(),
                HouseRules.packagesAreNullMarked(),
                HouseRules.onlySpeakThrough(Set.of("dev.milepost.PackCompiler")));
    }

    @Test
    void goes_round_in_no_circle() {
        HouseRules.noCycles(BASE).check(CORE);
        assertThatThrownBy(() -> HouseRules.noCycles(BROKEN).check(BREAKERS)).isInstanceOf(AssertionError.class);
    }
}
