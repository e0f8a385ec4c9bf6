package uk.disc;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import uk.disc.register.Disc;

/** What knows what in disc-core. */
class ArchitectureTest {
    /** From the bottom up: a package knows those before it. A new one is added here, where it belongs. */
    static final List<String> PACKAGES = List.of(
            "uk.disc.annotation",
            "uk.disc.vocabulary",
            "uk.disc.charter",
            "uk.disc.agreement",
            "uk.disc.policy",
            "uk.disc.subject",
            "uk.disc.decision",
            "uk.disc.explanation",
            "uk.disc.register",
            "uk.disc.disclosure");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("uk.disc");

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

    /** A partner's service sends; this library does not. A pack and a build's facts are read from the class path alone. */
    @Test
    void nothingHereOpensAConnection() {
        DescribedPredicate<JavaClass> network =
                resideInAnyPackage("java.net..", "javax.net..", "java.nio.channels..", "java.rmi..");
        DescribedPredicate<JavaClass> classPath = belongToAnyOf(
                URL.class, URI.class, URISyntaxException.class, URLConnection.class, JarURLConnection.class);
        noClasses().should().dependOnClassesThat(network.and(not(classPath))).check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackages("uk.disc.policy", "uk.disc.register")
                .should()
                .dependOnClassesThat(network)
                .check(CLASSES);
    }

    /** The one exception is the one-line test, which is asked about today. */
    @Test
    void timeIsAlwaysPassedIn() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(Disc.class)
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "a clock is read", (JavaMethodCall call) -> readsAClock(call.getTarget())))
                .check(CLASSES);
    }

    private static boolean readsAClock(MethodCallTarget called) {
        JavaClass owner = called.getOwner();
        String name = called.getName();
        return (owner.getPackageName().equals("java.time")
                        && name.equals("now")
                        && called.getRawParameterTypes().isEmpty())
                || (owner.isEquivalentTo(Clock.class) && name.startsWith("system"))
                || (owner.isEquivalentTo(System.class)
                        && List.of("currentTimeMillis", "nanoTime").contains(name));
    }
}
