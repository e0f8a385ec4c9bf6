package uk.disc.processor.declared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.disc.annotation.Channel;
import uk.disc.annotation.Route;
import uk.disc.annotation.Sends;
import uk.disc.annotation.WaiverKind;
import uk.disc.processor.declared.CompiledFacts.Compiler;
import uk.disc.register.DictionaryEntry;
import uk.disc.register.MarkProblem;
import uk.disc.register.ModuleFacts;
import uk.disc.register.TransferFacts;
import uk.disc.register.WaiverFacts;

class DeclaredFactsTest {
    private static final String MARK =
            "@OutboundTransfer(id = \"t\", agreement = \"A\", recipient = \"r\", purpose = \"P\", owner = \"Discharge team\")";
    private static final String NOTE = "package p; public record Note(@SharingCategory(\"DIAGNOSIS\") String code) {}";

    @TempDir
    Path classes;

    private static List<String> shown(ModuleFacts facts) {
        return facts.transfers().stream()
                .map(each -> each.id() + " " + each.type() + "." + each.method())
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void theExampleInTheReadmeIsReadAsWritten(Compiler compiler) {
        TransferFacts facts = CompiledFacts.with(compiler)
                .source("@uk.disc.annotation.Sender(\"uhd\") package a.b;")
                .source("""
                        package a.b;
                        public record DischargeSummary(
                            @SubjectIdentifier @SharingCategory("NHS_NUMBER") String nhsNumber,
                            @SharingCategory("DIAGNOSIS") List<String> diagnoses,
                            Note notes,
                            @NotPersonal(reason = "ward code") String ward,
                            String other) {}
                        """)
                .source("package a.b; public record Note(@SharingCategory(\"SEXUAL_HEALTH\") String sti) {}")
                .source("""
                        package a.b;
                        public interface CommunityTeam {
                            @OutboundTransfer(id = "discharge-summary", agreement = "P-DIS", recipient = "bcp-council",
                                purpose = "INDIVIDUAL_CARE", owner = "Discharge team")
                            void send(DischargeSummary summary);
                        }
                        """)
                .transfer();

        assertThat(facts.id()).isEqualTo("discharge-summary");
        assertThat(facts.type()).isEqualTo("a.b.CommunityTeam");
        assertThat(facts.method()).isEqualTo("send(a.b.DischargeSummary)");
        assertThat(facts.position().file()).isEqualTo("CommunityTeam.send");
        assertThat(facts.payloadPosition().file()).isEqualTo("CommunityTeam.send.summary");
        assertThat(facts.senders()).containsExactly("uhd");
        assertThat(facts.recipients()).containsExactly("bcp-council");
        assertThat(facts.recipientAtRunTime()).isFalse();
        assertThat(facts.purpose()).isEqualTo("INDIVIDUAL_CARE");
        assertThat(facts.agreements()).containsExactly("P-DIS");
        assertThat(facts.route()).isEqualTo(Route.AGREEMENT);
        assertThat(facts.channel()).isEqualTo(Channel.UNSTATED);
        assertThat(facts.sends()).isEqualTo(Sends.ARGUMENTS);
        assertThat(facts.owner()).isEqualTo("Discharge team");
        assertThat(facts.payload())
                .extracting(item -> item.path() + item.categories())
                .containsExactly(
                        "DischargeSummary.diagnoses[DIAGNOSIS]",
                        "DischargeSummary.nhsNumber[NHS_NUMBER]",
                        "DischargeSummary.notes → Note.sti[SEXUAL_HEALTH]");
        assertThat(facts.unresolved()).extracting(item -> item.path()).containsExactly("DischargeSummary.other");
        assertThat(facts.notPersonal()).extracting(item -> item.path()).containsExactly("DischargeSummary.ward");
        assertThat(facts.subjectIdentifier()).contains("DischargeSummary.nhsNumber");
        assertThat(facts.problems()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void transfersAreFoundInClassesAndNestedTypesAndEveryAttributeIsKept(Compiler compiler) {
        ModuleFacts facts = CompiledFacts.with(compiler)
                .source(NOTE)
                .source("""
                        package p;
                        public class Outer {
                            static final String ID = "second" + "-one";
                            static class Inner<T extends Note> {
                                @OutboundTransfer(id = ID, recipient = {"a", "b/c"}, purpose = "P", owner = "Ward team",
                                    route = Route.EMERGENCY, channel = Channel.JACKSON, sends = Sends.RETURN_VALUE)
                                private Note read(int[] ids, T note, List<String> names, Map.Entry<String, T>... rest) { return null; }
                            }
                            %s
                            void send(@Recipient String to, @Payload Note note, int count) {}
                        }""".formatted(MARK))
                .facts();

        assertThat(shown(facts))
                .containsExactly(
                        "second-one p.Outer$Inner.read(int[],p.Note,java.util.List,java.util.Map.Entry[])",
                        "t p.Outer.send(java.lang.String,p.Note,int)");
        TransferFacts read = facts.transfers().get(0);
        assertThat(read.recipients()).containsExactly("a", "b/c");
        assertThat(read.route()).isEqualTo(Route.EMERGENCY);
        assertThat(read.channel()).isEqualTo(Channel.JACKSON);
        assertThat(read.sends()).isEqualTo(Sends.RETURN_VALUE);
        assertThat(read.payloadPosition().file()).isEqualTo("Outer.Inner.read");
        assertThat(read.payload()).extracting(item -> item.path()).containsExactly("Note.code");
        TransferFacts send = facts.transfers().get(1);
        assertThat(send.recipientAtRunTime()).isTrue();
        assertThat(send.payloadPosition().file()).isEqualTo("Outer.send.note");
        assertThat(send.unresolved()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void aRecipientParameterIsNoPayload(Compiler compiler) {
        TransferFacts facts = CompiledFacts.with(compiler)
                .source(NOTE)
                .source("package p; public interface Api { " + MARK
                        + " void send(@Recipient String to, Note note, int count); }")
                .transfer();

        assertThat(facts.payload()).extracting(item -> item.path()).containsExactly("Note.code");
        assertThat(facts.unresolved()).extracting(item -> item.path()).containsExactly("send(count)");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void anOverrideThatSendsTheSameTypesAddsNothing(Compiler compiler) {
        assertThat(shown(CompiledFacts.with(compiler)
                        .source(NOTE)
                        .source("package p; public interface Api { " + MARK
                                + " void send(Note note, List<String> names); }")
                        .source(
                                "package p; public class Rest implements Api { public void send(Note n, List<String> names) {} }")
                        .source(
                                "package p; public class Other extends Rest { public void send(Note n, List<String> names) {} }")
                        .source("package p; public class Unrelated { public void send(Note n, List<String> names) {} }")
                        .facts()))
                .containsExactly("t p.Api.send(p.Note,java.util.List)");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void anOverrideThatSendsOtherTypesIsAFurtherFactOfTheSameTransfer(Compiler compiler) {
        ModuleFacts facts = CompiledFacts.with(compiler)
                .source(NOTE)
                .source("package p; public interface Api<T> { " + MARK
                        + " void send(@Payload T value, @Recipient String to, @SubjectIdentifier String id); }")
                .source("package p; public interface Answer { "
                        + MARK.replace("\"t\"", "\"u\"").replace(")", ", sends = Sends.RETURN_VALUE)")
                        + " Object answer(); }")
                .source(
                        "package p; public class Notes implements Api<Note> { public void send(Note v, String to, String id) {} }")
                .source(
                        "package p; public class Lists implements Api<List<Note>> { public void send(List<Note> v, String to, String id) {} }")
                .source("package p; public class Covariant implements Answer { public Note answer() { return null; } }")
                .facts();

        assertThat(shown(facts))
                .containsExactly(
                        "t p.Api.send(java.lang.Object,java.lang.String,java.lang.String)",
                        "t p.Lists.send(java.util.List,java.lang.String,java.lang.String)",
                        "t p.Notes.send(p.Note,java.lang.String,java.lang.String)",
                        "u p.Answer.answer()",
                        "u p.Covariant.answer()");
        TransferFacts notes = facts.transfers().get(2);
        assertThat(notes.payload()).extracting(item -> item.path()).containsExactly("Note.code");
        assertThat(notes.unresolved()).isEmpty();
        assertThat(notes.recipientAtRunTime()).isTrue();
        assertThat(notes.subjectIdentifier()).contains("send(id)");
        assertThat(facts.transfers().get(4).payload())
                .extracting(item -> item.path())
                .containsExactly("Note.code");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void anOverrideWithAMarkOfItsOwnIsATransferOfItsOwn(Compiler compiler) {
        assertThat(shown(CompiledFacts.with(compiler)
                        .source(NOTE)
                        .source("package p; public interface Api { " + MARK + " void send(Note note); }")
                        .source("package p; public class Rest implements Api { " + MARK.replace("\"t\"", "\"rest\"")
                                + " public void send(Note note) {} }")
                        .facts()))
                .containsExactly("rest p.Rest.send(p.Note)", "t p.Api.send(p.Note)");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void theClassThatCarriesOutADependencysTransferTellsTheSenders(Compiler compiler) throws IOException {
        CompiledFacts.with(compiler)
                .source("package lib; public record Note(@SharingCategory(\"DIAGNOSIS\") String code) {}")
                .source("package lib; public interface Api { " + MARK + " void send(Note note); }")
                .source("package lib; @Sender(\"known\") public interface Known { " + MARK.replace("\"t\"", "\"k\"")
                        + " void give(Note note); }")
                .compile(classes);

        ModuleFacts facts = CompiledFacts.with(compiler)
                .classPath(classes)
                .source("package p; @Sender({\"uhd\", \"dch\"}) public class Rest implements lib.Api, lib.Known {"
                        + " public void send(lib.Note note) {} public void give(lib.Note note) {} }")
                .facts();

        assertThat(shown(facts)).containsExactly("t p.Rest.send(lib.Note)");
        assertThat(facts.transfers().get(0).senders()).containsExactly("dch", "uhd");
        assertThat(facts.transfers().get(0).recipients()).containsExactly("r");
        assertThat(facts.transfers().get(0).position().file()).isEqualTo("Rest.send");
        assertThat(facts.transfers().get(0).problems()).isEmpty();
        assertThat(facts.transfers().get(0).payload())
                .extracting(item -> item.path())
                .containsExactly("Note.code");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void theNearestSenderCounts(Compiler compiler) {
        ModuleFacts facts = CompiledFacts.with(compiler)
                .source("@uk.disc.annotation.Sender(\"top\") package a;")
                .source("@uk.disc.annotation.Sender(\"low\") package a.b.c;")
                .source("package a.b; public class Middle { " + MARK.replace("\"t\"", "\"middle\"")
                        + " void send(int i) {} }")
                .source("package a.b.c; public class Low { " + MARK.replace("\"t\"", "\"low\"")
                        + " void send(int i) {} }")
                .source("package a.b.c; @Sender(\"own\") public class Own { " + MARK.replace("\"t\"", "\"own\"")
                        + " void send(int i) {} static class Inner { " + MARK.replace("\"t\"", "\"inner\"")
                        + " void send(int i) {} } @Sender({}) static class Empty { "
                        + MARK.replace("\"t\"", "\"empty\"")
                        + " void send(int i) {} } }")
                .source("package z; public class None { " + MARK.replace("\"t\"", "\"none\"")
                        + " void send(int i) {} }")
                .facts();

        assertThat(facts.transfers())
                .extracting(each -> each.id() + " " + each.senders())
                .containsExactly("empty [own]", "inner [own]", "low [low]", "middle [top]", "none []", "own [own]");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void aSenderOnAPackageFromAnotherModuleCounts(Compiler compiler) throws IOException {
        CompiledFacts.with(compiler)
                .source("@uk.disc.annotation.Sender(\"top\") package a;")
                .source("package a; public class Any {}")
                .compile(classes);

        assertThat(CompiledFacts.with(compiler)
                        .classPath(classes)
                        .source("package a.b; public class Api { " + MARK + " void send(int i) {} }")
                        .transfer()
                        .senders())
                .containsExactly("top");
    }

    private static List<String> problems(List<MarkProblem> problems) {
        return problems.stream()
                .map(each -> each.rule() + " " + each.parameters().get("what") + " @ "
                        + each.position().file())
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void anIncompleteTransferSaysWhatIsMissing(Compiler compiler) {
        assertThat(problems(CompiledFacts.with(compiler).source("""
                                package p;
                                public interface Api {
                                    @OutboundTransfer(id = "Not An Id", recipient = {}, purpose = " ", owner = "")
                                    void send();
                                }""").transfer().problems()))
                .containsExactlyInAnyOrder(
                        "M-06 its id as lower-case words joined by hyphens @ Api.send@OutboundTransfer=Not An Id",
                        "M-06 who receives it @ Api.send@OutboundTransfer={}",
                        "M-06 what it is for @ Api.send@OutboundTransfer= ",
                        "M-06 who answers for it @ Api.send@OutboundTransfer=",
                        "M-06 under which agreement it goes @ Api.send@OutboundTransfer",
                        "M-06 what it sends: no parameter leaves @ Api.send");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void aContradictionInATransferIsToldToo(Compiler compiler) {
        assertThat(problems(CompiledFacts.with(compiler).source("""
                                package p;
                                public interface Api {
                                    @OutboundTransfer(id = "a-1", agreement = "A", recipient = "r", purpose = "P", owner = "tbc",
                                        route = Route.COURT, sends = Sends.RETURN_VALUE)
                                    java.util.concurrent.Future<Void> send(@Recipient String one, @Recipient String two);
                                }""").transfer().problems()))
                .containsExactlyInAnyOrder(
                        "M-06 whether it goes by the route COURT or under an agreement @ Api.send@OutboundTransfer={A}",
                        "M-06 which of several @Recipient parameters names the recipient @ Api.send",
                        "M-06 what it sends: the method returns nothing @ Api.send",
                        "M-07 the owner of a-1 @ Api.send@OutboundTransfer=tbc");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void aPlaceholderAndAContradictionAreToldOnceWhereverTheyStand(Compiler compiler) {
        ModuleFacts facts = CompiledFacts.with(compiler)
                .source("""
                        package p;
                        @NotPersonal(reason = "n/a") public class Person {
                            @NotPersonal(reason = "TODO") private String name;
                            @NotPersonal(reason = "a public page") private String page;
                            @SharingCategory("SEX") private String sex;
                            @NotPersonal(reason = "never filled") public String getSex() { return sex; }
                            void act(@NotPersonal(reason = "-") String argument) {}
                        }""")
                .source(
                        "package p; public record Note(@NotPersonal(reason = \"x\") @SharingCategory(\"A\") String code) {}")
                .source("package p; public interface Api { " + MARK
                        + " void send(@NotPersonal(reason = \"tbc\") String s); }")
                .facts();

        assertThat(problems(facts.problems()))
                .containsExactlyInAnyOrder(
                        "M-07 the reason on p.Person @ Person@NotPersonal=n/a",
                        "M-07 the reason on p.Person.name @ Person.name@NotPersonal=TODO",
                        "M-08 p.Person.sex is marked as personal and as not personal @ Person.getSex@NotPersonal",
                        "M-07 the reason on p.Person.act(argument) @ Person.act.argument@NotPersonal=-",
                        "M-07 the reason on p.Note.code @ Note.code@NotPersonal=x",
                        "M-08 p.Note.code is marked as personal and as not personal @ Note.code@NotPersonal");
        assertThat(problems(facts.transfers().get(0).problems()))
                .containsExactly("M-07 the reason on p.Api.send(s) @ Api.send.s@NotPersonal=tbc");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void everyMarkedMemberIsInTheDictionarySentOrNot(Compiler compiler) {
        ModuleFacts facts = CompiledFacts.with(compiler)
                .source("""
                        package p;
                        @SharingCategory("PERSON") public class Person {
                            @SharingCategory({"NAME", "ALIAS"}) private String name;
                            private String sex;
                            @SubjectIdentifier private String key;
                            @NotPersonal(reason = "a public page") private String page;
                            @SharingCategory("SEX") public String getSex() { return sex; }
                            @SharingCategory("AGE") public int getAge() { return 0; }
                            record Inner(@SharingCategory("NHS_NUMBER") @SubjectIdentifier String nhs) {}
                            void act(@SharingCategory("TEXT") String argument) {}
                        }""")
                .source("package p; public interface Api { " + MARK
                        + " void send(@SharingCategory(\"TEXT\") String s); }")
                .facts();

        assertThat(facts.dictionary())
                .extracting(
                        DictionaryEntry::path,
                        entry -> entry.categories().toString(),
                        DictionaryEntry::subjectIdentifier,
                        entry -> entry.position().file())
                .containsExactly(
                        tuple("p.Api.send(s)", "[TEXT]", false, "Api.send.s@SharingCategory"),
                        tuple("p.Person", "[PERSON]", false, "Person@SharingCategory"),
                        tuple("p.Person$Inner.nhs", "[NHS_NUMBER]", true, "Person.Inner.nhs@SharingCategory"),
                        tuple("p.Person.act(argument)", "[TEXT]", false, "Person.act.argument@SharingCategory"),
                        tuple("p.Person.getAge()", "[AGE]", false, "Person.getAge@SharingCategory"),
                        tuple("p.Person.key", "[]", true, "Person.key"),
                        tuple("p.Person.name", "[ALIAS, NAME]", false, "Person.name@SharingCategory"),
                        tuple("p.Person.sex", "[SEX]", false, "Person.getSex@SharingCategory"));
    }

    private static String waiver(String rule) {
        return "@SharingWaiver(rule = \"" + rule + "\", kind = WaiverKind.ACCEPTED_RISK, reason = \"for the pilot\","
                + " approvedBy = \"Caldicott Guardian\", until = \"2026-12-31\") ";
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void waiversOnATransferBelongToItAndOthersToTheModule(Compiler compiler) {
        ModuleFacts facts = CompiledFacts.with(compiler)
                .source("package p; public record Note(" + waiver("on-component") + "String code) {}")
                .source("package p; " + waiver("on-note") + "public class Other { " + waiver("on-getter")
                        + "public String getX() { return \"\"; } }")
                .source("package p; " + waiver("on-type") + "public interface Api { " + waiver("one") + waiver("two")
                        + MARK + " void send(Note note); }")
                .facts();

        assertThat(facts.transfers().get(0).waivers())
                .extracting(each -> each.rule() + " on " + each.on())
                .containsExactly(
                        "on-type on p.Api",
                        "one on p.Api.send(p.Note)",
                        "two on p.Api.send(p.Note)",
                        "on-component on p.Note.code");
        assertThat(facts.waivers())
                .extracting(each -> each.rule() + " on " + each.on())
                .containsExactly(
                        "on-type on p.Api",
                        "on-component on p.Note.code",
                        "on-note on p.Other",
                        "on-getter on p.Other.getX()");
        WaiverFacts one = facts.transfers().get(0).waivers().get(1);
        assertThat(one.reason()).isEqualTo("for the pilot");
        assertThat(one.approvedBy()).isEqualTo("Caldicott Guardian");
        assertThat(one.until()).isEqualTo("2026-12-31");
        assertThat(one.kind()).isEqualTo(WaiverKind.ACCEPTED_RISK);
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void aModuleIsNamedAfterItsMarkedTypes(Compiler compiler) {
        CompiledFacts first = CompiledFacts.with(compiler)
                .source("package a.b.c; public record One(@SharingCategory(\"A\") String a) {}")
                .source("package a.b.d; public record Two(@SharingCategory(\"A\") String a) {}")
                .source("package x; public record Unmarked(String a) {}");

        String name = first.facts().module();

        assertThat(name).matches("a\\.b-[0-9a-f]{8}");
        assertThat(CompiledFacts.with(compiler)
                        .source("package a.b.d; public record Two(@SharingCategory(\"B\") String a, int more) {}")
                        .source("package a.b.c; public record One(@SharingCategory(\"A\") String a) {}")
                        .facts()
                        .module())
                .isEqualTo(name);
        assertThat(CompiledFacts.with(compiler)
                        .source("package a.b.c; public record One(@SharingCategory(\"A\") String a) {}")
                        .facts()
                        .module())
                .startsWith("a.b.c-")
                .isNotEqualTo(name);
        assertThat(first.module("given").facts().module()).isEqualTo("given");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void aModuleWithoutMarksIsEmpty(Compiler compiler) {
        ModuleFacts facts = CompiledFacts.with(compiler)
                .source("package p; public class Plain { String name; }")
                .facts();

        assertThat(facts.nothingToCheck()).isTrue();
        assertThat(facts.module()).startsWith("unnamed-");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void sourceWithErrorsIsReadAsFarAsItGoes(Compiler compiler) {
        ModuleFacts facts = CompiledFacts.with(compiler)
                .withErrors()
                .source("""
                        package p;
                        @Sender(Nowhere.ID)
                        public interface Api extends Missing<Gone> {
                            @OutboundTransfer(id = Nowhere.ID, recipient = Nowhere.R, agreement = Nowhere.A, purpose = "P", owner = Nowhere.O)
                            Undefined send(Lost<Gone> lost, @Unknown String text);
                        }""")
                .source(
                        "package p; public class Rest extends Absent implements Api { @Override public void send(Lost lost, String text) {} }")
                .facts();

        assertThat(facts.transfers()).isNotEmpty();
        assertThat(facts.transfers()).extracting(each -> each.type()).contains("p.Api");
        assertThat(facts.transfers())
                .allMatch(
                        each -> !each.problems().isEmpty() || !each.unresolved().isEmpty());
    }

    /** The other compiler doesn't start a processor on such source. */
    @Test
    void marksThatDoNotCompileAreReadAsFarAsTheyGo() {
        ModuleFacts facts =
                CompiledFacts.with(Compiler.ECLIPSE).withErrors().source("""
                        package p;
                        @SharingCategory public interface Api {
                            @OutboundTransfer() void none(@NotPersonal String s);
                            @OutboundTransfer(id = 1, owner = {}, recipient = 'c') @SharingWaiver void wrong(int i);
                            @OutboundTransfer(route = Route.NONE) @SharingWaiver(kind = WaiverKind.NONE) void other(int i);
                            @OutboundTransfer(id = "x" +, recipient = ) void broken(
                        }""").facts();

        assertThat(facts.transfers())
                .isNotEmpty()
                .allMatch(each -> !each.problems().isEmpty());
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void bothCompilersTellTheSameAndTheOrderOfSourcesIsNothing(Compiler compiler) {
        ModuleFacts facts = CompiledFacts.with(compiler)
                .module("m")
                .source(NOTE)
                .source("package p; public interface Api { " + MARK
                        + " void send(Note note, List<? extends Note> notes); }")
                .facts();

        assertThat(facts)
                .isEqualTo(CompiledFacts.with(Compiler.JAVAC)
                        .module("m")
                        .source("package p; public interface Api { " + MARK
                                + " void send(Note note, List<? extends Note> notes); }")
                        .source(NOTE)
                        .facts());
    }
}
