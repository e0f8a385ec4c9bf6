package uk.disc.decision;

/**
 * A rule's row with the code that answers it.
 *
 * @param description the row
 * @param where on which candidates it is asked
 */
sealed interface BoundRule permits BoundRule.OfDisclosure, BoundRule.OfCandidate, BoundRule.OfCategory {
    RuleDescription description();

    /** On which candidates a rule is asked. */
    enum Where {
        /** On every one. */
        EVERYWHERE,
        /** Under agreements, near misses included. */
        UNDER_AGREEMENTS,
        /** Under an agreement that covers the category. */
        COVERED,
        /** Wherever there are grounds: a flow that covers the category, or a route outside agreements. */
        ON_GROUNDS,
        /** Outside agreements. */
        OUTSIDE_AGREEMENTS;

        boolean isAsked(boolean byAgreement, boolean covered, boolean onRoute) {
            return switch (this) {
                case EVERYWHERE -> true;
                case UNDER_AGREEMENTS -> byAgreement;
                case COVERED -> covered;
                case ON_GROUNDS -> covered || onRoute;
                case OUTSIDE_AGREEMENTS -> !byAgreement;
            };
        }
    }

    /** Asked once a disclosure, before any agreement is looked at. */
    record OfDisclosure(RuleDescription description, Question<Disclosure> question) implements BoundRule {}

    /** Asked once a candidate, whatever the category. */
    record OfCandidate(RuleDescription description, Where where, Question<RuleContext> question) implements BoundRule {}

    /** Asked for each category and each set of grounds. */
    record OfCategory(RuleDescription description, Where where, Question<CategoryContext> question)
            implements BoundRule {}

    /** The code that answers a rule. */
    @FunctionalInterface
    interface Question<C> {
        Answer ask(C context);
    }
}
