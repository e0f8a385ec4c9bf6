package uk.disc.subject;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import uk.disc.agreement.RecipientRef;

/**
 * How the recorded statements of consent stand towards one disclosure at one instant.
 *
 * <p>Only the statements of those whose word counts are heard. A statement about just this item outranks one about a wider group of
 * items, and one about just this team one about the whole body; of equals the latest counts, and of those of one instant the no. What
 * was said or taken back later changes nothing. Nothing recorded is not consent.
 *
 * @param kind how they stand
 * @param on the day from which they do, in Europe/London; empty where no statement decides it
 */
public record ConsentStanding(Kind kind, Optional<LocalDate> on) {
    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final ConsentStanding GIVEN = new ConsentStanding(Kind.GIVEN, Optional.empty());
    private static final ConsentStanding NOT_EXPLICIT = new ConsentStanding(Kind.NOT_EXPLICIT, Optional.empty());
    private static final ConsentStanding TOO_NARROW = new ConsentStanding(Kind.TOO_NARROW, Optional.empty());
    private static final ConsentStanding NONE = new ConsentStanding(Kind.NONE, Optional.empty());

    /** How statements of consent may stand. */
    public enum Kind {
        /** Whoever decides said yes, and it holds. */
        GIVEN,
        /** There is a yes, but not an express one, and an express one is asked for. */
        NOT_EXPLICIT,
        /** Whoever decides said no. */
        REFUSED,
        /** The yes was taken back, or somebody else ended it. */
        WITHDRAWN,
        /** The yes was for a time that is over. */
        EXPIRED,
        /** There is a yes, but not to this. */
        TOO_NARROW,
        /** Nobody was asked, nobody answered, or what was recorded is not valid. */
        NONE
    }

    /**
     * What is asked about.
     *
     * @param sense the law it is consent under
     * @param explicit whether it must be express
     * @param purpose the purpose of the disclosure
     * @param recipient who receives
     * @param category the category sent
     * @param withWider the category and all wider ones it belongs to: consent to the wider covers the narrower
     */
    public record Asked(
            ConsentSense sense,
            boolean explicit,
            String purpose,
            RecipientRef recipient,
            String category,
            SortedSet<String> withWider) {}

    /**
     * Weighs the statements.
     *
     * @param consents what was recorded, in any order
     * @param asked the disclosure
     * @param speakers those whose word counts
     * @param at the instant of the disclosure
     * @param day its day in Europe/London
     * @return how they stand
     */
    public static ConsentStanding of(
            List<Consent> consents, Asked asked, Set<Speaker> speakers, Instant at, LocalDate day) {
        Consent best = null;
        Consent.Change bestChange = null;
        boolean implied = false;
        boolean narrow = false;
        for (int place = 0; place < consents.size(); place++) {
            Consent consent = consents.get(place);
            Consent.Change change = consent.changeAt(at);
            if (change == null || consent.sense() != asked.sense() || !speakers.contains(consent.speaker())) {
                continue;
            }
            boolean yes = isYes(change.state());
            if (!says(consent.scope(), asked, yes)) {
                narrow |= yes;
            } else if (yes && asked.explicit() && !consent.explicit()) {
                implied = true;
            } else if (isStatement(change.state())
                    && (best == null || bestChange == null || outranks(consent, change, best, bestChange, asked))) {
                best = consent;
                bestChange = change;
            }
        }
        if (best != null && bestChange != null) {
            return of(best, bestChange, day);
        }
        if (implied) {
            return NOT_EXPLICIT;
        }
        return narrow ? TOO_NARROW : NONE;
    }

    private static ConsentStanding of(Consent consent, Consent.Change change, LocalDate day) {
        return switch (change.state()) {
            case GIVEN, RENEWED ->
                consent.expiresOn().isPresent()
                                && day.isAfter(consent.expiresOn().get())
                        ? new ConsentStanding(Kind.EXPIRED, consent.expiresOn())
                        : GIVEN;
            case REFUSED -> since(Kind.REFUSED, change);
            case WITHDRAWN, REVOKED -> since(Kind.WITHDRAWN, change);
            case EXPIRED -> since(Kind.EXPIRED, change);
            case REQUESTED, DEFERRED, INVALIDATED, UNKNOWN -> NONE;
        };
    }

    private static ConsentStanding since(Kind kind, Consent.Change change) {
        return new ConsentStanding(kind, Optional.of(LocalDate.ofInstant(change.at(), ZONE)));
    }

    private static boolean isYes(ConsentState state) {
        return state == ConsentState.GIVEN || state == ConsentState.RENEWED;
    }

    /** Having been asked, or wanting to think, takes nothing back that was said before. */
    private static boolean isStatement(ConsentState state) {
        return state != ConsentState.REQUESTED && state != ConsentState.DEFERRED;
    }

    /** A yes has to cover the disclosure; a no only has to touch it. */
    private static boolean says(Scope scope, Asked asked, boolean yes) {
        return scope.purposes().contains(asked.purpose())
                && receives(scope, asked.recipient(), yes)
                && holds(scope, asked.withWider());
    }

    private static boolean receives(Scope scope, RecipientRef recipient, boolean yes) {
        for (RecipientRef each : scope.recipients()) {
            if (each.covers(recipient) || (!yes && recipient.covers(each))) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(Scope scope, SortedSet<String> withWider) {
        for (String code : withWider) {
            if (scope.categories().contains(code)) {
                return true;
            }
        }
        return false;
    }

    private static boolean outranks(
            Consent one, Consent.Change oneChange, Consent other, Consent.Change otherChange, Asked asked) {
        int narrower = Boolean.compare(
                one.scope().categories().contains(asked.category()),
                other.scope().categories().contains(asked.category()));
        if (narrower == 0) {
            narrower = Boolean.compare(
                    one.scope().recipients().contains(asked.recipient()),
                    other.scope().recipients().contains(asked.recipient()));
        }
        if (narrower == 0) {
            narrower = oneChange.at().compareTo(otherChange.at());
        }
        if (narrower == 0) {
            narrower = Boolean.compare(isYes(otherChange.state()), isYes(oneChange.state()));
        }
        return narrower > 0;
    }
}
