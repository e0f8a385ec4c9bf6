package uk.disc.register;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.disc.register.FactsFixture.discharge;
import static uk.disc.register.FactsFixture.errors;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.disc.annotation.WaiverKind;

class WaiverTest {
    private static final String NOT_AGREED = "disc.transfer.category-not-agreed";

    private static FactsFixture notAgreed() {
        return discharge().sends("DischargeSummary.sti", "SEXUAL_HEALTH");
    }

    @Test
    void aWaiverLetsTheBuildPassAndStaysVisible() {
        SharingRegister register = notAgreed().waives(NOT_AGREED, "2026-12-31").judge();
        assertThat(register.fails()).isFalse();
        assertThat(register.transfers())
                .extracting(SharingRegister.Entry::verdict)
                .containsExactly(Verdict.WAIVED);
        assertThat(register.diagnoses())
                .anyMatch(diagnosis -> diagnosis.waived() && diagnosis.key().equals(NOT_AGREED));
        assertThat(RegisterSummary.line(register)).contains("1 waived").contains("1 finding waived");
    }

    @Test
    void aWaiverNamesOneFindingOnly() {
        SharingRegister register = notAgreed()
                .unmarked("DischargeSummary.ward")
                .waives(NOT_AGREED, "2026-12-31")
                .judge();
        assertThat(errors(register)).containsExactly("disc.field.unmarked");
    }

    @Test
    void anExpiredWaiverIsAnErrorAndWaivesNothing() {
        assertThat(errors(notAgreed().waives(NOT_AGREED, "2026-11-01").judge()))
                .containsExactlyInAnyOrder("disc.waiver.expired", NOT_AGREED);
    }

    @Test
    void aWaiverHoldsThroughItsLastDay() {
        FactsFixture facts = notAgreed().waives(NOT_AGREED, "2026-11-02");
        assertThat(facts.judge().fails()).isFalse();
        assertThat(facts.judge().validTo()).contains(FactsFixture.DAY);
        assertThat(facts.judge(FactsFixture.DAY.plusDays(1)).fails()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TODO", "tbc", " ", "-", "xxx", "n/a", "TBD."})
    void placeholderTextIsAnError(String reason) {
        FactsFixture facts = notAgreed();
        facts.waives(NOT_AGREED, WaiverKind.NOT_SENT, reason, "2026-12-31", facts.type);
        assertThat(errors(facts.judge())).containsExactlyInAnyOrder("disc.waiver.placeholder", NOT_AGREED);
    }

    @Test
    void aWaiverOfARiskLastsNinetyDaysAtMost() {
        assertThat(errors(notAgreed().waives(NOT_AGREED, "2027-01-31").judge())).isEmpty();
        assertThat(errors(notAgreed().waives(NOT_AGREED, "2027-02-01").judge()))
                .containsExactlyInAnyOrder("disc.waiver.too-long", NOT_AGREED);
    }

    @Test
    void aWaiverOfAMistakeOfTheCheckerMayLastLonger() {
        FactsFixture facts = notAgreed();
        facts.waives(NOT_AGREED, WaiverKind.NOT_SENT, "stripped by the gateway", "2027-06-30", facts.type);
        assertThat(errors(facts.judge())).isEmpty();
    }

    @Test
    void anUnusedWaiverIsAWarning() {
        SharingRegister register = discharge().waives(NOT_AGREED, "2026-12-31").judge();
        assertThat(register.fails()).isFalse();
        assertThat(register.diagnoses())
                .filteredOn(diagnosis -> diagnosis.key().equals("disc.waiver.unused"))
                .extracting(Diagnosis::severity)
                .containsExactly(Diagnosis.Severity.WARNING);
    }

    @Test
    void anUnknownKeyOrDateIsAnError() {
        assertThat(errors(notAgreed()
                        .waives("disc.transfer.category-not-agred", "2026-12-31")
                        .judge()))
                .contains("disc.waiver.invalid");
        assertThat(errors(notAgreed().waives(NOT_AGREED, "next year").judge())).contains("disc.waiver.invalid");
        assertThat(errors(notAgreed().waives(NOT_AGREED, "+999999999-12-31").judge()))
                .contains("disc.waiver.invalid", NOT_AGREED);
    }

    @Test
    void aStatutoryRestrictionCannotBeWaived() {
        FactsFixture facts = discharge().sends("DischargeSummary.history", "GENDER_RECOGNITION");
        String key = "disc.person.statutory-restriction";
        List<String> errors = errors(facts.judge());
        String restriction = errors.stream()
                .filter(found -> found.contains("restrict"))
                .findFirst()
                .orElse(key);
        facts.waives(restriction, "2026-12-31");
        assertThat(errors(facts.judge())).contains("disc.waiver.not-allowed", restriction);
    }

    @Test
    void aWaiverOnAFieldWaivesThatFieldOnly() {
        FactsFixture facts = discharge()
                .unmarked("DischargeSummary.ward")
                .unmarked("DischargeSummary.bed")
                .waives(
                        "disc.field.unmarked",
                        WaiverKind.NOT_PERSONAL,
                        "a place, not a person",
                        "2027-12-31",
                        "org.example.DischargeSummary.ward");
        SharingRegister register = facts.judge();
        assertThat(errors(register)).containsExactly("disc.field.unmarked");
        assertThat(register.diagnoses())
                .filteredOn(diagnosis -> !diagnosis.waived() && diagnosis.severity() == Diagnosis.Severity.ERROR)
                .singleElement()
                .satisfies(diagnosis -> assertThat(diagnosis.text())
                        .contains("DischargeSummary.bed")
                        .doesNotContain("DischargeSummary.ward"));
    }

    @Test
    void aWaiverOnAFieldIsNotAboutAFieldOfTheSameNameInAnotherPackage() {
        FactsFixture facts = discharge().sends("Summary.clinic → Note.sti", "SEXUAL_HEALTH");
        facts.waives(
                NOT_AGREED, WaiverKind.NOT_SENT, "cleared before sending", "2027-12-31", "org.example.ward.Note.sti");
        assertThat(errors(facts.judge())).containsExactly(NOT_AGREED);
        assertThat(facts.judge().diagnoses())
                .extracting(Diagnosis::key)
                .as("and the waiver is told to waive nothing")
                .contains("disc.waiver.unused");
    }

    @Test
    void theGuardsDatesAreNotAWaiversBusiness() {
        // The window ends with the waiver even though the agreement runs on.
        SharingRegister register = notAgreed().waives(NOT_AGREED, "2026-12-31").judge();
        assertThat(register.validTo()).hasValueSatisfying(day -> assertThat(day).isBeforeOrEqualTo("2026-12-31"));
        assertThat(register.asOf()).isEqualTo(LocalDate.of(2026, 11, 2));
    }
}
