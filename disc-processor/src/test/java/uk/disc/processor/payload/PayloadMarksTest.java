package uk.disc.processor.payload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.disc.processor.declared.CompiledFacts.Compiler;
import uk.disc.register.TransferFacts;

class PayloadMarksTest {
    private static final String NOTE =
            "public record Note(@SharingCategory(\"DIAGNOSIS\") String code, String free) {}";

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void whatAMemberSaysIsNotLookedInto(Compiler compiler) {
        assertThat(Sent.with(compiler, NOTE, """
                                public record Folder(
                                    @SharingCategory({"SUMMARY", "NAME"}) Note note,
                                    @SharingCategory("SUMMARY") List<Note> list,
                                    @SharingCategory("SUMMARY") Note[] array,
                                    @SharingCategory("SUMMARY") Map<String, Object> map,
                                    @SharingCategory("SUMMARY") Optional<Note> maybe,
                                    @SharingCategory("SUMMARY") Object any,
                                    @NotPersonal(reason = "an empty form") Note form) {}""").seen("Folder folder"))
                .containsExactly(
                        "leaves Folder.any [SUMMARY]",
                        "leaves Folder.array [SUMMARY]",
                        "leaves Folder.list [SUMMARY]",
                        "leaves Folder.map [SUMMARY]",
                        "leaves Folder.maybe [SUMMARY]",
                        "leaves Folder.note [NAME, SUMMARY]",
                        "not personal Folder.form: an empty form");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void aMarkedTypeIsKnownWhereverItIsHeld(Compiler compiler) {
        TransferFacts facts = Sent.with(
                        compiler,
                        "@SharingCategory(\"ADDRESS\") public record Address(String street, Object other) {}",
                        "@SharingCategory(\"SEX\") public enum Sex { F, M }",
                        "@NotPersonal(reason = \"a public place\") public record Ward(String name) {}",
                        "public record Person(List<Address> addresses, Sex sex, Ward ward) {}")
                .facts("Person person, Address to");

        assertThat(Sent.seen(facts))
                .containsExactly(
                        "leaves Person.addresses [ADDRESS]",
                        "leaves Person.sex [SEX]",
                        "leaves send(to) [ADDRESS]",
                        "not personal Person.ward: a public place");
        assertThat(facts.payload())
                .extracting(item -> item.position().file())
                .containsExactly("Address@SharingCategory", "Sex@SharingCategory", "Address@SharingCategory");
        assertThat(facts.notPersonal())
                .extracting(item -> item.position().file())
                .containsExactly("Ward@NotPersonal");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void aMarkedSupertypeCoversWhatItDeclaresAndNoMore(Compiler compiler) {
        assertThat(Sent.with(
                                compiler,
                                "@SharingCategory(\"NAME\") public class Named { String first; String last; }",
                                "public class Person extends Named { String diagnosis; @SharingCategory(\"SEX\") String sex; }",
                                "public record Folder(Person person) {}")
                        .seen("Folder folder"))
                .containsExactly(
                        "leaves Folder.person [NAME]",
                        "leaves Folder.person → Person.sex [SEX]",
                        "unmarked Folder.person → Person.diagnosis");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void aMarkOnAFieldOrItsGetterCounts(Compiler compiler) {
        assertThat(Sent.with(compiler, """
                                public class Person {
                                    @SharingCategory("NAME") private String name;
                                    private String alias;
                                    private boolean deceased;
                                    @SharingCategory("SEX") private String sex;
                                    private String url;
                                    public String getName() { return name; }
                                    @SharingCategory("ALIAS") public String getAlias() { return alias; }
                                    @NotPersonal(reason = "always false here") public boolean isDeceased() { return deceased; }
                                    @SharingCategory("GENDER") public String getSex() { return sex; }
                                    @NotPersonal(reason = "a public page") public String getURL() { return url; }
                                }""", """
                                public record Patient(String name) {
                                    @SharingCategory("NAME") public String name() { return name; }
                                }""").seen("Person person, Patient patient"))
                .containsExactly(
                        "leaves Patient.name [NAME]",
                        "leaves Person.alias [ALIAS]",
                        "leaves Person.name [NAME]",
                        "leaves Person.sex [GENDER, SEX]",
                        "not personal Person.deceased: always false here",
                        "not personal Person.url: a public page");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void anOverridingGettersOwnMarkWins(Compiler compiler) {
        assertThat(Sent.with(compiler, "public interface Named { @SharingCategory(\"NAME\") String getLabel(); }", """
                                public class Ward implements Named {
                                    @NotPersonal(reason = "the ward's name") public String getLabel() { return ""; }
                                }""")
                        .seen("Ward ward"))
                .containsExactly("not personal Ward.getLabel(): the ward's name");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void aCategoryMarkWithoutACategorySaysNothing(Compiler compiler) {
        assertThat(Sent.with(compiler, "public record Person(@SharingCategory({}) String name) {}")
                        .seen("Person person"))
                .containsExactly("unmarked Person.name");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void ofMarksThatContradictEachOtherTheCategoryCounts(Compiler compiler) {
        assertThat(Sent.with(
                                compiler,
                                "public record Person(@SharingCategory(\"NAME\") @NotPersonal(reason = \"no name\") String name) {}")
                        .seen("Person person"))
                .containsExactly("leaves Person.name [NAME]");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void aMarkOnAParameterCoversIt(Compiler compiler) {
        TransferFacts facts = Sent.with(compiler, NOTE)
                .facts("@SharingCategory(\"DIAGNOSIS\") String text, @NotPersonal(reason = \"ward code\") String ward");

        assertThat(Sent.seen(facts))
                .containsExactly("leaves send(text) [DIAGNOSIS]", "not personal send(ward): ward code");
        assertThat(facts.payload())
                .extracting(item -> item.position().file())
                .containsExactly("Api.send.text@SharingCategory");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void aPositionIsThatOfTheMarkOrOfWhatLacksOne(Compiler compiler) {
        TransferFacts facts = Sent.with(compiler, NOTE, "public record Folder(Note note, Object any) {}")
                .facts("Folder folder");

        assertThat(facts.payload())
                .extracting(item -> item.position().file())
                .containsExactly("Note.code@SharingCategory");
        assertThat(facts.unresolved())
                .extracting(item -> item.path() + " " + item.position().file())
                .containsExactly("Folder.any Folder.any:type", "Folder.note → Note.free Note.free");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void theFirstPathToASubjectIdentifierIsNamed(Compiler compiler) {
        String person = "public record Person(@SubjectIdentifier @SharingCategory(\"NHS_NUMBER\") String nhsNumber) {}";

        assertThat(Sent.with(compiler, person, "public record Folder(Person second, Person first) {}")
                        .facts("Folder folder")
                        .subjectIdentifier())
                .contains("Folder.first → Person.nhsNumber");
        assertThat(Sent.with(compiler, NOTE).facts("Note note").subjectIdentifier())
                .isEmpty();
        assertThat(Sent.with(compiler, NOTE)
                        .facts("Note note, @SubjectIdentifier String nhsNumber")
                        .subjectIdentifier())
                .contains("send(nhsNumber)");
        assertThat(Sent.with(compiler, NOTE)
                        .facts("@Payload Note note, @SubjectIdentifier String nhsNumber")
                        .subjectIdentifier())
                .contains("send(nhsNumber)");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void aSubjectIdentifierIsFoundOnWhateverElseIsMarkedOrLeftOut(Compiler compiler) {
        assertThat(Sent.with(compiler, """
                                public class Person {
                                    @SubjectIdentifier @NotPersonal(reason = "a random key") String key;
                                }""").facts("Person person").subjectIdentifier())
                .contains("Person.key");
        assertThat(Sent.with(compiler, "public class Person { @SubjectIdentifier String key; }")
                        .facts("Person person")
                        .subjectIdentifier())
                .contains("Person.key");
        assertThat(Sent.with(compiler, "public class Person { @JsonIgnore @SubjectIdentifier String key; }")
                        .byJackson()
                        .facts("Person person")
                        .subjectIdentifier())
                .contains("Person.key");
        assertThat(Sent.with(
                                compiler,
                                "public interface Keyed { @SubjectIdentifier String getKey(); }",
                                "public record Person(String key) implements Keyed { public String getKey() { return key; } }")
                        .facts("Person person")
                        .subjectIdentifier())
                .contains("Person.key");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void aSubjectIdentifierIsFoundWithinWhatACategoryCovers(Compiler compiler) {
        String person =
                "public record Person(@SubjectIdentifier @SharingCategory(\"NHS_NUMBER\") String nhsNumber, Object o) {}";
        TransferFacts facts = Sent.with(
                        compiler, person, "public record Folder(@SharingCategory(\"NAME\") List<Person> people) {}")
                .facts("Folder folder");

        assertThat(Sent.seen(facts)).containsExactly("leaves Folder.people [NAME]");
        assertThat(facts.subjectIdentifier()).contains("Folder.people → Person.nhsNumber");
        assertThat(Sent.with(
                                compiler,
                                "@SharingCategory(\"NAME\") public record Person(@SubjectIdentifier String nhsNumber) {}")
                        .facts("Person person")
                        .subjectIdentifier())
                .contains("Person.nhsNumber");
        assertThat(Sent.with(
                                compiler,
                                person,
                                "public record Folder(@NotPersonal(reason = \"an empty form\") List<Person> people) {}")
                        .facts("Folder folder")
                        .subjectIdentifier())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void whatWasReceivedUnderAnAgreementIsToldFromEveryLevel(Compiler compiler) {
        assertThat(Sent.with(
                                compiler,
                                "@ReceivedUnder(\"P-1\") public record Note(@SharingCategory(\"DIAGNOSIS\") String code) {}",
                                "@ReceivedUnder(\"P-2\") public class Base { }",
                                "@ReceivedUnder(\"P-3\") @SharingCategory(\"NAME\") public record Name(String last) {}",
                                """
                                public class Folder extends Base {
                                    @ReceivedUnder({"P-4", "P-5"}) Note note;
                                    Name name;
                                    @ReceivedUnder("P-6") @SharingCategory("NAME") public String getOther() { return ""; }
                                }""",
                                "@ReceivedUnder(\"P-0\") public record Elsewhere(String code) {}")
                        .facts("@ReceivedUnder(\"P-7\") Folder folder")
                        .receivedUnder())
                .containsExactly("P-1", "P-2", "P-3", "P-4", "P-5", "P-6", "P-7");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void aReturnedValueIsAPayloadLikeAParameter(Compiler compiler) {
        assertThat(Sent.seen(Sent.with(compiler, NOTE).answer("CompletableFuture<Optional<Note>>")))
                .containsExactly("leaves Note.code [DIAGNOSIS]", "unmarked Note.free");
        assertThat(Sent.seen(Sent.with(compiler, NOTE).answer("@SharingCategory(\"NAME\") String")))
                .containsExactly("leaves answer() [NAME]");
        assertThat(Sent.seen(Sent.with(compiler, NOTE).answer("List<String>")))
                .containsExactly("opaque answer(): text or bytes without a mark can hold anything");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void waiversOnWhatIsReachedBelongToTheTransfer(Compiler compiler) {
        TransferFacts facts =
                Sent.with(compiler, """
                        public record Note(
                            @SharingWaiver(rule = "disc.payload.unmarked", kind = WaiverKind.NOT_PERSONAL, reason = "a ward code",
                                approvedBy = "Caldicott Guardian", until = "2026-12-31")
                            @SharingWaiver(rule = "disc.payload.opaque", kind = WaiverKind.NOT_SENT, reason = "never filled",
                                approvedBy = "Caldicott Guardian", until = "2026-12-31")
                            String code) {}""", "public record Folder(Note note) {}").facts("Folder folder");

        assertThat(facts.waivers())
                .extracting(waiver -> waiver.rule() + " on " + waiver.on())
                .containsExactly("disc.payload.opaque on p.Note.code", "disc.payload.unmarked on p.Note.code");
    }
}
