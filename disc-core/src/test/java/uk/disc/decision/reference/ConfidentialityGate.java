package uk.disc.decision.reference;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.disc.agreement.ConfidentialityAnswer;
import uk.disc.agreement.Section251;
import uk.disc.annotation.Route;
import uk.disc.decision.Effect;
import uk.disc.subject.CareRelationship;
import uk.disc.subject.Fact;
import uk.disc.subject.FactKind;
import uk.disc.vocabulary.CategoryFlag;
import uk.disc.vocabulary.ConsentSense;
import uk.disc.vocabulary.DecisionKind;
import uk.disc.vocabulary.LegalItem;
import uk.disc.vocabulary.PurposeClass;
import uk.disc.vocabulary.Requirement;
import uk.disc.vocabulary.Restriction;
import uk.disc.vocabulary.Speaker;
import uk.disc.vocabulary.TermKind;

/** Is the duty of confidentiality answered? */
final class ConfidentialityGate {
    private ConfidentialityGate() {}

    /** How good the answer of an alternative is on paper, before anything is asked of the case. */
    enum OnPaper {
        GOOD,
        /** Good if the case cites a law. */
        UNCITED,
        NO_ANSWER,
        IMPLIED_FOR_OTHER_PURPOSE,
        NOT_MODELLED,
        WRONG_APPROVAL
    }

    static void ask(Situation situation, Notes notes) {
        if (!situation.onGrounds()) {
            return;
        }

        // F-04: the person does not object, where that counts.
        boolean always = requires(situation).contains(Requirement.NO_OBJECTION)
                || situation.dutyRequires(Requirement.NO_OBJECTION);
        if (always || citedLawYields(situation)) {
            objection(situation, notes);
        }
        if (!situation.is(CategoryFlag.CONFIDENTIAL)) {
            return;
        }

        // F-07: section 251 support stands beside the grounds of data protection law, never in their place.
        boolean groundsMissing = situation.article6().isEmpty()
                || (situation.is(CategoryFlag.SPECIAL) && situation.article9().isEmpty());
        boolean approval = item(situation)
                .filter(answer -> answer.requires(Requirement.SECTION_251_APPROVAL))
                .isPresent();
        if (approval && groundsMissing && !situation.dead()) {
            notes.found("F-07");
        }

        switch (onPaper(situation)) {
            case NO_ANSWER -> notes.found("F-01");
            case IMPLIED_FOR_OTHER_PURPOSE -> notes.found("F-02");
            case WRONG_APPROVAL -> notes.found("F-06");
            case NOT_MODELLED -> {
                // D-10 asks a person.
            }
            case UNCITED -> Citation.ask(situation, notes, "F-01");
            case GOOD -> ofTheCase(situation, notes, requires(situation));
        }
    }

    private static void ofTheCase(Situation situation, Notes notes, Set<Requirement> requires) {
        // F-01: what answers for the dead alone is no answer for the living.
        if (requires.contains(Requirement.DECEASED_SUBJECT) && !situation.dead()) {
            if (situation.facts().deceased().state() == Fact.State.UNKNOWN) {
                notes.waits("F-01", FactKind.DECEASED);
            } else {
                notes.found("F-01");
            }
        }

        // F-01: what answers for those who can't decide is no answer for those who were found able to, and none for a
        // child.
        if (requires.contains(Requirement.CAPACITY_ASSESSMENT)) {
            boolean foundAble =
                    Statements.latestAssessment(situation).isPresent() && !Statements.lacksCapacity(situation);
            boolean ageKnown = situation.facts().age().state() != Fact.State.UNKNOWN;
            boolean capacityKnown = situation.facts().capacity().state() != Fact.State.UNKNOWN;
            if (foundAble || Statements.isChild(situation)) {
                notes.found("F-01");
            } else if (!ageKnown || !capacityKnown) {
                notes.waits("F-01", FactKind.AGE, FactKind.CAPACITY);
            }
        }

        // F-01, F-05: consent is live, and has not been taken back.
        boolean explicit = requires.contains(Requirement.EXPLICIT_CONSENT);
        if (explicit || requires.contains(Requirement.CONSENT_RECORD)) {
            switch (Statements.standing(situation, ConsentSense.CONFIDENTIALITY, explicit)) {
                case LIVE -> {}
                case UNKNOWN -> {
                    for (String rule : List.of("F-01", "F-05")) {
                        notes.waits(rule, FactKind.CONSENTS, FactKind.AGE, FactKind.COMPETENCE, FactKind.CAPACITY);
                    }
                }
                case WITHDRAWN -> notes.found("F-05");
                default -> notes.found("F-01");
            }
        }

        // F-03: whoever receives it on implied consent cares for the person.
        if (requires.contains(Requirement.CARE_RELATIONSHIP)) {
            if (situation.facts().careRelationships().state() == Fact.State.UNKNOWN) {
                notes.waits("F-03", FactKind.CARE_RELATIONSHIPS);
            } else if (situation.facts().careRelationships().value().stream()
                    .flatMap(List::stream)
                    .noneMatch(care -> holds(situation, care))) {
                notes.found("F-03");
            }
        }

        // F-08, F-09: where a person has to decide this case, one did, and not long ago.
        if (requires.contains(Requirement.RECORDED_DECISION)) {
            DecisionKind kind = requires.contains(Requirement.CAPACITY_ASSESSMENT)
                    ? DecisionKind.BEST_INTERESTS
                    : DecisionKind.PUBLIC_INTEREST;
            // In an emergency whoever is named as having decided to share, and says why, has decided this too.
            decision(situation, notes, kind, situation.request().route() == Route.EMERGENCY);
        } else if (requires.contains(Requirement.CARE_RELATIONSHIP)) {
            // Nobody implies consent for somebody who can't decide: that takes a decision in their best interests.
            if (situation.facts().capacity().state() == Fact.State.UNKNOWN) {
                notes.waits("F-08", FactKind.CAPACITY, FactKind.DECISIONS);
                notes.waits("F-09", FactKind.CAPACITY, FactKind.DECISIONS);
            } else if (Statements.lacksCapacity(situation)) {
                decision(situation, notes, DecisionKind.BEST_INTERESTS, false);
            }
        }
    }

    private static void decision(Situation situation, Notes notes, DecisionKind kind, boolean inAnEmergency) {
        boolean named = situation.facts().decisionMaker().value().isPresent()
                && situation.facts().decisionReason().value().isPresent();
        RecordedDecisions.Found found = inAnEmergency && named
                ? RecordedDecisions.Found.FRESH
                : RecordedDecisions.of(situation.question(), kind);
        switch (found) {
            case UNKNOWN -> {
                for (String rule : List.of("F-08", "F-09")) {
                    notes.waits(rule, FactKind.DECISIONS);
                    if (inAnEmergency) {
                        notes.waits(rule, FactKind.DECISION_MAKER, FactKind.DECISION_REASON);
                    }
                }
            }
            case NONE -> notes.found("F-08", Effect.REFER);
            case STALE -> notes.found("F-09", Effect.REFER);
            case FRESH -> notes.obligations.add(Notes.KEEP_THE_DECISION);
        }
    }

    private static boolean holds(Situation situation, CareRelationship care) {
        return care.period().contains(situation.day())
                && care.with().covers(situation.request().recipient());
    }

    /**
     * Whether confidentiality rests on a law that the case cites and that yields to an objection, or may. A court's order does not,
     * unless what is cited is an enactment that does.
     */
    static boolean citedLawYields(Situation situation) {
        if (!situation.is(CategoryFlag.CONFIDENTIAL) || onPaper(situation) != OnPaper.UNCITED) {
            return false;
        }
        Optional<LegalItem> law = Citation.law(situation);
        return law.isPresent()
                ? law.get().requires(Requirement.NO_OBJECTION)
                : situation.request().route() != Route.COURT;
    }

    private static void objection(Situation situation, Notes notes) {
        FactKind[] mayAsk = {
            FactKind.OBJECTIONS, FactKind.AGE, FactKind.COMPETENCE, FactKind.CAPACITY, FactKind.DECISIONS
        };
        boolean onlyIfCited = !requires(situation).contains(Requirement.NO_OBJECTION)
                && !situation.dutyRequires(Requirement.NO_OBJECTION);
        Statements.Voice voice = Statements.voice(situation);
        boolean unknown = situation.facts().objections().state() == Fact.State.UNKNOWN
                || (voice.waitsFor().isPresent() && Statements.objects(situation, EnumSet.allOf(Speaker.class)));
        if (unknown) {
            notes.waits("F-04", mayAsk);
            if (onlyIfCited) {
                notes.waits("F-04", FactKind.CITATION);
            }
            return;
        }
        // Somebody who can't decide still counts when they say no.
        Set<Speaker> counting = EnumSet.noneOf(Speaker.class);
        counting.addAll(voice.speakers());
        if (Statements.isGrownUp(situation) && Statements.lacksCapacity(situation)) {
            counting.add(Speaker.SELF);
        }
        if (voice.waitsFor().isEmpty() && Statements.objects(situation, counting)) {
            if (RecordedDecisions.of(situation.question(), DecisionKind.PUBLIC_INTEREST)
                    == RecordedDecisions.Found.FRESH) {
                notes.answeredByADecision("F-04");
            } else {
                notes.found("F-04", Effect.DENY);
            }
        }
    }

    private static Optional<LegalItem> item(Situation situation) {
        return situation
                .question()
                .law(TermKind.CONFIDENTIALITY, situation.answer().map(ConfidentialityAnswer::answer));
    }

    static OnPaper onPaper(Situation situation) {
        Question question = situation.question();
        Optional<LegalItem> item = item(situation);
        if (item.isEmpty()
                || !question.isLaw(item.get())
                || item.get().forbids(Restriction.CONFIDENTIAL_ITEMS)
                || (situation.dead() && item.get().forbids(Restriction.AFTER_DEATH))) {
            return OnPaper.NO_ANSWER;
        }
        PurposeClass purpose = question.purposeClass().get();
        boolean answerFits =
                item.get().accepts().isEmpty() || item.get().accepts().contains(purpose.code());
        boolean purposeFits =
                purpose.confidentiality().isEmpty() || Question.listedIn(item.get(), purpose.confidentiality());
        if (!answerFits || !purposeFits) {
            return item.get().requires(Requirement.CARE_RELATIONSHIP)
                    ? OnPaper.IMPLIED_FOR_OTHER_PURPOSE
                    : OnPaper.NO_ANSWER;
        }
        // What only a person can judge is referred under data protection law, and so it is no answer for the dead.
        OnPaper leftToAPerson = situation.dead() ? OnPaper.NO_ANSWER : OnPaper.NOT_MODELLED;
        if (!Modelled.answered(item.get())) {
            return leftToAPerson;
        }
        Set<Requirement> requires = EnumSet.noneOf(Requirement.class);
        requires.addAll(item.get().requires());
        if (item.get().requires(Requirement.CITATION)) {
            Optional<String> cited = situation.answer().flatMap(ConfidentialityAnswer::citation);
            if (cited.isEmpty()) {
                return situation.byAgreement() ? OnPaper.NO_ANSWER : OnPaper.UNCITED;
            }
            Optional<LegalItem> enactment = question.law(TermKind.ENACTMENT, cited);
            if (enactment.isEmpty() || !question.isLaw(enactment.get())) {
                return OnPaper.NO_ANSWER;
            }
            if (!Modelled.answered(enactment.get())) {
                return leftToAPerson;
            }
            requires.addAll(enactment.get().requires());
        }
        if (requires.contains(Requirement.SECTION_251_APPROVAL) && !approved(situation)) {
            return OnPaper.WRONG_APPROVAL;
        }
        return OnPaper.GOOD;
    }

    private static boolean approved(Situation situation) {
        Optional<Section251> approval = situation.answer().flatMap(ConfidentialityAnswer::section251);
        return approval.isPresent()
                && approval.get().inForce().contains(situation.day())
                && (approval.get().purposes().isEmpty()
                        || approval.get()
                                .purposes()
                                .contains(situation.request().purpose()))
                && (approval.get().categories().isEmpty()
                        || approval.get()
                                .categories()
                                .contains(situation.category().code()));
    }

    /** What the answer requires of the case; nothing, if it is no good on paper, or if the case has still to cite a law. */
    static Set<Requirement> requires(Situation situation) {
        Set<Requirement> requires = EnumSet.noneOf(Requirement.class);
        if (situation.is(CategoryFlag.CONFIDENTIAL) && onPaper(situation) == OnPaper.GOOD) {
            LegalItem item = item(situation).get();
            requires.addAll(item.requires());
            if (item.requires(Requirement.CITATION)) {
                situation
                        .question()
                        .law(TermKind.ENACTMENT, situation.answer().get().citation())
                        .ifPresent(enactment -> requires.addAll(enactment.requires()));
            }
        }
        return requires;
    }

    /** Whether the answer puts it out of reach of the national data opt-out. */
    static boolean outweighsTheOptOut(Situation situation) {
        OnPaper onPaper = onPaper(situation);
        return (onPaper == OnPaper.GOOD || onPaper == OnPaper.UNCITED)
                && item(situation).get().forbids(Restriction.NATIONAL_OPT_OUT);
    }
}
