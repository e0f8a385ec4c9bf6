package uk.disc.subject;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import uk.disc.vocabulary.ConsentSense;
import uk.disc.vocabulary.Speaker;

/**
 * How the recorded statements of consent stand towards one sharing at one instant.
 *
 * <p>Only the statements of those whose word counts are heard. A yes holds if it outweighs each no: because it is narrower, whichever
 * came first, or else because it is later and the no is not narrower. So a further no never permits. A yes has to be to all that is
 * shared, a no only to part of it. What was said or taken back later changes nothing. Nothing recorded is not consent.
 *
 * @param kind how they stand
 * @param on the day since which they do, in Europe/London, and for one that ended its last day; empty where no statement decides it
 */
public record ConsentStanding(Kind kind, Optional<LocalDate> on) {
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
        /** Nobody was asked, nobody answered, or what was recorded is not known to be valid. */
        NONE
    }

    /**
     * What is asked of the statements.
     *
     * @param sense the law it is consent under
     * @param explicit whether it must be express
     * @param sharing what is shared
     */
    public record Asked(ConsentSense sense, boolean explicit, Sharing sharing) {}

    /**
     * Weighs the statements.
     *
     * @param consents what was recorded, in any order
     * @param asked what is asked of them
     * @param speakers those whose word counts
     * @param at the instant of the sharing
     * @param day its day in Europe/London
     * @return how they stand
     */
    public static ConsentStanding of(
            List<Consent> consents, Asked asked, Set<Speaker> speakers, Instant at, LocalDate day) {
        Consent no = null;
        boolean stands = false;
        boolean implied = false;
        boolean elsewhere = false;
        for (int place = 0; place < consents.size(); place++) {
            Consent consent = consents.get(place);
            switch (meaning(consent, asked, speakers, at, day)) {
                case YES -> {
                    if (outweighsEachNo(consent, consents, asked, speakers, at, day)) {
                        return GIVEN;
                    }
                }
                case NO -> {
                    boolean unanswered = !isOutweighed(consent, consents, asked, speakers, at, day);
                    if (no == null
                            || (unanswered && !stands)
                            || (unanswered == stands && isToldBefore(consent, no, at, day))) {
                        no = consent;
                    }
                    stands |= unanswered;
                }
                case IMPLIED_YES -> implied = true;
                case YES_TO_OTHER -> elsewhere = true;
                case NOTHING -> {}
            }
        }
        if (no != null) {
            return of(no, at, day);
        }
        if (implied) {
            return NOT_EXPLICIT;
        }
        return elsewhere ? TOO_NARROW : NONE;
    }

    /** What one record says about what is asked. */
    private enum Meaning {
        YES,
        NO,
        IMPLIED_YES,
        YES_TO_OTHER,
        NOTHING
    }

    private static Meaning meaning(Consent consent, Asked asked, Set<Speaker> speakers, Instant at, LocalDate day) {
        Consent.Change said = consent.statementAt(at);
        if (said == null || consent.sense() != asked.sense() || !speakers.contains(consent.speaker())) {
            return Meaning.NOTHING;
        }
        if (!said.state().isYes()) {
            return consent.scope().touches(asked.sharing()) ? Meaning.NO : Meaning.NOTHING;
        }
        if (!consent.scope().covers(asked.sharing())) {
            return Meaning.YES_TO_OTHER;
        }
        if (asked.explicit() && !consent.explicit()) {
            return Meaning.IMPLIED_YES;
        }
        return consent.hasEnded(at, day) ? Meaning.NO : Meaning.YES;
    }

    private static boolean outweighsEachNo(
            Consent yes, List<Consent> consents, Asked asked, Set<Speaker> speakers, Instant at, LocalDate day) {
        for (int place = 0; place < consents.size(); place++) {
            Consent other = consents.get(place);
            if (meaning(other, asked, speakers, at, day) == Meaning.NO && !outweighs(yes, other, asked, at)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOutweighed(
            Consent no, List<Consent> consents, Asked asked, Set<Speaker> speakers, Instant at, LocalDate day) {
        for (int place = 0; place < consents.size(); place++) {
            Consent other = consents.get(place);
            if (meaning(other, asked, speakers, at, day) == Meaning.YES && outweighs(other, no, asked, at)) {
                return true;
            }
        }
        return false;
    }

    /** Of what was said at one instant, the no counts. */
    private static boolean outweighs(Consent yes, Consent no, Asked asked, Instant at) {
        if (yes.scope().isNarrowerThan(no.scope(), asked.sharing())) {
            return true;
        }
        return !no.scope().isNarrowerThan(yes.scope(), asked.sharing()) && compare(yes, no, at) > 0;
    }

    private static int compare(Consent one, Consent other, Instant at) {
        return said(one, at).at().compareTo(said(other, at).at());
    }

    private static Consent.Change said(Consent consent, Instant at) {
        return Objects.requireNonNull(consent.statementAt(at));
    }

    /** Of several, the latest is told; which of those of one instant must not depend on their order. */
    private static boolean isToldBefore(Consent one, Consent other, Instant at, LocalDate day) {
        int order = compare(one, other, at);
        if (order == 0) {
            order = said(one, at).state().compareTo(said(other, at).state());
        }
        if (order == 0) {
            order = endOf(other, at, day).compareTo(endOf(one, at, day));
        }
        return order > 0;
    }

    private static LocalDate endOf(Consent consent, Instant at, LocalDate day) {
        return consent.endedOn(at, day).orElse(LocalDate.MAX);
    }

    private static ConsentStanding of(Consent no, Instant at, LocalDate day) {
        Consent.Change said = said(no, at);
        return switch (said.state()) {
            case REFUSED -> since(Kind.REFUSED, said.at());
            case WITHDRAWN, REVOKED -> since(Kind.WITHDRAWN, said.at());
            case GIVEN, RENEWED, EXPIRED -> new ConsentStanding(Kind.EXPIRED, no.endedOn(at, day));
            case REQUESTED, DEFERRED, INVALIDATED, UNKNOWN -> NONE;
        };
    }

    private static ConsentStanding since(Kind kind, Instant at) {
        return new ConsentStanding(kind, Optional.of(LocalDate.ofInstant(at, Consent.LONDON)));
    }
}
