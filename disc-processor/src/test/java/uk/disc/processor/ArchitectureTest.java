package uk.disc.processor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What knows what in disc-processor. */
class ArchitectureTest {
    private static final String ENTRY_POINTS = "uk.disc.processor";
    private static final String FLOW = "uk.disc.processor.flow";

    /** From the bottom up: a package knows those before it. A new one is added here, where it belongs. */
    static final List<String> PACKAGES = List.of(
            "uk.disc.processor.catalogue",
            "uk.disc.processor.payload",
            FLOW + ".value",
            FLOW + ".code",
            FLOW + ".engine",
            FLOW + ".library",
            FLOW,
            "uk.disc.processor.declared",
            "uk.disc.processor.generate",
            "uk.disc.processor.report",
            "uk.disc.processor.cli",
            ENTRY_POINTS);

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ENTRY_POINTS);

    @ParameterizedTest
    @FieldSource("PACKAGES")
    void aPackageKnowsOnlyThoseBeforeIt(String name) {
        String[] after =
                PACKAGES.subList(PACKAGES.indexOf(name) + 1, PACKAGES.size()).toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(name)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(after)
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void everyPackageHasItsPlaceInTheOrder() {
        classes().should().resideInAnyPackage(PACKAGES.toArray(String[]::new)).check(CLASSES);
    }

    /** Another compiler has no trees: what knows of them must not be needed under it. */
    @Test
    void onlyTheFlowAndTheEntryPointsKnowTheTrees() {
        noClasses()
                .that()
                .resideOutsideOfPackages(FLOW + "..", ENTRY_POINTS)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.sun.source..")
                .check(CLASSES);
    }

    /** The insides of a compiler need flags, and change between releases. */
    @Test
    void nothingKnowsACompilersInsides() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.sun.tools..", "org.eclipse.jdt..")
                .check(CLASSES);
    }
}
