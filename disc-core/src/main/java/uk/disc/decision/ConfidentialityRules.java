package uk.disc.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import uk.disc.agreement.RecipientRef;
import uk.disc.annotation.Route;
import uk.disc.decision.Confidentiality.Flaw;
import uk.disc.decision.Confidentiality.Weighed;
import uk.disc.decision.DecisionCheck.When;
import uk.disc.decision.HumanDecisions.Standing;
import uk.disc.subject.Capacity;
import uk.disc.subject.CareRelationship;
import uk.disc.subject.Fact;
import uk.disc.subject.FactKind;
import uk.disc.subject.SubjectFacts;
import uk.disc.vocabulary.CategoryFlag;
import uk.disc.vocabulary.ConsentSense;
import uk.disc.vocabulary.DecisionKind;
import uk.disc.vocabulary.LegalItem;
import uk.disc.vocabulary.Requirement;
import uk.disc.vocabulary.SourcePosition;
import uk.disc.vocabulary.TermKind;

/** Is the duty of confidentiality answered? Passing every rule of data protection law never answers it. */
final class ConfidentialityRules {
    private ConfidentialityRules() {}

    /**
     * The answer holds, or another rule says what is wrong with it. Whether the person agreed, or has died, or a law is cited, only the
     * case can tell.
     */
    static Answer dutyIsAnswered(CategoryContext context) {
        Confidentiality confidentiality = context.confidentiality();
        if (confidentiality.answered()) {
            return ofTheCase(context, confidentiality);
        }
        if (!confidentiality.needed()
                || confidentiality.flawed(Flaw.IMPLIED_FOR_OTHER_PURPOSE).isPresent()
                || confidentiality.flawed(Flaw.SECTION_251).isPresent()
                || (confidentiality.flawed(Flaw.NOT_MODELLED).isPresent() && !context.dead())) {
            return Answer.pass();
        }
        return Answer.found(context.answerPosition()).answer();
    }

    private static Answer ofTheCase(CategoryContext context, Confidentiality confidentiality) {
        SourcePosition position = context.answerPosition();
        return Answer.all(List.of(
                Answer.checkIf(
                        confidentiality.restsOnConsent(),
                        () -> consent(context, ConsentCheck.Question.LIFTS_CONFIDENTIALITY)),
                Answer.checkIf(
                        confidentiality.waitsFor(Requirement.DECEASED_SUBJECT) && !context.dead(),
                        () -> new HasDied(position)),
                Answer.checkIf(
                        confidentiality.waitsFor(Requirement.CAPACITY_ASSESSMENT),
                        () -> new LacksCapacity(context.request().purpose(), position)),
                Answer.checkIf(
                        confidentiality.waitsFor(Requirement.CITATION),
                        () -> FactChecks.Cited.of(context.pack().vocabulary(), position))));
    }

    private static ConsentCheck consent(CategoryContext context, ConsentCheck.Question question) {
        boolean explicit = context.confidentiality().waitsFor(Requirement.EXPLICIT_CONSENT);
        return context.consent(question, ConsentSense.CONFIDENTIALITY, explicit);
    }

    /** Asked of the living: an answer for those who have died is none for them. */
    private record HasDied(SourcePosition position) implements Check {
        @Override
        public Answer ask(SubjectFacts facts, Instant at, LocalDate day) {
            return facts.deceased().state() == Fact.State.UNKNOWN
                    ? Answer.left(FactKind.DECEASED)
                    : Answer.found(position).answer();
        }

        @Override
        public List<FactKind> asks() {
            return List.of(FactKind.DECEASED);
        }
    }

    /**
     * An answer for those who lack capacity is none for those who were found able to decide, nor for anybody too young for the Act that
     * says what capacity is: for them whoever has parental responsibility decides, or another answer holds. That nobody assessed it, another
     * rule says.
     */
    private record LacksCapacity(String purpose, SourcePosition position) implements Check {
        @Override
        public Answer ask(SubjectFacts facts, Instant at, LocalDate day) {
            Capacity.Assessment assessment = Spokesperson.assessment(facts, purpose, day);
            if (Spokesperson.isTooYoungForCapacity(facts) || (assessment != null && !assessment.lacksCapacity())) {
                return Answer.found(position).answer();
            }
            if (facts.capacity().state() == Fact.State.UNKNOWN) {
                return Answer.left(FactKind.CAPACITY);
            }
            return facts.age().state() == Fact.State.UNKNOWN ? Answer.left(FactKind.AGE) : Answer.pass();
        }

        @Override
        public List<FactKind> asks() {
            return List.of(FactKind.AGE, FactKind.CAPACITY);
        }
    }

    /** Implied consent covers a person's own care and nothing else. */
    static Answer impliedConsentIsForCare(CategoryContext context) {
        return Answer.foundIf(
                context.confidentiality().flawed(Flaw.IMPLIED_FOR_OTHER_PURPOSE).isPresent(), context.answerPosition());
    }

    /** Whoever receives on implied consent is caring for the person. */
    static Answer recipientCares(CategoryContext context) {
        return Answer.checkIf(
                context.confidentiality().waitsFor(Requirement.CARE_RELATIONSHIP),
                () -> new CaredFor(
                        context.disclosure().recipientRef(),
                        Answer.found(context.flowPosition()).answer()));
    }

    private record CaredFor(RecipientRef recipient, Answer byNobody) implements Check {
        @Override
        public Answer ask(SubjectFacts facts, Instant at, LocalDate day) {
            return switch (facts.careRelationships().state()) {
                case KNOWN -> cares(facts, day) ? Answer.pass() : byNobody;
                case NONE_RECORDED -> byNobody;
                case UNKNOWN -> Answer.left(FactKind.CARE_RELATIONSHIPS);
            };
        }

        private boolean cares(SubjectFacts facts, LocalDate day) {
            List<CareRelationship> relationships =
                    facts.careRelationships().value().orElseThrow();
            for (int place = 0; place < relationships.size(); place++) {
                CareRelationship care = relationships.get(place);
                if (care.with().covers(recipient) && care.period().contains(day)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public List<FactKind> asks() {
            return List.of(FactKind.CARE_RELATIONSHIPS);
        }
    }

    /** The person has not said no. That counts also for an enactment whose duty yields to an objection. */
    static Answer personDoesNotObject(CategoryContext context) {
        boolean always = !context.dead() && context.dutyRequires(Requirement.NO_OBJECTION);
        return Answer.checkIf(
                always || context.confidentiality().waitsFor(Requirement.NO_OBJECTION),
                () -> context.ofThePerson(
                        always,
                        new ObjectionCheck(
                                context.whatIsObjectedTo(),
                                context.disclosure().options().decisionMaxAgeDays(),
                                context.flowPosition())));
    }

    /** Explicit consent has not been taken back. */
    static Answer consentIsNotWithdrawn(CategoryContext context) {
        return Answer.checkIf(
                context.confidentiality().restsOnConsent(),
                () -> consent(context, ConsentCheck.Question.NOT_WITHDRAWN));
    }

    /** A section 251 approval covers this purpose and this category on this day. */
    static Answer approvalCoversIt(CategoryContext context) {
        return context.confidentiality()
                .flawed(Flaw.SECTION_251)
                .map(flawed -> Answer.found(flawed.answer().position())
                        .with("reason", flawed.detail())
                        .answer())
                .orElse(Answer.pass());
    }

    /** A section 251 approval stands beside the grounds of data protection law, never in their place. */
    static Answer approvalIsNotAlone(CategoryContext context) {
        boolean groundsMissing = context.article6().isEmpty()
                || (context.is(CategoryFlag.SPECIAL) && context.article9().isEmpty());
        return context.confidentiality()
                .answer()
                .filter(answer -> groundsMissing && !context.dead() && isApproval(context, answer))
                .map(answer -> Answer.found(answer.answer().position()).answer())
                .orElse(Answer.pass());
    }

    private static boolean isApproval(CategoryContext context, Weighed answer) {
        return context.pack()
                .vocabulary()
                .legal(TermKind.CONFIDENTIALITY, answer.answer().answer())
                .map((LegalItem item) -> item.requires(Requirement.SECTION_251_APPROVAL))
                .orElse(false);
    }

    /** A person decided this case and recorded it. */
    static Answer decisionIsRecorded(CategoryContext context) {
        return decision(context, Standing.NONE);
    }

    /** The decision is about this case and not too old. */
    static Answer decisionIsFresh(CategoryContext context) {
        return decision(context, Standing.STALE);
    }

    private static Answer decision(CategoryContext context, Standing fails) {
        Confidentiality confidentiality = context.confidentiality();
        if (confidentiality.waitsFor(Requirement.RECORDED_DECISION)) {
            DecisionKind kind = confidentiality.waitsFor(Requirement.CAPACITY_ASSESSMENT)
                    ? DecisionKind.BEST_INTERESTS
                    : DecisionKind.PUBLIC_INTEREST;
            boolean urgent = context.request().route() == Route.EMERGENCY;
            return Answer.check(decision(context, fails, kind, urgent ? When.IN_AN_EMERGENCY : When.ALWAYS));
        }
        return Answer.checkIf(
                confidentiality.waitsFor(Requirement.CARE_RELATIONSHIP),
                () -> decision(context, fails, DecisionKind.BEST_INTERESTS, When.IF_INCAPABLE));
    }

    private static DecisionCheck decision(CategoryContext context, Standing fails, DecisionKind kind, When when) {
        return DecisionCheck.of(
                fails,
                kind,
                when,
                context.request().purpose(),
                context.disclosure().options().decisionMaxAgeDays(),
                context.answerPosition());
    }
}
