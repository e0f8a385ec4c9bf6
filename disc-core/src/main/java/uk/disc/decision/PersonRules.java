package uk.disc.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.disc.agreement.Item;
import uk.disc.decision.HumanDecisions.Standing;
import uk.disc.subject.ConsentStanding;
import uk.disc.subject.Fact;
import uk.disc.subject.FactKind;
import uk.disc.subject.ObjectionStanding;
import uk.disc.subject.Sharing;
import uk.disc.subject.SubjectFacts;
import uk.disc.vocabulary.Category;
import uk.disc.vocabulary.ConsentSense;
import uk.disc.vocabulary.DecisionKind;
import uk.disc.vocabulary.LegalItem;
import uk.disc.vocabulary.Requirement;
import uk.disc.vocabulary.SourcePosition;
import uk.disc.vocabulary.Speaker;

/** Who can decide for this person, and did they? And what no one can decide, because a statute did. */
final class PersonRules {
    private PersonRules() {}

    /** An item that a statute restricts goes only with one of its permissions, by whatever route. */
    static Answer statutePermitsIt(CategoryContext context) {
        Optional<LegalItem> permission = StatutoryPermissions.recorded(context);
        for (Category restricted : StatutoryPermissions.restricted(context)) {
            if (permission
                    .filter(found -> StatutoryPermissions.lifts(context, found, restricted))
                    .isEmpty()) {
                return Answer.found(context.item().map(Item::position).orElseGet(context::flowPosition))
                        .answer();
            }
        }
        return permission.map(found -> ofTheCase(context, found)).orElse(Answer.pass());
    }

    /** A permission may itself depend on the person or on a decision. */
    private static Answer ofTheCase(CategoryContext context, LegalItem permission) {
        SourcePosition position = context.item().map(Item::position).orElseGet(context::flowPosition);
        boolean explicit = permission.requires(Requirement.EXPLICIT_CONSENT);
        return Answer.all(List.of(
                Answer.checkIf(
                        explicit || permission.requires(Requirement.CONSENT_RECORD),
                        () -> context.consent(ConsentCheck.Question.LIVE, ConsentSense.CONFIDENTIALITY, explicit)),
                Answer.checkIf(
                        permission.requires(Requirement.INCAPACITY),
                        () -> FactChecks.UnableToConsent.of(permission.code(), position)),
                Answer.checkIf(
                        permission.requires(Requirement.RECORDED_DECISION),
                        () -> new PermissionDecided(
                                context.disclosure().options().decisionMaxAgeDays(), position)),
                Answer.checkIf(
                        permission.requires(Requirement.CITATION),
                        () -> FactChecks.Cited.of(context.pack().vocabulary(), position))));
    }

    /** What a statute restricts goes only on a decision about this case, and an old one is none. */
    private record PermissionDecided(int maxAgeDays, SourcePosition position) implements Check {
        @Override
        public Answer ask(SubjectFacts facts, Instant at, LocalDate day) {
            return switch (HumanDecisions.standing(facts, DecisionKind.STATUTORY_PERMISSION, day, maxAgeDays)) {
                case GOOD -> Answer.obliges(HumanDecisions.OBLIGATION);
                case STALE, NONE -> Answer.found(position).answer();
                case UNKNOWN -> Answer.left(FactKind.DECISIONS);
            };
        }

        @Override
        public List<FactKind> asks() {
            return List.of(FactKind.DECISIONS);
        }
    }

    /** For somebody under 16 it is known who decides. */
    static Answer decisionMakerIsKnown(CategoryContext context) {
        return Answer.checkIf(
                context.restsOnThePerson(),
                () -> context.ofThePerson(new WhoDecides(context.request().purpose(), context.flowPosition())));
    }

    private record WhoDecides(String purpose, SourcePosition position) implements Check {
        @Override
        public Answer ask(SubjectFacts facts, Instant at, LocalDate day) {
            return switch (Spokesperson.of(facts, purpose, day)) {
                case UNDETERMINED -> Answer.found(position).answer();
                case NEEDS_AGE -> Answer.left(FactKind.AGE);
                case NEEDS_COMPETENCE -> Answer.left(FactKind.COMPETENCE);
                // An adult's capacity is another rule's question.
                case NEEDS_CAPACITY, SELF, PARENT, ATTORNEY_OR_DEPUTY -> Answer.pass();
            };
        }

        @Override
        public List<FactKind> asks() {
            return List.of(FactKind.AGE, FactKind.COMPETENCE);
        }
    }

    /** No young person who understands has said no. */
    static Answer youngPersonDidNotRefuse(CategoryContext context) {
        return Answer.checkIf(
                context.restsOnThePerson(),
                () -> context.ofThePerson(new YoungPersonRefused(
                        context.sharing(),
                        context.whatIsObjectedTo(),
                        context.disclosure().options().decisionMaxAgeDays(),
                        context.flowPosition())));
    }

    private record YoungPersonRefused(Sharing sharing, Sharing objectedTo, int maxAgeDays, SourcePosition position)
            implements Check {
        private static final Set<Speaker> SELF = EnumSet.of(Speaker.SELF);

        @Override
        public Answer ask(SubjectFacts facts, Instant at, LocalDate day) {
            if (facts.age().value().isPresent() && facts.age().value().get() >= Spokesperson.ADULT_AGE) {
                return Answer.pass();
            }
            return switch (Spokesperson.of(facts, sharing.purpose(), day)) {
                case NEEDS_AGE -> Answer.left(FactKind.AGE);
                case NEEDS_COMPETENCE -> Answer.left(FactKind.COMPETENCE);
                case SELF -> refused(facts, at, day);
                case UNDETERMINED, PARENT, ATTORNEY_OR_DEPUTY, NEEDS_CAPACITY -> Answer.pass();
            };
        }

        private Answer refused(SubjectFacts facts, Instant at, LocalDate day) {
            if (objected(facts, at) || refusedConsent(facts, at, day)) {
                Answer.Found found = Answer.found(position);
                return HumanDecisions.standing(facts, DecisionKind.PUBLIC_INTEREST, day, maxAgeDays) == Standing.GOOD
                        ? Answer.decided(found)
                        : found.answer();
            }
            if (facts.objections().state() == Fact.State.UNKNOWN) {
                return Answer.left(FactKind.OBJECTIONS);
            }
            return facts.consents().state() == Fact.State.UNKNOWN ? Answer.left(FactKind.CONSENTS) : Answer.pass();
        }

        private boolean objected(SubjectFacts facts, Instant at) {
            return facts.objections().value().isPresent()
                    && ObjectionStanding.of(facts.objections().value().get(), objectedTo, SELF, at)
                            .objects();
        }

        /** A no is a no, under whichever law the yes was asked for. */
        private boolean refusedConsent(SubjectFacts facts, Instant at, LocalDate day) {
            return refusedConsent(facts, ConsentSense.CONFIDENTIALITY, at, day)
                    || refusedConsent(facts, ConsentSense.GDPR, at, day);
        }

        private boolean refusedConsent(SubjectFacts facts, ConsentSense sense, Instant at, LocalDate day) {
            return facts.consents().value().isPresent()
                    && ConsentStanding.of(
                                            facts.consents().value().get(),
                                            new ConsentStanding.Asked(sense, false, sharing),
                                            SELF,
                                            at,
                                            day)
                                    .kind()
                            == ConsentStanding.Kind.REFUSED;
        }

        @Override
        public List<FactKind> asks() {
            return List.of(
                    FactKind.AGE, FactKind.COMPETENCE, FactKind.OBJECTIONS, FactKind.CONSENTS, FactKind.DECISIONS);
        }
    }

    /** Where capacity is in doubt, it was assessed. */
    static Answer capacityWasAssessed(CategoryContext context) {
        boolean always = context.confidentiality().waitsFor(Requirement.CAPACITY_ASSESSMENT);
        return Answer.checkIf(
                always || context.restsOnThePerson(),
                () -> context.ofThePerson(
                        new CapacityAssessed(always, context.request().purpose(), context.flowPosition())));
    }

    private record CapacityAssessed(boolean always, String purpose, SourcePosition position) implements Check {
        @Override
        public Answer ask(SubjectFacts facts, Instant at, LocalDate day) {
            if (Spokesperson.isTooYoungForCapacity(facts)) {
                return Answer.pass();
            }
            if (!always && facts.age().state() == Fact.State.UNKNOWN) {
                return Answer.left(FactKind.AGE);
            }
            return switch (facts.capacity().state()) {
                case KNOWN -> {
                    boolean doubted =
                            always || facts.capacity().value().orElseThrow().doubted();
                    yield Answer.foundIf(doubted && Spokesperson.assessment(facts, purpose, day) == null, position);
                }
                case NONE_RECORDED -> Answer.foundIf(always, position);
                case UNKNOWN -> Answer.left(FactKind.CAPACITY);
            };
        }

        @Override
        public List<FactKind> asks() {
            return List.of(FactKind.AGE, FactKind.CAPACITY);
        }
    }

    /** Confidentiality goes on after death; the rest does not apply. */
    static Answer confidentialityLastsAfterDeath(CategoryContext context) {
        if (!context.confidentiality().needed()) {
            return Answer.pass();
        }
        return context.dead() ? Answer.found(context.flowPosition()).answer() : Answer.check(new Alive());
    }

    /** Somebody looked: of those who have died, other rules are asked. */
    private record Alive() implements Check {
        @Override
        public Answer ask(SubjectFacts facts, Instant at, LocalDate day) {
            return facts.deceased().state() == Fact.State.UNKNOWN ? Answer.left(FactKind.DECEASED) : Answer.pass();
        }

        @Override
        public List<FactKind> asks() {
            return List.of(FactKind.DECEASED);
        }
    }
}
