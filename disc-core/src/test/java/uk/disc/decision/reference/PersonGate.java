package uk.disc.decision.reference;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.disc.agreement.Flow;
import uk.disc.agreement.Item;
import uk.disc.charter.ProfessionalDuty;
import uk.disc.decision.Effect;
import uk.disc.subject.Capacity;
import uk.disc.subject.Fact;
import uk.disc.subject.FactKind;
import uk.disc.vocabulary.Category;
import uk.disc.vocabulary.CategoryFlag;
import uk.disc.vocabulary.ConsentSense;
import uk.disc.vocabulary.DecisionKind;
import uk.disc.vocabulary.LegalItem;
import uk.disc.vocabulary.Requirement;
import uk.disc.vocabulary.Speaker;
import uk.disc.vocabulary.TermKind;

/** Who decides for this person, and did they? And what nobody can decide, because a statute did. */
final class PersonGate {
    private PersonGate() {}

    static void ask(Situation situation, Notes notes) {
        statute(situation, notes);
        if (!situation.onGrounds()) {
            return;
        }
        Set<Requirement> requires = ConfidentialityGate.requires(situation);
        boolean gdprAsksThePerson = !situation.dead()
                && (situation.basisRequires(Requirement.CONSENT_RECORD)
                        || situation.conditionRequires(Requirement.CONSENT_RECORD)
                        || situation.conditionRequires(Requirement.EXPLICIT_CONSENT));
        boolean restsOnThePerson = gdprAsksThePerson
                || situation.dutyRequires(Requirement.NO_OBJECTION)
                || requires.contains(Requirement.EXPLICIT_CONSENT)
                || requires.contains(Requirement.CONSENT_RECORD)
                || requires.contains(Requirement.NO_OBJECTION);
        boolean bestInterests = requires.contains(Requirement.CAPACITY_ASSESSMENT);
        boolean citedLawYields = ConfidentialityGate.citedLawYields(situation);
        // Where it may rest on the person only because of a law that the case cites, that is asked too.
        List<FactKind> also = restsOnThePerson ? List.of() : List.of(FactKind.CITATION);
        if (restsOnThePerson || citedLawYields) {
            whoDecides(situation, notes, also);
            youngPersonRefused(situation, notes, also);
        }
        if (restsOnThePerson || citedLawYields || bestInterests) {
            capacity(situation, notes, bestInterests, bestInterests ? List.of() : also);
        }
        // the dead have no data protection rights, but what they told in confidence stays so.
        if (situation.is(CategoryFlag.CONFIDENTIAL)) {
            if (situation.facts().deceased().state() == Fact.State.UNKNOWN) {
                notes.waits("X-05", FactKind.DECEASED);
            } else if (situation.dead()) {
                notes.found("X-05");
            }
        }
    }

    /** it is known who decides. Of an adult's capacity another rule speaks. */
    private static void whoDecides(Situation situation, Notes notes, List<FactKind> also) {
        Statements.Voice voice = Statements.voice(situation);
        if (voice.waitsFor().isPresent() && voice.waitsFor().get() != FactKind.CAPACITY) {
            notes.waits("X-02", also, FactKind.AGE, FactKind.COMPETENCE);
        } else if (voice.waitsFor().isEmpty() && !voice.settled()) {
            notes.found("X-02", Effect.REFER);
        }
    }

    /** no young person who understands has said no. */
    private static void youngPersonRefused(Situation situation, Notes notes, List<FactKind> also) {
        FactKind[] mayAsk = {
            FactKind.AGE, FactKind.COMPETENCE, FactKind.OBJECTIONS, FactKind.CONSENTS, FactKind.DECISIONS
        };
        if (Statements.isGrownUp(situation)) {
            return;
        }
        Statements.Voice voice = Statements.voice(situation);
        if (voice.waitsFor().isPresent()) {
            notes.waits("X-03", also, mayAsk);
            return;
        }
        boolean decides = voice.settled() && voice.speakers().contains(Speaker.SELF);
        if (!decides) {
            return;
        }
        if (Statements.objects(situation, Set.of(Speaker.SELF)) || Statements.refused(situation)) {
            if (RecordedDecisions.of(situation.question(), DecisionKind.PUBLIC_INTEREST)
                    == RecordedDecisions.Found.FRESH) {
                notes.answeredByADecision("X-03");
            } else {
                notes.found("X-03", Effect.DENY);
            }
        } else if (situation.facts().objections().state() == Fact.State.UNKNOWN
                || situation.facts().consents().state() == Fact.State.UNKNOWN) {
            notes.waits("X-03", also, mayAsk);
        }
    }

    /** an adult's capacity that is in doubt was assessed; and so was that of whoever's best interests are decided upon. */
    private static void capacity(Situation situation, Notes notes, boolean bestInterests, List<FactKind> also) {
        if (!bestInterests && situation.facts().age().state() == Fact.State.UNKNOWN) {
            notes.waits("X-04", also, FactKind.AGE, FactKind.CAPACITY);
            return;
        }
        if (Statements.isChild(situation)) {
            return;
        }
        Fact<Capacity> capacity = situation.facts().capacity();
        if (capacity.state() == Fact.State.UNKNOWN) {
            notes.waits("X-04", also, FactKind.AGE, FactKind.CAPACITY);
            return;
        }
        boolean doubted = capacity.value().map(Capacity::doubted).orElse(false);
        if ((doubted || bestInterests) && Statements.latestAssessment(situation).isEmpty()) {
            notes.found("X-04", Effect.REFER);
        }
    }

    /** a restricted item goes only with a permission that holds. */
    private static void statute(Situation situation, Notes notes) {
        List<Category> restricted = restricted(situation);
        if (restricted.isEmpty()) {
            return;
        }
        Optional<LegalItem> permission = permission(situation);
        boolean lifted = permission.isPresent()
                && restricted.stream().allMatch(category -> lifts(situation, permission.get(), category));
        if (!lifted) {
            notes.found("X-01");
            return;
        }
        boolean explicit = permission.get().requires(Requirement.EXPLICIT_CONSENT);
        if (explicit || permission.get().requires(Requirement.CONSENT_RECORD)) {
            switch (Statements.standing(situation, ConsentSense.CONFIDENTIALITY, explicit)) {
                case LIVE -> {}
                case UNKNOWN ->
                    notes.waits("X-01", FactKind.CONSENTS, FactKind.AGE, FactKind.COMPETENCE, FactKind.CAPACITY);
                default -> notes.found("X-01");
            }
        }
        if (permission.get().requires(Requirement.INCAPACITY)) {
            Fact<Boolean> able = situation.facts().ableToConsent();
            if (able.state() == Fact.State.UNKNOWN) {
                notes.waits("X-01", FactKind.ABLE_TO_CONSENT);
            } else if (able.value().orElse(true)) {
                notes.found("X-01");
            }
        }
        if (permission.get().requires(Requirement.RECORDED_DECISION)) {
            switch (RecordedDecisions.of(situation.question(), DecisionKind.STATUTORY_PERMISSION)) {
                case UNKNOWN -> notes.waits("X-01", FactKind.DECISIONS);
                case NONE, STALE -> notes.found("X-01");
                case FRESH -> notes.obligations.add(Notes.KEEP_THE_DECISION);
            }
        }
        if (permission.get().requires(Requirement.CITATION)) {
            Citation.ask(situation, notes, "X-01");
        }
    }

    /** What a statute restricts in it: of each thing it may hold, that and whatever wider kinds it belongs to. */
    static List<Category> restricted(Situation situation) {
        return situation.holds().stream()
                .flatMap(held -> situation.question().kinds(held).stream())
                .filter(kind -> kind.is(CategoryFlag.STATUTORILY_RESTRICTED))
                .distinct()
                .toList();
    }

    static Optional<LegalItem> permission(Situation situation) {
        return situation.question().law(TermKind.PERMISSION, situation.item().flatMap(Item::permission));
    }

    private static boolean lifts(Situation situation, LegalItem permission, Category restricted) {
        boolean namesSomebody = situation.holds().stream().anyMatch(held -> held.is(CategoryFlag.DIRECT_IDENTIFIER));
        boolean identifies = switch (situation.request().identifiability()) {
            case IDENTIFIABLE -> true;
            case PSEUDONYMISED ->
                namesSomebody
                        || situation.flow().map(Flow::recipientCanReidentify).orElse(true);
            case ANONYMOUS -> false;
        };
        String purposeClass = situation.question().purposeClass().get().code();
        // What only a person can judge is referred under data protection law, and so it lifts nothing of the dead.
        return situation.covered()
                && !(situation.dead() && !Modelled.answered(permission))
                && Question.listedIn(permission, restricted.permittedBy())
                && situation.question().isLaw(permission)
                && (permission.accepts().isEmpty() || permission.accepts().contains(purposeClass))
                && !(permission.requires(Requirement.NOT_IDENTIFIABLE) && identifies)
                && !(permission.requires(Requirement.HEALTH_PROFESSIONAL)
                        && situation.question().recipientDuty() != ProfessionalDuty.HEALTH_PROFESSIONAL);
    }
}
