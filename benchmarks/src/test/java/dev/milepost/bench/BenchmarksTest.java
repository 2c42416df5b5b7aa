package dev.milepost.bench;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameStartingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.milepost.answer.IntentClassifier;
import org.junit.jupiter.api.Test;

/** What is measured here is the bot: nothing in this module learns or decides. */
class BenchmarksTest {

    private final JavaClasses module = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.milepost.bench");

    @Test
    void the_intents_are_learnt_and_decided_by_the_core_alone() {
        noClasses()
                .that()
                .haveSimpleName("Intents")
                .should()
                .dependOnClassesThat(resideInAPackage("dev.milepost..")
                        .and(not(nameStartingWith(IntentClassifier.class.getName())))
                        .and(not(nameStartingWith(Figures.class.getName())))
                        .and(not(nameStartingWith(Intents.class.getName()))))
                .check(module);
    }

    @Test
    void no_library_that_learns_is_used() {
        noClasses()
                .should()
                .dependOnClassesThat(resideOutsideOfPackages(
                        "",
                        "java..",
                        "javax.crypto..",
                        "com.sun.net.httpserver..",
                        "dev.milepost..",
                        "tools.jackson..",
                        "org.openjdk.jmh..",
                        "org.apache.lucene..",
                        "org.openqa.selenium..",
                        "io.zonky.test.db.postgres.embedded..",
                        "net.dv8tion.jda..",
                        "org.jspecify.."))
                .check(module);
    }

    @Test
    void nothing_here_is_a_learner() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Trainer")
                .orShould()
                .haveSimpleNameEndingWith("Classifier")
                .orShould()
                .haveSimpleNameEndingWith("Model")
                .check(module);
    }
}
