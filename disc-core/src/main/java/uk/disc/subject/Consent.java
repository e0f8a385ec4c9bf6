package uk.disc.subject;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One statement of consent or refusal, and what became of it. Withdrawal is prospective: what was shared before it stays as it was.
 *
 * @param sense the law it is consent under
 * @param explicit whether the person said so expressly; implied consent is noted as not explicit
 * @param speaker who spoke
 * @param scope what was agreed to or refused; an empty set covers nothing
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
        return Optional.ofNullable(changeAt(at));
    }

    /** The same without an object to hold it. */
    @Nullable
    Change changeAt(Instant at) {
        Change found = null;
        for (int place = 0; place < history.size() && !history.get(place).at().isAfter(at); place++) {
            found = history.get(place);
        }
        return found;
    }
}
