package uk.disc.register;

import java.util.Comparator;

/**
 * A finding that was there when a team began to check, and that it still has to mend. It fails no build while it is listed; a list of
 * such entries can only become shorter. It names no line of code, so moving code changes nothing.
 *
 * @param key the finding's key
 * @param transfer the transfer's id; empty when it is about none
 * @param headline the finding's first line
 * @param times how often the same is found; one more is a new finding
 */
public record BaselineEntry(String key, String transfer, String headline, long times)
        implements Comparable<BaselineEntry> {
    private static final Comparator<BaselineEntry> ORDER = Comparator.comparing(BaselineEntry::key)
            .thenComparing(BaselineEntry::transfer)
            .thenComparing(BaselineEntry::headline)
            .thenComparingLong(BaselineEntry::times);

    /**
     * The entry for a finding that is found once.
     *
     * @param diagnosis the finding
     * @return what a baseline keeps of it
     */
    public static BaselineEntry of(Diagnosis diagnosis) {
        return new BaselineEntry(diagnosis.key(), diagnosis.transfer().orElse(""), diagnosis.headline(), 1);
    }

    BaselineEntry found(long often) {
        return new BaselineEntry(key, transfer, headline, often);
    }

    @Override
    public int compareTo(BaselineEntry other) {
        return ORDER.compare(this, other);
    }
}
