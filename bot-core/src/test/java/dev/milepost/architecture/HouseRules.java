package dev.milepost.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.onlyDependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

/** What holds in every module, for each module's tests to ask. */
public final class HouseRules {

    /** Leaves out test classes, also those that came in another module's test-jar. */
    public static final class MainCode implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/test-classes/") && !location.contains("-tests.jar");
        }
    }

    private HouseRules() {}

    /** {@code base.name} may use itself, what is no package of the house, and the {@code allowed} ones. */
    public static ArchRule arrows(String base, String name, String... allowed) {
        List<String> house = new ArrayList<>(List.of(base + "." + name + ".."));
        for (String other : allowed) {
            house.add(base + "." + other + "..");
        }
        DescribedPredicate<JavaClass> within = resideInAnyPackage(house.toArray(String[]::new))
                .or(DescribedPredicate.not(resideInAPackage(base + "..")));
        return classes()
                .that()
                .resideInAPackage(base + "." + name + "..")
                .should(onlyDependOnClassesThat(within))
                .as("%s uses %s"
                        .formatted(name, allowed.length == 0 ? "no other package" : "only " + List.of(allowed)));
    }

    /** {@code base.name} doesn't know of {@code base.other}. */
    public static ArchRule neverUses(String base, String name, String other) {
        return noClasses()
                .that()
                .resideInAPackage(base + "." + name + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(base + "." + other + "..")
                .as("%s never uses %s".formatted(name, other));
    }

    /** Packages form no cycles. */
    public static ArchRule noCycles(String base) {
        return slices().matching(base + ".(*)..").should().beFreeOfCycles();
    }

    /** Time comes from a clock, randomness from a seed, and nobody sleeps. */
    public static ArchRule timeComesFromAClock() {
        return noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callConstructor(Random.class)
                .as("time comes from a clock, randomness from a seed, and nobody sleeps");
    }

    /** A class is called by what it is. */
    public static ArchRule namesSayWhatAThingIs() {
        return noClasses()
                .should()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Util");
    }

    /** No state hangs on a class. */
    public static ArchRule noStaticState() {
        return noFields().that().areStatic().should().notBeFinal().as("no static field can change");
    }

    /** Null is nowhere meant unless a type says so. */
    public static ArchRule packagesAreNullMarked() {
        return classes().should(new ArchCondition<>("be in a package marked @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(type, marked, type.getPackageName() + " of " + type.getName()));
            }
        });
    }

    /** Standard output and error belong to the command line. */
    public static ArchRule onlySpeakThrough(Set<String> speakers) {
        return noClasses()
                .that(DescribedPredicate.describe(
                        "speak to no terminal", (JavaClass c) -> !speakers.contains(c.getName())))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err");
    }
}
