package uk.disc.decision.reference;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.disc.agreement.RecipientRef;
import uk.disc.subject.Capacity;
import uk.disc.subject.Competence;
import uk.disc.subject.Consent;
import uk.disc.subject.Fact;
import uk.disc.subject.FactKind;
import uk.disc.subject.Objection;
import uk.disc.subject.Scope;
import uk.disc.vocabulary.Category;
import uk.disc.vocabulary.ConsentSense;
import uk.disc.vocabulary.ConsentState;
import uk.disc.vocabulary.Speaker;
import uk.disc.vocabulary.TermKind;

/** Who may speak for the person, and what they said. */
final class Statements {
    /** Whoever is younger may be unable to decide. */
    private static final int GROWN_UP = 16;

    private Statements() {}

    /** How consent to a disclosure stands. */
    enum Standing {
        LIVE,
        ONLY_IMPLIED,
        NONE,
        REFUSED,
        WITHDRAWN,
        EXPIRED,
        TOO_NARROW,
        UNKNOWN
    }

    /**
     * Whose word counts.
     *
     * @param speakers those whose word counts
     * @param settled whether it is settled who decides; if not, a rule asks somebody to settle it, and until then everybody is heard
     * @param waitsFor the fact without which it can't be told; empty if it can
     */
    record Voice(Set<Speaker> speakers, boolean settled, Optional<FactKind> waitsFor) {
        private static final Voice UNSETTLED = new Voice(EnumSet.allOf(Speaker.class), false, Optional.empty());

        private static Voice of(Speaker... speakers) {
            return new Voice(Set.of(speakers), true, Optional.empty());
        }

        private static Voice unknownWithout(FactKind fact) {
            return new Voice(Set.of(), false, Optional.of(fact));
        }
    }

    static Voice voice(Situation situation) {
        Fact<Integer> age = situation.facts().age();
        if (age.state() == Fact.State.UNKNOWN) {
            return Voice.unknownWithout(FactKind.AGE);
        }
        if (age.state() == Fact.State.NONE_RECORDED) {
            return Voice.UNSETTLED;
        }
        if (age.value().get() < GROWN_UP) {
            Fact<Competence> competence = situation.facts().competence();
            return switch (competence.state()) {
                case UNKNOWN -> Voice.unknownWithout(FactKind.COMPETENCE);
                case NONE_RECORDED -> Voice.UNSETTLED;
                case KNOWN -> Voice.of(competence.value().get().competent() ? Speaker.SELF : Speaker.PARENT);
            };
        }
        if (situation.facts().capacity().state() == Fact.State.UNKNOWN) {
            return Voice.unknownWithout(FactKind.CAPACITY);
        }
        return lacksCapacity(situation) ? Voice.of(Speaker.ATTORNEY, Speaker.DEPUTY) : Voice.of(Speaker.SELF);
    }

    static boolean isChild(Situation situation) {
        return situation.facts().age().value().filter(age -> age < GROWN_UP).isPresent();
    }

    static boolean isGrownUp(Situation situation) {
        return situation.facts().age().value().filter(age -> age >= GROWN_UP).isPresent();
    }

    static boolean lacksCapacity(Situation situation) {
        return latestAssessment(situation)
                .filter(Capacity.Assessment::lacksCapacity)
                .isPresent();
    }

    /** The last assessment of capacity made by this day for this sharing; of one day, the one that found the person unable. */
    static Optional<Capacity.Assessment> latestAssessment(Situation situation) {
        return situation.facts().capacity().value().stream()
                .flatMap(capacity -> capacity.assessments().stream())
                .filter(assessment -> !assessment.on().isAfter(situation.day()))
                .filter(assessment -> assessment.purposes().isEmpty()
                        || assessment.purposes().contains(situation.request().purpose()))
                .max(Comparator.comparing(Capacity.Assessment::on).thenComparing(Capacity.Assessment::lacksCapacity));
    }

    /** How consent in one sense stands, as those said whose word counts; unknown without their names or their statements. */
    static Standing standing(Situation situation, ConsentSense sense, boolean explicit) {
        Voice voice = voice(situation);
        if (situation.facts().consents().state() == Fact.State.UNKNOWN
                || voice.waitsFor().isPresent()) {
            return Standing.UNKNOWN;
        }
        return standing(situation, sense, explicit, voice.speakers());
    }

    private static Standing standing(Situation situation, ConsentSense sense, boolean explicit, Set<Speaker> speakers) {
        List<Consent> said = situation.facts().consents().value().orElse(List.of()).stream()
                .filter(consent -> consent.sense() == sense)
                .filter(consent -> speakers.contains(consent.speaker()))
                .filter(consent -> statement(situation, consent).isPresent())
                .toList();
        List<Consent> toThis = said.stream()
                .filter(consent -> saysYes(situation, consent) && covers(situation, consent.scope()))
                .toList();
        List<Consent> aloud = toThis.stream()
                .filter(consent -> consent.explicit() || !explicit)
                .toList();
        List<Consent> yes =
                aloud.stream().filter(consent -> !hasEnded(situation, consent)).toList();
        List<Consent> no = said.stream()
                .filter(consent -> saysYes(situation, consent)
                        ? aloud.contains(consent) && hasEnded(situation, consent)
                        : touches(situation, consent.scope(), List.of(situation.category())))
                .toList();

        // A yes holds if it outweighs each no.
        if (yes.stream().anyMatch(each -> no.stream().allMatch(other -> outweighs(situation, each, other)))) {
            return Standing.LIVE;
        }
        if (no.isEmpty()) {
            if (!toThis.isEmpty()) {
                return Standing.ONLY_IMPLIED;
            }
            return said.stream().anyMatch(consent -> saysYes(situation, consent)) ? Standing.TOO_NARROW : Standing.NONE;
        }
        // Of several, the latest is told, and one that nothing outweighs before others.
        List<Consent> unanswered = no.stream()
                .filter(other -> yes.stream().noneMatch(each -> outweighs(situation, each, other)))
                .toList();
        Consent told = (unanswered.isEmpty() ? no : unanswered)
                .stream()
                        .max(Comparator.comparing((Consent consent) ->
                                        statement(situation, consent).get().at())
                                .thenComparing(consent ->
                                        statement(situation, consent).get().state()))
                        .get();
        return switch (statement(situation, told).get().state()) {
            case GIVEN, RENEWED, EXPIRED -> Standing.EXPIRED;
            case REFUSED -> Standing.REFUSED;
            case WITHDRAWN, REVOKED -> Standing.WITHDRAWN;
            case REQUESTED, DEFERRED, INVALIDATED, UNKNOWN -> Standing.NONE;
        };
    }

    /**
     * The last thing that was said by now. To be asked, or to want to think, is to say nothing; and that the time is over nobody said.
     * What turned out not to be valid is as if it had not been said.
     */
    private static Optional<Consent.Change> statement(Situation situation, Consent consent) {
        Optional<Consent.Change> said = Optional.empty();
        for (Consent.Change change : soFar(situation, consent)) {
            switch (change.state()) {
                case GIVEN, RENEWED, REFUSED, WITHDRAWN, REVOKED, UNKNOWN -> said = Optional.of(change);
                case EXPIRED -> said = said.isPresent() ? said : Optional.of(change);
                case INVALIDATED -> said = Optional.empty();
                case REQUESTED, DEFERRED -> {}
            }
        }
        return said;
    }

    private static List<Consent.Change> soFar(Situation situation, Consent consent) {
        return consent.history().stream()
                .filter(change -> !change.at().isAfter(situation.request().at()))
                .toList();
    }

    private static boolean saysYes(Situation situation, Consent consent) {
        ConsentState state = statement(situation, consent).get().state();
        return state == ConsentState.GIVEN || state == ConsentState.RENEWED;
    }

    /** Its last day is over, or somebody noted that its time was and nothing was said since. */
    private static boolean hasEnded(Situation situation, Consent consent) {
        boolean noted = false;
        for (Consent.Change change : soFar(situation, consent)) {
            switch (change.state()) {
                case EXPIRED -> noted = true;
                case GIVEN, RENEWED, REFUSED, WITHDRAWN, REVOKED, UNKNOWN, INVALIDATED -> noted = false;
                case REQUESTED, DEFERRED -> {}
            }
        }
        return noted || consent.expiresOn().filter(situation.day()::isAfter).isPresent();
    }

    /** Narrower, whichever came first; or else later, and the no is not narrower. */
    private static boolean outweighs(Situation situation, Consent yes, Consent no) {
        boolean later = statement(situation, yes)
                .get()
                .at()
                .isAfter(statement(situation, no).get().at());
        return isNarrower(situation, yes.scope(), no.scope())
                || (later && !isNarrower(situation, no.scope(), yes.scope()));
    }

    private static boolean isNarrower(Situation situation, Scope one, Scope other) {
        int byRecipient = width(situation, one.recipients()) - width(situation, other.recipients());
        int byCategory =
                widthOfCategories(situation, one.categories()) - widthOfCategories(situation, other.categories());
        return byRecipient <= 0 && byCategory <= 0 && (byRecipient < 0 || byCategory < 0);
    }

    /** A team of the body that receives is narrower than the body; the receiving team is narrower than its body. */
    private static int width(Situation situation, Set<RecipientRef> named) {
        RecipientRef recipient = situation.request().recipient();
        RecipientRef body = RecipientRef.parse(recipient.organisation());
        if (named.contains(recipient)) {
            return 1;
        }
        if (named.contains(body)) {
            return 2;
        }
        return named.stream().anyMatch(recipient::covers) ? 0 : 3;
    }

    /** How many steps from the category itself to what is named. */
    private static int widthOfCategories(Situation situation, Set<String> named) {
        List<Category> kinds = situation.question().kinds(situation.category());
        for (int steps = 0; steps < kinds.size(); steps++) {
            if (named.contains(kinds.get(steps).code())) {
                return steps;
            }
        }
        return kinds.size();
    }

    /** A yes names the purpose, the recipient or its body, and the category or a wider one. A yes to nothing in particular is to nothing. */
    private static boolean covers(Situation situation, Scope scope) {
        return scope.purposes().contains(situation.request().purpose())
                && scope.recipients().stream()
                        .anyMatch(named -> named.covers(situation.request().recipient()))
                && situation.question().kinds(situation.category()).stream()
                        .map(Category::code)
                        .anyMatch(scope.categories()::contains);
    }

    /** Whether one of these objects to this. */
    static boolean objects(Situation situation, Set<Speaker> speakers) {
        return situation.facts().objections().value().orElse(List.of()).stream()
                .filter(objection -> speakers.contains(objection.speaker()))
                .filter(objection -> objection.holdsAt(situation.request().at()))
                .map(Objection::scope)
                .anyMatch(scope -> touchesWhatItMayHold(situation, scope));
    }

    /** Whether the person refused to consent to this, in whatever sense they were asked. */
    static boolean refused(Situation situation) {
        return standing(situation, ConsentSense.GDPR, false, Set.of(Speaker.SELF)) == Standing.REFUSED
                || standing(situation, ConsentSense.CONFIDENTIALITY, false, Set.of(Speaker.SELF)) == Standing.REFUSED;
    }

    /** A no to something that notes may hold is one to the notes. */
    private static boolean touchesWhatItMayHold(Situation situation, Scope scope) {
        List<Category> anything = situation.question().pack().vocabulary().items(TermKind.CATEGORY).stream()
                .map(Category.class::cast)
                .toList();
        return touches(situation, scope, situation.isUnboundedNotes() ? anything : situation.holds());
    }

    /** A no to nothing in particular is to everything. One to a team reaches its whole body, and one to a wider category the narrower. */
    private static boolean touches(Situation situation, Scope scope, List<Category> held) {
        RecipientRef recipient = situation.request().recipient();
        return (scope.purposes().isEmpty()
                        || scope.purposes().contains(situation.request().purpose()))
                && (scope.recipients().isEmpty()
                        || scope.recipients().stream()
                                .anyMatch(named -> named.covers(recipient) || recipient.covers(named)))
                && (scope.categories().isEmpty()
                        || held.stream()
                                .flatMap(each -> situation.question().kinds(each).stream())
                                .map(Category::code)
                                .anyMatch(scope.categories()::contains));
    }
}
