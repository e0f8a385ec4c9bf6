package uk.disc.subject;

import java.time.Instant;
import java.util.Optional;
import uk.disc.vocabulary.Speaker;

/**
 * Somebody said no.
 *
 * @param speaker who spoke
 * @param scope what they object to; an empty set stands for all
 * @param madeAt when they said so; empty if not recorded, and then it has always held
 * @param withdrawnAt when they took it back; empty if they did not
 */
public record Objection(Speaker speaker, Scope scope, Optional<Instant> madeAt, Optional<Instant> withdrawnAt) {
    /**
     * Whether it holds.
     *
     * @param at the instant
     * @return true if it had been made and not been taken back
     */
    public boolean holdsAt(Instant at) {
        return (madeAt.isEmpty() || !madeAt.get().isAfter(at))
                && (withdrawnAt.isEmpty() || at.isBefore(withdrawnAt.get()));
    }
}
