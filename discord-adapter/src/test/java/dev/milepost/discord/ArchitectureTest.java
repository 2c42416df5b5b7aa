package dev.milepost.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.milepost.architecture.HouseRules;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private final JavaClasses code =
            new ClassFileImporter().withImportOption(new HouseRules.MainCode()).importPackages("dev.milepost.discord");

    @Test
    void the_rules_of_the_house_hold() {
        HouseRules.timeComesFromAClock().check(code);
        HouseRules.namesSayWhatAThingIs().check(code);
        HouseRules.noStaticState().check(code);
        HouseRules.packagesAreNullMarked().check(code);
        HouseRules.onlySpeakThrough(Set.of()).check(code);
    }

    @Test
    void there_is_one_way_in_for_hosts_and_one_connection_for_the_program() {
        assertThat(code.stream()
                        .filter(c -> c.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(c -> c.getEnclosingClass().isEmpty())
                        .map(JavaClass::getSimpleName))
                .containsExactlyInAnyOrder(
                        "DiscordMilepost",
                        "DiscordOptions",
                        "DiscordConnection",
                        "DiscordAddress",
                        "DiscordInvite",
                        "DiscordState",
                        "DiscordCounts",
                        "ShardRange");
    }
}
