package uk.disc.samples.setups;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What each known way to set up a build does. Where the compiler can't be made to check, the one-line test fails instead; the README
 * says which set-up relies on which.
 */
class BuildSetUpsIT {
    private static final String NOT_AGREED = "[disc.transfer.category-not-agreed]";
    private static final String NOT_RUN = "[disc.check.not-run]";
    private static final String UNDECLARED = "[disc.transfer.undeclared]";
    private static final String NO_EVIDENCE = "[disc.check.evidence-missing]";

    @TempDir
    Path temporary;

    /** The JDKs that decide differently about processors on the class path; the build itself runs on both in turn. */
    static Stream<Integer> jdks() {
        return Stream.of(17, 25);
    }

    @Test
    void aProcessorOnTheClassPathAloneChecksOnJdk17() throws Exception {
        NestedBuild build = NestedBuild.of("class-path-only", temporary).on(jdk(17));

        assertFails(build, NOT_AGREED, "compile");
        assertThat(build.classFiles()).isEmpty();
    }

    @Test
    void aProcessorOnTheClassPathAloneIsNotStartedOnJdk25AndTheBuildSaysSo() throws Exception {
        NestedBuild build = NestedBuild.of("class-path-only", temporary).on(jdk(25));

        assertFails(build, NOT_RUN, "compile");
        assertThat(build.classFiles()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void turningProcessorsOffStopsTheBuild(int feature) throws Exception {
        NestedBuild build = NestedBuild.of("proc-none", temporary).on(jdk(feature));

        assertFails(build, NOT_RUN, "compile");
        assertThat(build.classFiles()).isEmpty();
    }

    @Test
    void aProcessorPathWithoutOursCompilesAndTheTestFails() throws Exception {
        NestedBuild build = NestedBuild.of("other-processor-path", temporary);

        assertFails(build, NO_EVIDENCE, "test");
        assertThat(build.classFiles()).contains("target/classes/org/example/Discharge.class");
        assertThat(build.evidence()).isEmpty();
    }

    @Test
    void withTheMarksAloneItCompilesAndTheTestFails() throws Exception {
        NestedBuild build = NestedBuild.of("core-only", temporary);

        assertFails(build, NO_EVIDENCE, "test");
        assertThat(build.evidence()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"before", "after"})
    void lombokMayComeBeforeOrAfter(String order) throws Exception {
        NestedBuild build = NestedBuild.of("lombok", temporary);

        assertFails(build, NOT_AGREED, "--file", "pom-lombok-" + order + ".xml", "compile");
        assertThat(build.classFiles()).isEmpty();
    }

    /** Error Prone of this version runs on JDK 17; the two others write code, which is followed like any. */
    @Test
    void codeThatMapStructAndAutoValueWriteIsCheckedBesideErrorProne() throws Exception {
        NestedBuild build = NestedBuild.of("generated-code", temporary).on(jdk(17));

        assertPasses(build, "compile");
        assertThat(build.classFiles())
                .contains(
                        "target/classes/org/example/LetterMapperImpl.class",
                        "target/classes/org/example/AutoValue_Referral.class");
        assertThat(build.evidence()).isNotEmpty();

        NestedBuild leak = NestedBuild.of("generated-code", Files.createDirectories(temporary.resolve("leak")))
                .on(jdk(17));
        Files.copy(
                leak.folder().resolve("leak/Export.java"),
                leak.folder().resolve("src/main/java/org/example/Export.java"));
        NestedBuild.Result leaking = assertFails(leak, UNDECLARED, "compile");
        assertThat(leaking.output())
                .contains("LetterMapperImpl.java:", "from   Referral.diagnosis()   (DIAGNOSIS)   Export.java:19")
                .doesNotContain("An unhandled exception was thrown by the Error Prone");
        assertThat(leak.classFiles()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void aNamedModuleIsChecked(int feature) throws Exception {
        NestedBuild build = NestedBuild.of("named-module", temporary).on(jdk(feature));

        assertPasses(build, "compile");
        assertThat(build.classFiles()).contains("target/classes/module-info.class");
        assertThat(build.evidence()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void everyCompilerWarningMayBeAnError(int feature) throws Exception {
        NestedBuild build = NestedBuild.of("strict-warnings", temporary).on(jdk(feature));

        assertPasses(build, "compile");
        assertThat(build.evidence()).isNotEmpty();
    }

    @Test
    void twoModulesInOneJarAreBothVerified() throws Exception {
        NestedBuild build = NestedBuild.of("two-modules-one-jar", temporary);

        assertPasses(build, "verify");
    }

    @Test
    void aChangedPackIsJudgedAlthoughNothingIsCompiled() throws Exception {
        NestedBuild build = NestedBuild.of("pack-changes", temporary);
        NestedBuild.copyFolder(
                NestedBuild.checkout().resolve("samples/dorset-charter/src/main/disc"),
                build.folder().resolve("charter"));
        assertPasses(build, "test");

        replace(build.folder().resolve("charter/pack.yaml"), "version: 1", "version: 2");
        replace(build.folder().resolve("charter/agreements/p-dis.yaml"), "to: 2027-12-31", "to: 2026-10-31");

        NestedBuild.Result second = assertFails(build, "[disc.agreement.not-in-force]", "test");
        assertThat(second.output()).contains("Nothing to compile");
        NestedBuild.Result verified = CommandLine.disc(
                "verify",
                "--as-of",
                "2026-11-02",
                "--pack",
                build.folder().resolve("charter").toString(),
                build.folder().resolve("target/classes").toString());
        assertThat(verified.exit()).as(verified.output()).isEqualTo(1);
        assertThat(verified.output()).contains("[disc.agreement.not-in-force]");
    }

    private static void replace(Path file, String before, String after) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(before);
        Files.writeString(file, text.replace(before, after));
    }

    private static Path jdk(int feature) throws IOException {
        Optional<Path> jdk = Jdks.version(feature);
        // Where there is no JDK 25 the rest is still worth running; .ci/run insists on one.
        Assumptions.assumeTrue(jdk.isPresent(), () -> "no JDK " + feature + " found: set JDK" + feature + "_HOME");
        return jdk.orElseThrow();
    }

    private static void assertPasses(NestedBuild build, String... arguments) throws Exception {
        NestedBuild.Result result = build.run(arguments);
        assertThat(result.exit()).as(result.output()).isZero();
    }

    private static NestedBuild.Result assertFails(NestedBuild build, String key, String... arguments) throws Exception {
        NestedBuild.Result result = build.run(arguments);
        assertThat(result.exit()).as(result.output()).isNotZero();
        assertThat(result.output()).contains(key);
        return result;
    }
}
