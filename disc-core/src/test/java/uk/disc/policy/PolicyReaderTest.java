package uk.disc.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import uk.disc.agreement.Agreement;
import uk.disc.agreement.AgreementStatus;
import uk.disc.agreement.ConfidentialityAnswer;
import uk.disc.agreement.Flow;
import uk.disc.agreement.PartyBasis;
import uk.disc.agreement.RecipientRef;
import uk.disc.agreement.Tightening.Operation;
import uk.disc.annotation.Route;
import uk.disc.charter.Organisation;
import uk.disc.charter.ProfessionalDuty;
import uk.disc.policy.ExternalType.Classification;
import uk.disc.vocabulary.ConsentState;
import uk.disc.vocabulary.TermKind;

class PolicyReaderTest {
    private final PolicyPack pack = TestPack.small().pack();

    @Test
    void theSamplePackReadsWithoutAProblem() {
        assertThat(PolicyReader.read(PackSource.directory(TestPack.SAMPLE)).problems())
                .isEmpty();
    }

    @Test
    void aDirectoryReadsAsItsFilesDo() {
        assertThat(PolicyPack.load(TestPack.SMALL).hash()).isEqualTo(pack.hash());
    }

    @Test
    void thePackKnowsItsNameAndVersion() {
        assertThat(pack.id()).isEqualTo("small");
        assertThat(pack.version()).isEqualTo(3);
        assertThat(pack.jurisdiction()).isEqualTo("England");
        assertThat(pack.hash()).matches("[0-9a-f]{64}");
        assertThat(pack.proseHash()).matches("[0-9a-f]{64}").isNotEqualTo(pack.hash());
    }

    @Test
    void theCharterHasItsMembersAndRoutes() {
        assertThat(pack.charter().principles()).hasSize(2);
        assertThat(pack.charter().membership("old-hospital", LocalDate.parse("2020-09-30")))
                .hasValueSatisfying(member -> assertThat(member.founder()).isTrue());
        assertThat(pack.charter().membership("old-hospital", LocalDate.parse("2020-10-01")))
                .isEmpty();
        assertThat(pack.charter().routes()).extracting("route").containsExactly(Route.EMERGENCY, Route.STATUTORY_DUTY);
        assertThat(pack.charter().routes().get(1).recipients()).containsExactly("council", "council/social-care");
    }

    @Test
    void anOrganisationHasItsTeamsFunctionsAndDestinations() {
        Organisation hospital = pack.organisations().get("hospital");

        assertThat(hospital.publicAuthorityFor(Optional.of("running a car park")))
                .isFalse();
        assertThat(hospital.team("discharge").orElseThrow().duty()).isEqualTo(ProfessionalDuty.HEALTH_PROFESSIONAL);
        assertThat(hospital.destinations().hosts()).containsExactly("api.hospital.example");
        assertThat(hospital.position().line()).isEqualTo(2);
    }

    @Test
    void whatAnOrganisationLeavesOutHasItsDefault() {
        Organisation council = pack.organisations().get("council");

        assertThat(council.country()).isEqualTo("GB");
        assertThat(council.competentAuthority()).isFalse();
        assertThat(council.duty()).isEqualTo(ProfessionalDuty.NONE);
        assertThat(council.fictional()).isFalse();
        assertThat(council.exists()).isEqualTo(uk.disc.vocabulary.Period.ALWAYS);
    }

    @Test
    void anAgreementHasItsDatesAndParties() {
        Agreement agreement = pack.agreements().get("P-DIS");

        assertThat(agreement.parties()).containsExactly("charity", "council", "hospital");
        assertThat(agreement.review().orElseThrow().grace()).isEqualTo(Period.ofMonths(3));
        assertThat(agreement.signedOn("council")).contains(LocalDate.parse("2025-12-10"));
        assertThat(agreement.supersedes()).containsExactly("P-DIS-OLD");
        assertThat(agreement.particulars().summary()).contains("So that people go home sooner.");
        assertThat(agreement.particulars().history()).hasSize(2);
        assertThat(pack.status(agreement, LocalDate.parse("2026-06-01")).status())
                .isEqualTo(AgreementStatus.PARTIALLY_SIGNED);
    }

    @Test
    void aFlowHasItsItemsAndGrounds() {
        Flow flow = pack.agreements().get("P-DIS").flow("discharge-summary").orElseThrow();

        assertThat(flow.to()).containsExactly(RecipientRef.parse("charity"), RecipientRef.parse("council/social-care"));
        assertThat(flow.item("FREE_TEXT").orElseThrow().mayHold()).containsExactly("DIAGNOSIS");
        assertThat(flow.basis("hospital", "DIAGNOSIS"))
                .extracting(PartyBasis::article6)
                .containsExactly(Optional.of("6.1.e"));
        assertThat(flow.basis("hospital", "NAME")).isEmpty();
        assertThat(flow.confidentiality())
                .extracting(ConfidentialityAnswer::answer)
                .containsExactly("IMPLIED_DIRECT_CARE", "S251", "STATUTORY");
        assertThat(flow.frequency().orElseThrow().timesPerMonth()).isEqualTo(OptionalInt.of(900));
        assertThat(flow.clause()).contains("4.2");
        assertThat(flow.position().toString()).isEqualTo("agreements/p-dis.yaml:23:5");
    }

    @Test
    void anAliasIsReadAsItsCode() {
        Flow flow = pack.agreements().get("P-DIS").flow("discharge-summary").orElseThrow();

        assertThat(flow.obligations()).containsExactly("AUDIT", "MINIMUM_NECESSARY");
    }

    @Test
    void codesThatLookLikeNumbersStayText() {
        Flow flow = pack.agreements().get("P-DIS").flow("discharge-summary").orElseThrow();

        assertThat(flow.basis("hospital", "DIAGNOSIS").get(0).schedule1()).contains("2");
    }

    @Test
    void additionsJoinTheShippedVocabulary() {
        assertThat(pack.vocabulary()
                        .category("AMBULANCE_TRANSPORT")
                        .orElseThrow()
                        .parent())
                .contains("HOSPITAL_TRANSPORT");
        assertThat(pack.vocabulary().purpose("TRANSPORT_HOME").orElseThrow().purposeClass())
                .isEqualTo("LOCAL_CARE");
        assertThat(pack.vocabulary().legal(TermKind.CONFIDENTIALITY, "the local answer"))
                .hasValueSatisfying(answer -> assertThat(answer.code()).isEqualTo("LOCAL_ANSWER"));
        assertThat(pack.vocabulary().category("NAME"))
                .isEqualTo(ShippedVocabulary.load().category("NAME"));
    }

    @Test
    void typesAreClassifiedWholeOrByMember() {
        assertThat(pack.types().get("org.hl7.fhir.r4.model.Condition").whole())
                .map(Classification::categories)
                .hasValueSatisfying(categories -> assertThat(categories).containsExactly("DIAGNOSIS"));
        assertThat(pack.types().get("org.hl7.fhir.r4.model.Patient").members())
                .hasEntrySatisfying(
                        "getIdentifier(java.lang.String)",
                        held -> assertThat(held.subjectIdentifier()).isTrue())
                .hasEntrySatisfying(
                        "meta", held -> assertThat(held.notPersonal()).contains("technical"));
    }

    @Test
    void outboundCallsKnowTheirArguments() {
        OutboundCall post = pack.outboundCalls().stream()
                .filter(call -> call.method().equals("post"))
                .findFirst()
                .orElseThrow();

        assertThat(post.parameters()).contains(List.of("java.lang.String", "byte[]"));
        assertThat(post.payload()).containsExactly(1);
        assertThat(post.destination()).containsExactly(0);
        assertThat(post.subtypes()).isFalse();
    }

    @Test
    void anOverlayTightens() {
        assertThat(pack.overlays().get("hospital").tightenings())
                .extracting("operation")
                .containsExactly(Operation.ASK, Operation.WITHHOLD, Operation.OBLIGE, Operation.STOP);
    }

    @Test
    void aScenarioTellsNotKnownFromNoneRecorded() {
        Scenario known = pack.scenarios().get(0);
        Scenario unknown = pack.scenarios().get(1);

        assertThat(known.subject().objections().orElseThrow()).hasSize(1);
        assertThat(known.subject().consents().orElseThrow().get(0).history())
                .last()
                .isEqualTo(new ScenarioSubject.Consent.Change(ConsentState.WITHDRAWN, LocalDate.parse("2026-10-20")));
        assertThat(known.expect().categories()).containsEntry("DIAGNOSIS", Scenario.Outcome.PERMIT);
        assertThat(unknown.subject().capacity()).isEmpty();
        assertThat(unknown.subject().noneRecorded()).containsExactly("capacity");
        assertThat(known.subject().noneRecorded()).isEmpty();
        assertThat(unknown.expect().obligations()).isEmpty();
    }

    @Test
    void theSameBytesGiveAnEqualPack() {
        PolicyPack again = TestPack.small().pack();

        assertThat(again.hash()).isEqualTo(pack.hash());
        assertThat(again.agreements()).isEqualTo(pack.agreements());
        assertThat(again.charter()).isEqualTo(pack.charter());
        assertThat(again.scenarios()).isEqualTo(pack.scenarios());
    }
}
