package uk.disc.explanation;

import java.util.Comparator;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import uk.disc.vocabulary.Ordered;

/**
 * One change to what the partners agreed that takes away one reason for a denial. It says what has to be written, never that it
 * ought to be: whether it is right is for the partners to decide.
 *
 * @param kind what sort of change
 * @param agreement the agreement to change; empty when it is about something else
 * @param flow the flow to change; empty when it is about the agreement as a whole, or a new flow is needed
 * @param categories the categories it is for; empty for all
 * @param parameters further facts by name, as listed with the kind
 */
public record Change(
        Kind kind,
        Optional<String> agreement,
        Optional<String> flow,
        SortedSet<String> categories,
        SortedMap<String, String> parameters)
        implements Comparable<Change> {
    private static final Comparator<Change> ORDER = Comparator.comparing(Change::kind)
            .thenComparing(change -> change.agreement().orElse(""))
            .thenComparing(change -> change.flow().orElse(""))
            .thenComparing(change -> change.categories().toString())
            .thenComparing(change -> change.parameters().toString());

    /** The sorts of change. */
    public enum Kind {
        /** Write an agreement that covers it. */
        WRITE_AGREEMENT,
        /** {@code organisation} signs the charter. */
        SIGN_CHARTER,
        /** Record whether the agreement carried over from {@code old} to {@code new}. */
        CONFIRM_SUCCESSION,
        /** Let it hold until {@code date} or later. */
        RENEW,
        /** Let it start on {@code date} or earlier. */
        START_EARLIER,
        /** {@code organisation}, one or several, signs by {@code date}. */
        SIGN,
        /** End its suspension before {@code date}. */
        RESUME,
        /** Review it; the next review falls after {@code date}. */
        REVIEW,
        /** Let the sender send to the recipient. */
        ADD_DIRECTION,
        /** Add the purpose asked for. */
        ADD_PURPOSE,
        /** Add the categories. */
        ADD_CATEGORY,
        /** Let the flow carry what identifies people as far as what was asked. */
        ALLOW_IDENTIFIABLE,
        /** Record {@code need}, one of {@link Ground}, for the sender; {@code accepted} lists the codes that fit, if any are given. */
        RECORD_GROUND,
        /** Record the duty of secrecy of the recipient. */
        RECORD_DUTY,
        /** Record an answer to the duty of confidentiality that holds. */
        RECORD_CONFIDENTIALITY,
        /** Record the permission that lifts a statutory restriction. */
        RECORD_PERMISSION,
        /** Record why a new use is compatible with the one it was collected for. */
        RECORD_COMPATIBILITY,
        /** Record the ground for sending it outside the UK. */
        RECORD_TRANSFER_MECHANISM,
        /** Record the impact assessment. */
        RECORD_IMPACT_ASSESSMENT,
        /** Let the agreement under which it was received allow passing it on. */
        ALLOW_ONWARD,
        /** The sender lifts {@code tightening} of its own rules. */
        LIFT_OWN_RULE,
        /** Let the charter have the route, with the grounds that the categories need. */
        ADD_ROUTE,
        /** Use a name that the pack knows instead of {@code name}, or add it. */
        CORRECT_NAME,
        /** Record the contract under which the recipient works as a supplier. */
        RECORD_CONTRACT
    }

    /** What a legal ground may lack. */
    public enum Ground {
        /** A lawful basis under Article 6. */
        LAWFUL_BASIS,
        /** A lawful basis that is open to the sender. */
        OTHER_LAWFUL_BASIS,
        /** Grounds that are law on the day. */
        GROUND_IN_FORCE,
        /** The function that a public task serves. */
        FUNCTION,
        /** The Annex 1 condition, or the request it needs. */
        RECOGNISED_INTEREST,
        /** The balancing test. */
        BALANCING_TEST,
        /** The enactment. */
        ENACTMENT,
        /** A condition under Article 9. */
        CONDITION,
        /** A paragraph of Schedule 1 that fits the condition. */
        SCHEDULE_1,
        /** The appropriate policy document. */
        POLICY_DOCUMENT,
        /** A ground for criminal-offence data. */
        OFFENCE_GROUND,
        /** A ground that the rule book can check. */
        CHECKABLE_GROUND
    }

    /** Copies the collections. */
    public Change {
        categories = Ordered.set(categories);
        parameters = Ordered.map(parameters);
    }

    @Override
    public int compareTo(Change other) {
        return ORDER.compare(this, other);
    }
}
