package uk.disc.vocabulary;

/** The sorts of decision that only a person can take. Each rule that refers names the one that answers it. */
public enum DecisionKind {
    /** A request for one's own information was answered by that route. */
    ACCESS_REQUEST,
    /** An agreement of a body that was merged was confirmed to carry over. */
    SUCCESSION,
    /** A reuse was found compatible with the purpose of collection. */
    COMPATIBILITY,
    /** Advice was taken on law-enforcement processing, Data Protection Act 2018 Part 3. */
    LAW_ENFORCEMENT_ADVICE,
    /** Advice was taken on a ground that is not worked out here. */
    LEGAL_ADVICE,
    /** The public interest in this sharing outweighs confidentiality. */
    PUBLIC_INTEREST,
    /** Sharing is in the best interests of somebody who can't decide: Mental Capacity Act 2005 section 4. */
    BEST_INTERESTS,
    /** Somebody under 16 was found to understand, or not to understand, the decision. */
    COMPETENCE,
    /** Capacity for this decision was assessed. */
    CAPACITY,
    /** A named role found that a permission of a statutory restriction holds. */
    STATUTORY_PERMISSION,
    /** Whoever a partner asks to decide, decided. */
    PARTNER_DECISION,
    /** Somebody read notes before they went outside an agreement, and found nothing that a statute restricts. */
    NOTES_READ
}
