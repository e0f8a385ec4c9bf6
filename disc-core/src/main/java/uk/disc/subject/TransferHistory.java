package uk.disc.subject;

/**
 * How often the same was shared before.
 *
 * @param outsideAgreements how many times the sender shared with this recipient for this purpose outside any agreement in the last year
 * @param inPeriod how many times this transfer was made in the period of its agreed frequency
 */
public record TransferHistory(int outsideAgreements, int inPeriod) {
    /** Refuses negative counts. */
    public TransferHistory {
        if (outsideAgreements < 0 || inPeriod < 0) {
            throw new IllegalArgumentException("A count is not negative");
        }
    }
}
