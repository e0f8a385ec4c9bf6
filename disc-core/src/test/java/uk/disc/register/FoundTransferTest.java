package uk.disc.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import uk.disc.annotation.WaiverKind;
import uk.disc.vocabulary.SourcePosition;

/** What is made of what method bodies send. */
class FoundTransferTest {
    private static final SourcePosition ARGUMENT = new SourcePosition("org/example/Letters.java", 30, 21);

    private final FactsFixture declared = FactsFixture.discharge();
    private final List<WaiverFacts> waivers = new ArrayList<>();
    private final List<AddressedSend> sends = new ArrayList<>();
    private final List<LostLabel> lost = new ArrayList<>();
    private final List<Reclassification> steps = new ArrayList<>();
    private final List<UnfollowedMethod> unfollowed = new ArrayList<>();
    private CheckMode mode = CheckMode.ENFORCE;

    @Test
    void whatNobodyDeclaredIsAnErrorAtTheArgumentWithTheWayThere() {
        SharingRegister register = judge(found("DIAGNOSIS", FoundTransfer.Direction.LEAVES, Optional.empty()));

        assertThat(register.diagnoses())
                .extracting(Diagnosis::severity, Diagnosis::key, Diagnosis::position)
                .containsExactly(tuple(Diagnosis.Severity.ERROR, "disc.transfer.undeclared", ARGUMENT));
        assertThat(register.diagnoses().get(0).text())
                .startsWith(
                        "[disc.transfer.undeclared] diagnosis leaves through Mail.post without a declared transfer\n")
                .contains("from   Patient.diagnosis   (DIAGNOSIS)   Patient.java:17\n  via    body   Letters.java:29\n")
                .contains("to     mail.example.org\n")
                .contains("waive  @SharingWaiver(rule = \"disc.transfer.undeclared\"");
        assertThat(register.found())
                .extracting(SharingRegister.Found::verdict)
                .containsExactly(Optional.of(Verdict.NOT_PERMITTED));
        assertThat(register.fails()).isTrue();
        assertThat(RegisterSummary.line(register)).contains("1 undeclared transfer found.");
    }

    @Test
    void aBuildThatOnlyReportsIsWarnedAndCountsItAllTheSame() {
        mode = CheckMode.REPORT;

        SharingRegister register = judge(found("DIAGNOSIS", FoundTransfer.Direction.LEAVES, Optional.empty()));

        assertThat(register.diagnoses()).extracting(Diagnosis::severity).containsExactly(Diagnosis.Severity.WARNING);
        assertThat(register.found())
                .extracting(SharingRegister.Found::verdict)
                .containsExactly(Optional.of(Verdict.NOT_PERMITTED));
    }

    @Test
    void aStoreOrALogOfOnesOwnIsShownAndFailsNothing() {
        SharingRegister register = judge(found("DIAGNOSIS", FoundTransfer.Direction.LOGGED, Optional.empty()));

        assertThat(register.diagnoses())
                .extracting(Diagnosis::severity, Diagnosis::key)
                .containsExactly(tuple(Diagnosis.Severity.NOTE, "disc.transfer.kept"));
        assertThat(register.diagnoses().get(0).headline()).isEqualTo("diagnosis goes to a log through Mail.post");
        assertThat(register.found()).extracting(SharingRegister.Found::verdict).containsExactly(Optional.empty());
        assertThat(register.fails()).isFalse();
        assertThat(RegisterSummary.line(register)).doesNotContain("undeclared");
    }

    @Test
    void insideADeclaredTransferAStoreOrALogIsShownAsSuchAndBelongsToNoAgreement() {
        SharingRegister register =
                judge(found("SEXUAL_HEALTH", FoundTransfer.Direction.STORED, Optional.of("discharge-summary")));

        assertThat(register.diagnoses())
                .extracting(Diagnosis::severity, Diagnosis::key)
                .containsExactly(tuple(Diagnosis.Severity.NOTE, "disc.transfer.kept"));
        assertThat(register.transfers().get(0).facts().payload()).hasSize(2);
        assertThat(register.fails()).isFalse();
    }

    @Test
    void aWaiverOnTheMethodLetsItPassAndTheRegisterShowIt() {
        waivers.add(waiver("disc.transfer.undeclared"));

        SharingRegister register = judge(found("DIAGNOSIS", FoundTransfer.Direction.LEAVES, Optional.empty()));

        assertThat(register.diagnoses()).extracting(Diagnosis::waived).containsExactly(true);
        assertThat(register.found())
                .extracting(SharingRegister.Found::verdict)
                .containsExactly(Optional.of(Verdict.WAIVED));
        assertThat(register.fails()).isFalse();
    }

    @Test
    void aWaiverOfWhatIsNotFoundIsUnneededOnlyIfBodiesWereFollowed() {
        ModuleFacts facts = new ModuleFacts(
                1,
                "org.example-1",
                List.of(),
                List.of(),
                List.of(),
                List.of(waiver("disc.transfer.undeclared")),
                Optional.empty());

        assertThat(judged(facts).diagnoses()).isEmpty();
        assertThat(judged(facts.with(
                                "org.example-1",
                                new FollowedBodies(mode, 1, List.of(), List.of(), List.of(), List.of(), List.of())))
                        .diagnoses())
                .extracting(Diagnosis::key)
                .containsExactly("disc.waiver.unused");
    }

    @Test
    void insideADeclaredTransferWhatItsAgreementCoversGoesWithIt() {
        SharingRegister register =
                judge(found("DATE_OF_BIRTH", FoundTransfer.Direction.LEAVES, Optional.of("discharge-summary")));

        assertThat(register.diagnoses()).isEmpty();
        assertThat(register.found()).isEmpty();
        assertThat(register.transfers()).singleElement().satisfies(entry -> {
            assertThat(entry.verdict()).isIn(Verdict.ALLOWED, Verdict.ALLOWED_WITH_DECISION);
            assertThat(entry.facts().payload())
                    .extracting(PayloadItem::path)
                    .contains("Patient.diagnosis, in the method's body");
            assertThat(entry.grounds())
                    .extracting(SharingRegister.Ground::category)
                    .contains("DATE_OF_BIRTH");
        });
    }

    @Test
    void insideADeclaredTransferWhatItsAgreementDoesNotCoverIsAnErrorThatSaysWhy() {
        SharingRegister register =
                judge(found("SEXUAL_HEALTH", FoundTransfer.Direction.LEAVES, Optional.of("discharge-summary")));

        assertThat(register.diagnoses())
                .extracting(Diagnosis::key, Diagnosis::position)
                .containsExactly(tuple("disc.transfer.sends-more", ARGUMENT));
        assertThat(register.diagnoses().get(0).text()).contains("but    sexual health may not go to BCP Council");
        assertThat(register.transfers().get(0).facts().payload()).hasSize(2);
    }

    @Test
    void aTransferThatIsNotAllowedItselfLetsNothingMoreGo() {
        declared.recipients = List.of("no-such-body");

        SharingRegister register =
                judge(found("DATE_OF_BIRTH", FoundTransfer.Direction.LEAVES, Optional.of("discharge-summary")));

        assertThat(register.diagnoses()).extracting(Diagnosis::key).contains("disc.transfer.sends-more");
    }

    @Test
    void aBodyThatCouldNotBeFollowedIsAWarningAndCounted() {
        unfollowed.add(new UnfollowedMethod("Letters.tangled", "it took too many steps", ARGUMENT));

        SharingRegister register = judge();

        assertThat(register.diagnoses())
                .extracting(Diagnosis::severity, Diagnosis::key, Diagnosis::position)
                .containsExactly(tuple(Diagnosis.Severity.WARNING, "disc.check.flow-unknown", ARGUMENT));
        assertThat(register.diagnoses().get(0).headline()).contains("Letters.tangled");
        assertThat(RegisterSummary.line(register)).contains("1 method unknown.");
    }

    @Test
    void whetherBodiesWereFollowedIsInTheRegister() {
        assertThat(judge().bodiesNotFollowed()).isEmpty();
        assertThat(judged(FactsFixture.module(declared.transfer())).bodiesNotFollowed())
                .containsExactly("org.example-0badcafe");
    }

    @Test
    void factsAndRegisterComeBackFromJsonAsTheyWere() {
        waivers.add(waiver("disc.transfer.undeclared"));
        unfollowed.add(new UnfollowedMethod("Letters.tangled", "it took too many steps", ARGUMENT));
        lost.add(new LostLabel(
                "org.example.Letters.last",
                List.of(new FoundTransfer.Item("Patient.diagnosis", "DIAGNOSIS", List.of())),
                ARGUMENT,
                waivers));
        steps.add(new Reclassification(
                "org.example.Ages.band()",
                new TreeSet<>(List.of("DATE_OF_BIRTH")),
                new TreeSet<>(),
                "ten-year bands",
                ARGUMENT));
        ModuleFacts facts = facts(
                found("DIAGNOSIS", FoundTransfer.Direction.LEAVES, Optional.empty()),
                found("NAME", FoundTransfer.Direction.STORED, Optional.of("discharge-summary")));
        SharingRegister register = judged(facts);
        assertThat(facts.bodies().orElseThrow().lost()).hasSize(1);
        assertThat(register.reclassifications()).hasSize(1);

        assertThat(RegisterJson.read(RegisterJson.write(facts), ModuleFacts.class))
                .isEqualTo(facts);
        assertThat(RegisterJson.read(RegisterJson.write(register), SharingRegister.class))
                .isEqualTo(register);
    }

    @Test
    void aFieldThatHoldsWhatItsMarksDoNotSayIsToldWithTheMarkToAdd() {
        lost.add(new LostLabel(
                "org.example.Letters.last",
                List.of(
                        new FoundTransfer.Item("Patient.diagnosis", "DIAGNOSIS", List.of()),
                        new FoundTransfer.Item("Patient.name", "NAME", List.of())),
                ARGUMENT,
                waivers));

        assertThat(judge().diagnoses())
                .extracting(Diagnosis::severity, Diagnosis::key, Diagnosis::position)
                .containsExactly(tuple(Diagnosis.Severity.ERROR, "disc.label.lost", ARGUMENT));
        assertThat(judge().diagnoses().get(0).text())
                .startsWith("[disc.label.lost] Letters.last holds diagnosis, name, and its marks do not say so\n")
                .contains("Mark the field with @SharingCategory({DIAGNOSIS, NAME})");
        waivers.add(waiver("disc.label.lost"));
        lost.set(0, new LostLabel("org.example.Letters.last", lost.get(0).carries(), ARGUMENT, waivers));
        assertThat(judge().diagnoses()).extracting(Diagnosis::waived).containsExactly(true);
    }

    @Test
    void aNamedStepIsListedAndItsCodesAreThePacksOwn() {
        steps.add(new Reclassification(
                "org.example.Ages.band()",
                new TreeSet<>(List.of("DATE_OF_BIRT")),
                new TreeSet<>(List.of("NAME")),
                "ten-year bands",
                ARGUMENT));

        SharingRegister register = judge();

        assertThat(register.reclassifications()).isEqualTo(steps);
        assertThat(register.diagnoses()).extracting(Diagnosis::key).containsExactly("disc.mark.unknown-code");
        assertThat(register.diagnoses().get(0).text()).contains("DATE_OF_BIRTH");
    }

    @Test
    void aTransferThatSendsToSomebodyElsesAddressIsAnErrorAndToAnUnknownOneIsListed() {
        declared.recipients = List.of("dorset-healthcare");
        sends.add(new AddressedSend(
                "discharge-summary",
                "org.example.Mail#post(java.lang.String)",
                "mail",
                Optional.of("HTTPS://Intake.BCP-council.example.org:443/x"),
                ARGUMENT));
        sends.add(new AddressedSend(
                "discharge-summary",
                "org.example.Mail#post(java.lang.String)",
                "mail",
                Optional.of("dorset-healthcare.discharges"),
                new SourcePosition("org/example/Letters.java", 31, 21)));
        sends.add(new AddressedSend(
                "discharge-summary",
                "org.example.Mail#post(java.lang.String)",
                "mail",
                Optional.of("not an address at all"),
                new SourcePosition("org/example/Letters.java", 32, 21)));

        SharingRegister register = judge();

        assertThat(register.diagnoses())
                .extracting(Diagnosis::severity, Diagnosis::key, Diagnosis::position)
                .containsExactly(tuple(Diagnosis.Severity.ERROR, "disc.transfer.other-recipient", ARGUMENT));
        assertThat(register.diagnoses().get(0).headline())
                .startsWith("the transfer discharge-summary names Dorset HealthCare")
                .endsWith("where BCP Council receives");
        assertThat(register.sends()).hasSize(3);
        assertThat(RegisterJson.read(RegisterJson.write(register), SharingRegister.class))
                .isEqualTo(register);
    }

    private static FoundTransfer item(
            String category, FoundTransfer.Direction direction, Optional<String> transfer, List<WaiverFacts> waivers) {
        return new FoundTransfer(
                "org.example.Letters.print() → org.example.Mail#post(java.lang.String)",
                "org.example.Letters",
                "print()",
                "org.example.Mail#post(java.lang.String)",
                "mail",
                direction,
                Optional.of("mail.example.org"),
                transfer,
                List.of(new FoundTransfer.Item(
                        "Patient.diagnosis",
                        category,
                        List.of(
                                new FoundTransfer.Step(
                                        "Patient.diagnosis", new SourcePosition("org/example/Patient.java", 17, 5)),
                                new FoundTransfer.Step(
                                        "body", new SourcePosition("org/example/Letters.java", 29, 5))))),
                ARGUMENT,
                waivers);
    }

    private FoundTransfer found(String category, FoundTransfer.Direction direction, Optional<String> transfer) {
        return item(category, direction, transfer, waivers);
    }

    private static WaiverFacts waiver(String rule) {
        return new WaiverFacts(
                rule,
                WaiverKind.ACCEPTED_RISK,
                "agreed with the discharge board",
                "Caldicott Guardian",
                "2026-12-31",
                "org.example.Letters.print()",
                new SourcePosition("org/example/Letters.java", 27, 5));
    }

    private ModuleFacts facts(FoundTransfer... found) {
        return FactsFixture.module(declared.transfer())
                .with(
                        "org.example-0badcafe",
                        new FollowedBodies(mode, 1, List.of(found), sends, lost, steps, unfollowed));
    }

    private SharingRegister judge(FoundTransfer... found) {
        return judged(facts(found));
    }

    private static SharingRegister judged(ModuleFacts facts) {
        return Judgement.of(FactsFixture.PACK, FactsFixture.DAY, Judgement.Options.DEFAULT)
                .judge(List.of(facts));
    }
}
