package uk.disc.processor.payload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.disc.policy.ExternalType;
import uk.disc.policy.ExternalType.Classification;
import uk.disc.processor.declared.CompiledFacts;
import uk.disc.processor.declared.CompiledFacts.Compiler;
import uk.disc.register.TransferFacts;
import uk.disc.vocabulary.SourcePosition;

class PayloadClassFileTest {
    @TempDir
    Path classes;

    private void dependency(Compiler compiler, String... types) throws IOException {
        CompiledFacts compiled = CompiledFacts.with(compiler);
        for (String type : types) {
            compiled.source(type);
        }
        compiled.compile(classes);
        Files.createDirectories(classes.resolve("sources"));
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void typesOfAnotherModuleAreLookedIntoIfAMarkCanBeReached(Compiler compiler) throws IOException {
        dependency(
                compiler,
                "package lib; public record Envelope(List<Note> notes) {}",
                "package lib; public record Note(@SharingCategory(\"DIAGNOSIS\") @SubjectIdentifier String code, String free) {}",
                "package lib; public class Bean { private String name; @SharingCategory(\"NAME\") public String getName() { return name; } }",
                "package lib; @SharingCategory(\"SEX\") public enum Sex { F, M }",
                """
                package lib; public sealed interface Event {
                    record Fall(@SharingCategory("FALL") String place) implements Event {}
                }""",
                "package lib; public class Foreign { public String text; public Foreign next; }");

        TransferFacts facts = Sent.with(compiler)
                .classPath(classes)
                .facts("lib.Envelope envelope, lib.Bean bean, lib.Sex sex, lib.Event event, lib.Foreign foreign");

        assertThat(Sent.seen(facts))
                .containsExactly(
                        "leaves Bean.name [NAME]",
                        "leaves Envelope.notes → Note.code [DIAGNOSIS]",
                        "leaves Fall.place [FALL]",
                        "leaves send(sex) [SEX]",
                        "unmarked Envelope.notes → Note.free",
                        "opaque send(foreign): lib.Foreign comes from a library and isn't classified in the pack's types");
        assertThat(facts.payload()).extracting(item -> item.position()).containsOnly(SourcePosition.NONE);
        assertThat(facts.subjectIdentifier()).contains("Envelope.notes → Note.code");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void thePackClassifiesWhatNobodyHereCanMark(Compiler compiler) throws IOException {
        dependency(
                compiler,
                """
                package lib; public class Patient extends Resource {
                    private String nhs; protected List<Name> name; public boolean active;
                    public String getNhs() { return nhs; }
                    public String getLabel() { return ""; }
                    public String getLabel(String language) { return ""; }
                }""",
                "package lib; public class Resource { public String version; }",
                "package lib; public class Name { public String last; }");
        ExternalType patient = external(
                "lib.Patient",
                Optional.empty(),
                "getNhs()",
                new Classification(new TreeSet<>(List.of("NHS_NUMBER")), Optional.empty(), true),
                "getLabel()",
                new Classification(new TreeSet<>(List.of("NAME")), Optional.empty(), false),
                "active",
                new Classification(new TreeSet<>(), Optional.of("a technical flag"), false));
        ExternalType name = external(
                "lib.Name", Optional.of(new Classification(new TreeSet<>(List.of("NAME")), Optional.empty(), false)));

        TransferFacts facts = Sent.with(compiler, "public record Folder(lib.Patient patient) {}")
                .classPath(classes)
                .external(patient)
                .external(name)
                .facts("Folder folder");

        assertThat(Sent.seen(facts))
                .containsExactly(
                        "leaves Folder.patient → Patient.getLabel() [NAME]",
                        "leaves Folder.patient → Patient.name [NAME]",
                        "leaves Folder.patient → Patient.nhs [NHS_NUMBER]",
                        "opaque Folder.patient: it extends lib.Resource, which comes from a library and isn't classified"
                                + " in the pack's types",
                        "not personal Folder.patient → Patient.active: a technical flag");
        assertThat(facts.subjectIdentifier()).contains("Folder.patient → Patient.nhs");
    }

    private static ExternalType external(String type, Optional<Classification> whole, Object... members) {
        TreeMap<String, Classification> classified = new TreeMap<>();
        for (int i = 0; i < members.length; i += 2) {
            classified.put((String) members[i], (Classification) members[i + 1]);
        }
        return new ExternalType(type, whole, classified, SourcePosition.NONE);
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void aMissingClassFileMakesATypeUnknown(Compiler compiler) throws IOException {
        dependency(
                compiler,
                "package lib; public class Base { @SharingCategory(\"NAME\") public String name; }",
                "package lib; public class Gone { public String text; }",
                "package lib; public class Sub extends Base { @SharingCategory(\"SEX\") public String sex; public Gone gone; }");
        Files.delete(classes.resolve("lib/Gone.class"));
        Files.delete(classes.resolve("lib/Base.class"));

        assertThat(Sent.with(compiler).classPath(classes).withErrors().seen("lib.Sub sub"))
                .anyMatch(line -> line.startsWith("opaque "));
    }
}
