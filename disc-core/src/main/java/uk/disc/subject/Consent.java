package uk.disc.subject;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.disc.vocabulary.ConsentSense;
import uk.disc.vocabulary.ConsentState;
import uk.disc.vocabulary.Speaker;

/**
 * One statement of consent or refusal, and what became of it. Withdrawal is prospective: what was shared before it stays as it was.
 *
 * @param sense the law it is consent under
 * @param explicit whether the person said so expressly; implied consent is noted as not explicit
 * @param speaker who spoke
 * @param scope what was agreed to or refused: a yes to nothing in particular covers nothing, a no to nothing in particular is to all
 * @param history each state with the instant from which it held, oldest first; never empty
 * @param expiresOn the last day it is good for, in Europe/London; empty for no end
 * @param noticeVersion the version of the notice the person was shown; empty if not recorded
 * @param evidence where the record of it is kept, a reference and never the record; empty if not recorded
 */
public record Consent(
        ConsentSense sense,
        boolean explicit,
        Speaker speaker,
        Scope scope,
        List<Change> history,
        Optional<LocalDate> expiresOn,
        Optional<String> noticeVersion,
        Optional<String> evidence) {
    static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** Sorts and copies the history. */
    public Consent {
        history = history.stream().sorted().toList();
        if (history.isEmpty()) {
            throw new IllegalArgumentException("A consent has at least one state, with the instant from which it held");
        }
    }

    /**
     * A state, and since when.
     *
     * @param state the state
     * @param at the instant from which it held
     */
    public record Change(ConsentState state, Instant at) implements Comparable<Change> {
        @Override
        public int compareTo(Change other) {
            int byTime = at.compareTo(other.at);
            return byTime != 0 ? byTime : state.compareTo(other.state);
        }
    }

    /**
     * The change that held at an instant.
     *
     * @param at the instant
     * @return the latest change not after it; empty before the first
     */
    public Optional<Change> at(Instant at) {
        Change found = null;
        for (int place = 0; place < history.size() && !history.get(place).at().isAfter(at); place++) {
            found = history.get(place);
        }
        return Optional.ofNullable(found);
    }

    /**
     * What counts of it at an instant: the latest that was said by then. That its time is over is nothing that anybody said.
     *
     * @return the change; null if nothing was said by then, or if it turned out not to be valid
     */
    @Nullable
    Change statementAt(Instant at) {
        Change said = null;
        for (int place = 0; place < history.size(); place++) {
            Change change = history.get(place);
            if (change.at().isAfter(at)) {
                break;
            }
            switch (change.state()) {
                case GIVEN, RENEWED, REFUSED, WITHDRAWN, REVOKED, UNKNOWN -> said = change;
                case EXPIRED -> said = said == null ? change : said;
                case INVALIDATED -> said = null;
                case REQUESTED, DEFERRED -> {}
            }
        }
        return said;
    }

    /** Whether the time it was given for is over. */
    boolean hasEnded(Instant at, LocalDate day) {
        return (expiresOn.isPresent() && day.isAfter(expiresOn.get())) || ending(at) != null;
    }

    /** The last day of the time it was given for, if that is over: the earlier one, where two are recorded. */
    Optional<LocalDate> endedOn(Instant at, LocalDate day) {
        Optional<LocalDate> planned = expiresOn.filter(day::isAfter);
        Change ending = ending(at);
        if (ending == null) {
            return planned;
        }
        LocalDate noted = LocalDate.ofInstant(ending.at(), LONDON);
        return planned.filter(noted::isAfter).or(() -> Optional.of(noted));
    }

    /** The change that ended it, if nothing was said since. */
    private @Nullable Change ending(Instant at) {
        Change ending = null;
        for (int place = 0; place < history.size(); place++) {
            Change change = history.get(place);
            if (change.at().isAfter(at)) {
                break;
            }
            if (change.state() == ConsentState.EXPIRED) {
                ending = ending == null ? change : ending;
            } else if (change.state() != ConsentState.REQUESTED && change.state() != ConsentState.DEFERRED) {
                ending = null;
            }
        }
        return ending;
    }
}
