package uk.disc.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.disc.decision.DecisionAssert.the;
import static uk.disc.decision.TestPacks.BCP;
import static uk.disc.decision.TestPacks.UHD;
import static uk.disc.decision.TestPacks.discharge;
import static uk.disc.decision.TestPacks.request;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import uk.disc.agreement.Collected;
import uk.disc.charter.ProfessionalDuty;
import uk.disc.decision.TestPacks.PackBuilder;
import uk.disc.decision.TestPacks.TestVocabulary;
import uk.disc.policy.ShippedVocabulary;
import uk.disc.vocabulary.Category;
import uk.disc.vocabulary.CategoryFlag;
import uk.disc.vocabulary.LegalItem;
import uk.disc.vocabulary.Ordered;
import uk.disc.vocabulary.Requirement;
import uk.disc.vocabulary.Restriction;
import uk.disc.vocabulary.TermKind;

/** What an item of law requires is asked for; where no rule asks, a person does. No requirement is passed over in silence. */
class RequirementsTest {
    private static final String RELIED_ON = "RELIED_ON";

    /** The places where a disclosure may rely on an item of law. */
    private enum Place {
        ARTICLE_6(TermKind.ARTICLE_6),
        ANNEX_1(TermKind.ANNEX_1),
        ANNEX_2(TermKind.ANNEX_2),
        ARTICLE_9(TermKind.ARTICLE_9),
        SCHEDULE_1(TermKind.SCHEDULE_1),
        ARTICLE_10(TermKind.ARTICLE_10),
        CONFIDENTIALITY(TermKind.CONFIDENTIALITY),
        PERMISSION(TermKind.PERMISSION),
        LEGAL_OBLIGATION(TermKind.ENACTMENT),
        CITATION(TermKind.ENACTMENT);

        private final TermKind kind;

        Place(TermKind kind) {
            this.kind = kind;
        }

        /** Relies on an item that requires something, where nothing at all is recorded besides. */
        Decision relyingOn(Requirement... requirements) {
            PackBuilder pack = discharge()
                    .item(TestVocabulary.legal(kind, RELIED_ON)
                            .requires(requirements)
                            .build())
                    .item(TestVocabulary.legal(TermKind.ARTICLE_6, "PLAIN").build())
                    .item(TestVocabulary.legal(TermKind.ARTICLE_6, "INTEREST")
                            .requires(Requirement.ANNEX_1_CONDITION)
                            .build())
                    .item(TestVocabulary.legal(TermKind.ARTICLE_9, "PLAIN").build())
                    .item(new Category(
                            TestVocabulary.term(TermKind.CATEGORY, "GENDER_RECOGNITION"),
                            Ordered.set(List.of(CategoryFlag.PERSONAL, CategoryFlag.STATUTORILY_RESTRICTED)),
                            Optional.empty(),
                            Ordered.set(List.of(RELIED_ON))))
                    .organisation(UHD, sender -> sender.publicAuthority = false)
                    .organisation(BCP, recipient -> recipient.duty = ProfessionalDuty.NONE)
                    .basis(basis -> {
                        basis.article6("PLAIN").condition("PLAIN", "");
                        basis.function = Optional.empty();
                    });
            return switch (this) {
                case ARTICLE_6 -> pack.basis(basis -> basis.article6(RELIED_ON)).decide();
                case ANNEX_1 ->
                    pack.basis(basis -> {
                                basis.article6("INTEREST");
                                basis.annex1 = Optional.of(RELIED_ON);
                            })
                            .decide();
                case ANNEX_2 ->
                    pack.flow(flow -> flow.collected = Optional.of(new Collected(
                                    "NON_CARE_SERVICE",
                                    false,
                                    Optional.of(RELIED_ON),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty())))
                            .decide();
                case ARTICLE_9 ->
                    pack.basis(basis -> basis.condition(RELIED_ON, "")).decide();
                case SCHEDULE_1 ->
                    pack.basis(basis -> basis.condition("PLAIN", RELIED_ON)).decide();
                case ARTICLE_10 ->
                    pack.flow(flow -> flow.item("CRIMINAL_OFFENCE"))
                            .basis(basis -> basis.article10 = Optional.of(RELIED_ON))
                            .decide(request().sends("CRIMINAL_OFFENCE"));
                case CONFIDENTIALITY ->
                    pack.flow(flow -> flow.answer(RELIED_ON)).decide();
                case PERMISSION ->
                    pack.flow(flow -> flow.item("GENDER_RECOGNITION", Optional.of(RELIED_ON)))
                            .decide(request().sends("GENDER_RECOGNITION"));
                case LEGAL_OBLIGATION ->
                    pack.flow(flow -> flow.answer("PUBLIC_INTEREST"))
                            .basis(basis -> {
                                basis.article6("6.1.c");
                                basis.enactment = Optional.of(RELIED_ON);
                            })
                            .decide();
                case CITATION ->
                    pack.flow(flow -> flow.answer("STATUTORY", RELIED_ON)).decide();
            };
        }
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void whatRequiresNothingIsReliedOn(Place place) {
        the(place.relyingOn()).permits();
    }

    private static Stream<Arguments> everyRequirementEverywhere() {
        return Arrays.stream(Place.values())
                .flatMap(place ->
                        Arrays.stream(Requirement.values()).map(requirement -> Arguments.of(place, requirement)));
    }

    @ParameterizedTest
    @MethodSource("everyRequirementEverywhere")
    void noRequirementIsPassedOverInSilence(Place place, Requirement requirement) {
        Decision without = place.relyingOn();
        Decision with = place.relyingOn(requirement);

        assertThat(with.findings().isEmpty() && with.pending().equals(without.pending()))
                .as("%s of %s changes nothing", requirement, place)
                .isFalse();
    }

    @Test
    @Covers(rule = "D-10", fires = true)
    void whatNoRuleReadsIsForAPersonToDecide() {
        the(Place.ARTICLE_9.relyingOn(Requirement.DECEASED_SUBJECT))
                .isStoppedOnlyBy("D-10")
                .says("D-10", "ground", RELIED_ON);
        the(Place.CONFIDENTIALITY.relyingOn(Requirement.INCAPACITY)).isStoppedOnlyBy("D-10");
        the(Place.CITATION.relyingOn(Requirement.POLICY_DOCUMENT))
                .isStoppedOnlyBy("D-10")
                .says("D-10", "ground", RELIED_ON);
        the(Place.LEGAL_OBLIGATION.relyingOn(Requirement.SECTION_251_APPROVAL)).isStoppedOnlyBy("D-10");
        the(Place.ANNEX_2.relyingOn(Requirement.CITATION)).isStoppedOnlyBy("B-11");
    }

    @Test
    void aLegalObligationThatYieldsToAnObjectionWaitsForIt() {
        the(Place.LEGAL_OBLIGATION.relyingOn(Requirement.NO_OBJECTION))
                .permits()
                .leaves("F-04", "subject.objections")
                .leaves("X-03", "subject.objections");
    }

    private static Stream<LegalItem> shipped() {
        return Arrays.stream(TermKind.values())
                .flatMap(kind -> ShippedVocabulary.load().items(kind).stream())
                .filter(LegalItem.class::isInstance)
                .map(LegalItem.class::cast)
                .filter(item -> !item.forbids(Restriction.NOT_MODELLED));
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void rulesReadWhatTheShippedVocabularyRequires(LegalItem item) {
        Requirement[] requirements = item.requires().toArray(Requirement[]::new);
        for (Place place : Place.values()) {
            if (place.kind == item.term().kind() && place != Place.LEGAL_OBLIGATION) {
                the(place.relyingOn(requirements)).doesNotFind("D-10");
            }
        }
    }
}
