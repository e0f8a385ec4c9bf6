package uk.disc.register;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.disc.register.FactsFixture.DAY;
import static uk.disc.register.FactsFixture.PACK;
import static uk.disc.register.FactsFixture.discharge;
import static uk.disc.register.FactsFixture.errors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.disc.annotation.Route;
import uk.disc.policy.PolicyPack;
import uk.disc.vocabulary.SourcePosition;
import uk.disc.vocabulary.TermKind;

class JudgementTest {
    private static final List<String> CATEGORIES = List.copyOf(PACK.vocabulary().codes(TermKind.CATEGORY));

    @Test
    void aTransferThatItsAgreementCoversIsAllowed() {
        SharingRegister register = discharge().judge();
        assertThat(errors(register)).isEmpty();
        assertThat(register.transfers())
                .extracting(SharingRegister.Entry::verdict)
                .containsExactly(Verdict.ALLOWED);
        assertThat(register.fails()).isFalse();
        assertThat(register.transfers().get(0).pending()).isNotEmpty();
        assertThat(register.transfers().get(0).grounds())
                .allSatisfy(ground -> assertThat(ground.agreement()).contains("P-DIS"));
    }

    @Test
    void theRegisterShowsTheGroundTheVerdictRestsOnAndNotTheFirstRecorded(@TempDir Path folder) throws IOException {
        FactsFixture.copyPack(folder);
        Path agreement = folder.resolve("agreements/p-dis.yaml");
        String text = Files.readString(agreement);
        Files.writeString(agreement, text.replaceFirst("(?m)^( +)basis:$", "$0\n$1  - {party: uhd, article6: 6.1.c}"));
        assertThat(Files.readString(agreement)).isNotEqualTo(text);

        SharingRegister register = Judgement.of(PolicyPack.load(folder), DAY, Judgement.Options.DEFAULT)
                .judge(List.of(discharge().module()));

        assertThat(register.transfers().get(0).verdict()).isEqualTo(Verdict.ALLOWED);
        assertThat(register.transfers().get(0).grounds())
                .isNotEmpty()
                .allSatisfy(ground -> assertThat(ground.article6()).contains("6.1.e"));
    }

    @Test
    void outsideAgreementsTheFixNamesTheCharterAndNeverAnAgreementThatThereIsNot(@TempDir Path folder)
            throws IOException {
        FactsFixture.copyPack(folder);
        Path charter = folder.resolve("charter.yaml");
        String text = Files.readString(charter);
        Files.writeString(charter, text.replaceFirst("(?m)^ +policyDocument: .*APD-6.*$", ""));
        assertThat(Files.readString(charter)).isNotEqualTo(text);
        FactsFixture facts = discharge();
        facts.route = Route.STATUTORY_DUTY;
        facts.agreements = List.of();
        facts.purpose = "STATUTORY_RETURN";

        SharingRegister register = Judgement.of(PolicyPack.load(folder), DAY, Judgement.Options.DEFAULT)
                .judge(List.of(facts.module()));

        assertThat(only(register, "disc.basis.policy-document-missing").text())
                .contains("refer to it in the charter's statutory duty route, or leave the item out")
                .doesNotContain("no agreement")
                .doesNotContain("not stated");
    }

    @Test
    void aCategoryOutsideTheAgreementIsOneErrorAtTheArgument() {
        SharingRegister register = discharge()
                .sends("DischargeSummary.notes → Note.sti", "SEXUAL_HEALTH")
                .sends("DischargeSummary.other", "SEXUAL_HEALTH")
                .judge();
        assertThat(errors(register)).containsExactly("disc.transfer.category-not-agreed");
        Diagnosis error = only(register, "disc.transfer.category-not-agreed");
        assertThat(error.position().toString()).isEqualTo("org/example/CommunityTeam.java:12:32");
        assertThat(error.headline()).startsWith("sexual health").contains("BCP Council");
        assertThat(error.text())
                .startsWith("[disc.transfer.category-not-agreed] sexual health")
                .contains("DischargeSummary.notes → Note.sti   (SEXUAL_HEALTH)   DischargeSummary.java:12")
                .contains("DischargeSummary.other   (SEXUAL_HEALTH)   DischargeSummary.java:13")
                .contains("P-DIS allows ")
                .contains("ends 2027-12-31")
                .contains("@SharingWaiver(rule = \"disc.transfer.category-not-agreed\"")
                .contains("disc explain disc.transfer.category-not-agreed")
                .doesNotContain("{")
                .doesNotContain("not stated");
        assertThat(register.transfers())
                .extracting(SharingRegister.Entry::verdict)
                .containsExactly(Verdict.NOT_PERMITTED);
    }

    @Test
    void oneErrorNamesEveryRecipientItIsAbout() {
        FactsFixture facts = discharge().sends("DischargeSummary.sti", "SEXUAL_HEALTH");
        facts.recipients = List.of("bcp-council/adult-social-care", "dorset-council/adult-social-care");
        SharingRegister register = facts.judge();
        assertThat(errors(register)).containsExactly("disc.transfer.category-not-agreed");
        assertThat(only(register, "disc.transfer.category-not-agreed").headline())
                .contains("BCP Council")
                .contains("Dorset Council");
    }

    @Test
    void severalSendersMustEachBeAllowed() {
        FactsFixture facts = discharge();
        facts.senders = List.of("uhd", "good-neighbours");
        assertThat(facts.judge().fails()).isTrue();
    }

    @Test
    void anUnmarkedFieldIsUnknownAndNeverAllowed() {
        SharingRegister register = discharge().unmarked("DischargeSummary.ward").judge();
        assertThat(errors(register)).containsExactly("disc.field.unmarked");
        assertThat(register.transfers())
                .extracting(SharingRegister.Entry::verdict)
                .containsExactly(Verdict.UNKNOWN);
        assertThat(RegisterSummary.line(register)).contains("1 unknown");
        assertThat(only(register, "disc.field.unmarked").text()).contains("DischargeSummary.ward");
    }

    @Test
    void everyReportCountsTheUnknownEvenWhenThereAreNone() {
        assertThat(RegisterSummary.line(discharge().judge())).contains("0 unknown");
    }

    @Test
    void withoutASenderNothingIsAllowed() {
        FactsFixture facts = discharge();
        facts.senders = List.of();
        SharingRegister register = facts.judge();
        assertThat(errors(register)).containsExactly("disc.transfer.sender-missing");
        assertThat(register.transfers())
                .extracting(SharingRegister.Entry::verdict)
                .containsExactly(Verdict.UNKNOWN);
    }

    @Test
    void whatIsLeftForRunTimeNeedsToKnowThePerson() {
        FactsFixture facts = discharge();
        facts.subject = Optional.empty();
        assertThat(errors(facts.judge())).containsExactly("disc.transfer.subject-identifier-missing");
    }

    @Test
    void aMisspeltCodeNamesTheNearest() {
        FactsFixture facts = discharge();
        facts.recipients = List.of("bcp-counsil");
        facts.agreements = List.of("P-DIZ");
        facts.purpose = "INDIVIDUAL_CAR";
        List<Diagnosis> errors = facts.judge().diagnoses();
        assertThat(errors.stream().map(Diagnosis::text).collect(Collectors.joining("\n")))
                .contains("bcp-council")
                .contains("P-DIS")
                .contains("INDIVIDUAL_CARE");
        assertThat(errors(facts.judge())).containsOnly("disc.mark.unknown-code");
    }

    @Test
    void whatNobodyKnowsIsNotCalledNotPersonalHoweverItIsWaived() {
        FactsFixture facts = new FactsFixture().unmarked("Summary.ward");
        assertThat(errors(facts.judge())).containsExactly("disc.field.unmarked");
        facts.waives("disc.field.unmarked", "2026-12-31");
        assertThat(facts.judge().transfers())
                .extracting(SharingRegister.Entry::verdict)
                .containsExactly(Verdict.WAIVED);
    }

    @Test
    void aTransferThatHoldsNothingAboutAnybodyIsNotPersonalWithoutAnAgreement() {
        FactsFixture facts = new FactsFixture();
        facts.agreements = List.of();
        SharingRegister register = facts.judge();
        assertThat(register.fails()).isFalse();
        assertThat(register.transfers())
                .extracting(SharingRegister.Entry::verdict)
                .containsExactly(Verdict.NOT_PERSONAL);
    }

    @Test
    void aCategoryThatThePackNoLongerHasFailsWhereverItWasClassified() {
        FactsFixture facts = discharge();
        facts.payload.add(new PayloadItem(
                "Patient.name",
                "org.example.Patient.name",
                new TreeSet<>(List.of("GONE")),
                new SourcePosition("types/fhir.yaml", 3, 5)));
        SharingRegister register = facts.judge();
        assertThat(errors(register)).contains("disc.mark.unknown-code");
        assertThat(register.fails()).isTrue();
    }

    @Test
    void theVerdictSaysHowLongItHolds() {
        SharingRegister register = discharge().judge();
        LocalDate last = register.validTo().orElseThrow();
        assertThat(last).isAfterOrEqualTo(DAY);
        SharingRegister onTheLastDay = discharge().judge(last);
        SharingRegister dayAfter = discharge().judge(last.plusDays(1));
        assertThat(told(onTheLastDay)).isEqualTo(told(register));
        assertThat(told(dayAfter)).isNotEqualTo(told(register));
    }

    @Test
    void anExpiredAgreementStopsTheBuild() {
        SharingRegister register = discharge().judge(LocalDate.of(2028, 1, 5));
        assertThat(errors(register)).contains("disc.agreement.not-in-force");
        assertThat(only(register, "disc.agreement.not-in-force").headline()).contains("is expired");
        assertThat(register.fails()).isTrue();
    }

    @Test
    void theEmergencyRouteNeedsNoAgreement() {
        FactsFixture facts = discharge();
        facts.agreements = List.of();
        facts.route = Route.EMERGENCY;
        facts.purpose = "EMERGENCY";
        SharingRegister register = facts.judge(LocalDate.of(2031, 1, 1));
        assertThat(errors(register)).isEmpty();
    }

    @Test
    void oneIdOnTwoTransfersIsAnError() {
        TransferFacts first = discharge().transfer();
        FactsFixture other = discharge();
        other.method = "sendAgain(org.example.DischargeSummary)";
        SharingRegister register = Judgement.of(PACK, DAY, Judgement.Options.DEFAULT)
                .judge(List.of(FactsFixture.module(first, other.transfer())));
        assertThat(errors(register)).containsExactly("disc.transfer.id-duplicate");
    }

    @Test
    void nothingToCheckIsSaidAndFailsWhenStrict() {
        List<ModuleFacts> nothing = List.of(FactsFixture.module(new TransferFacts[0]));
        SharingRegister lenient =
                Judgement.of(PACK, DAY, Judgement.Options.DEFAULT).judge(nothing);
        SharingRegister strict =
                Judgement.of(PACK, DAY, new Judgement.Options(true, 90)).judge(nothing);
        assertThat(lenient.diagnoses()).extracting(Diagnosis::key).containsExactly("disc.check.nothing-checked");
        assertThat(lenient.fails()).isFalse();
        assertThat(strict.fails()).isTrue();
    }

    @Property(tries = 200)
    void addingAFieldNeverRemovesAnError(
            @ForAll @Size(max = 6) List<@IntRange(min = 0, max = 30) Integer> before,
            @ForAll @IntRange(min = 0, max = 30) int added,
            @ForAll boolean unmarked) {
        FactsFixture small = new FactsFixture();
        FactsFixture large = new FactsFixture();
        for (int index = 0; index < before.size(); index++) {
            String category = CATEGORIES.get(before.get(index) % CATEGORIES.size());
            small.sends("DischargeSummary.field" + index, category);
            large.sends("DischargeSummary.field" + index, category);
        }
        if (unmarked) {
            large.unmarked("DischargeSummary.added");
        } else {
            large.sends("DischargeSummary.added", CATEGORIES.get(added % CATEGORIES.size()));
        }
        Set<String> fewer = new TreeSet<>(errors(small.judge()));
        Set<String> more = new TreeSet<>(errors(large.judge()));
        assertThat(more).containsAll(fewer);
    }

    @Property(tries = 50)
    void theOrderOfFactsNeverMatters(@ForAll Random random) {
        List<TransferFacts> transfers = new ArrayList<>();
        for (int index = 0; index < 5; index++) {
            FactsFixture facts = discharge().sends("DischargeSummary.x" + index, CATEGORIES.get(index));
            facts.id = "transfer-" + index;
            transfers.add(facts.transfer());
        }
        ModuleFacts sorted = FactsFixture.module(transfers.toArray(TransferFacts[]::new));
        Collections.shuffle(transfers, random);
        ModuleFacts shuffled = FactsFixture.module(transfers.toArray(TransferFacts[]::new));
        Judgement judgement = Judgement.of(PACK, DAY, Judgement.Options.DEFAULT);
        assertThat(RegisterJson.write(judgement.judge(List.of(shuffled))))
                .isEqualTo(RegisterJson.write(judgement.judge(List.of(sorted))));
    }

    private static Diagnosis only(SharingRegister register, String key) {
        return register.diagnoses().stream()
                .filter(diagnosis -> diagnosis.key().equals(key))
                .reduce((left, right) -> {
                    throw new AssertionError("twice: " + left + right);
                })
                .orElseThrow();
    }

    private static List<String> told(SharingRegister register) {
        return register.diagnoses().stream().map(Diagnosis::text).toList();
    }
}
