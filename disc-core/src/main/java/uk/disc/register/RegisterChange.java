package uk.disc.register;

import java.util.Comparator;
import java.util.Locale;

/**
 * One thing that is shared otherwise than before.
 *
 * @param kind what sort of change it is
 * @param about the transfer's id, or the agreement's, the method's or the found transfer's
 * @param sentence what changed, in one plain English sentence
 */
public record RegisterChange(Kind kind, String about, String sentence) implements Comparable<RegisterChange> {
    private static final Comparator<RegisterChange> ORDER = Comparator.comparing(RegisterChange::kind)
            .thenComparing(RegisterChange::about)
            .thenComparing(RegisterChange::sentence);

    /** The sorts of change, the most serious first. */
    public enum Kind {
        /** Somebody receives who did not. */
        NEW_RECIPIENT(Diagnosis.Severity.ERROR),
        /** A recipient receives more, to which the law gives special protection. */
        NEW_SPECIAL_CATEGORY(Diagnosis.Severity.ERROR),
        /** A recipient receives more. */
        NEW_CATEGORY(Diagnosis.Severity.ERROR),
        /** It is sent for another purpose. */
        NEW_PURPOSE(Diagnosis.Severity.ERROR),
        /** There is a transfer more, to somebody who receives already. */
        NEW_TRANSFER(Diagnosis.Severity.ERROR),
        /** Somebody sends who did not. */
        NEW_SENDER(Diagnosis.Severity.ERROR),
        /** It is sent by another call or to another address, or its payload is written in another way. */
        CHANNEL_CHANGED(Diagnosis.Severity.ERROR),
        /** It rests on another agreement, or the agreement's days are others. */
        AGREEMENT_CHANGED(Diagnosis.Severity.ERROR),
        /** It rests on another flow, lawful basis or condition. */
        BASIS_CHANGED(Diagnosis.Severity.ERROR),
        /** The agreement's last day has passed. */
        AGREEMENT_EXPIRED(Diagnosis.Severity.WARNING),
        /** Something need no longer be done, or no longer takes anything away. */
        SAFEGUARD_REMOVED(Diagnosis.Severity.ERROR),
        /** A method is taken at its word that it takes something away. */
        NEW_STEP(Diagnosis.Severity.ERROR),
        /** Something leaves of which the code now says that it tells nothing of a person. */
        MARKED_NOT_PERSONAL(Diagnosis.Severity.ERROR),
        /** The verdict is worse. */
        VERDICT_WORSE(Diagnosis.Severity.ERROR),
        /** Somebody else answers for it. */
        OWNER_CHANGED(Diagnosis.Severity.ERROR),
        /** Something leaves, or a method body does, that is not known. */
        NEW_UNKNOWN(Diagnosis.Severity.ERROR),
        /** A transfer is gone. */
        REMOVED(Diagnosis.Severity.ERROR),
        /** Less is shared, or more is done for its safety. */
        NARROWED(Diagnosis.Severity.NOTE),
        /** The verdict is better. */
        VERDICT_BETTER(Diagnosis.Severity.NOTE),
        /** The same is declared elsewhere. */
        MOVED(Diagnosis.Severity.NOTE);

        private final Diagnosis.Severity severity;

        Kind(Diagnosis.Severity severity) {
            this.severity = severity;
        }

        /**
         * How much it matters: an error needs somebody's approval, a warning somebody's attention.
         *
         * @return the severity
         */
        public Diagnosis.Severity severity() {
            return severity;
        }

        /**
         * Its name as options and reports write it.
         *
         * @return such as {@code new-recipient}
         */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Override
    public int compareTo(RegisterChange other) {
        return ORDER.compare(this, other);
    }
}
