package uk.disc.subject;

/**
 * Whether somebody under 16 understands the decision about this sharing, as in Gillick v West Norfolk and Wisbech AHA [1986] AC 112.
 *
 * @param competent whether they understand it well enough to decide
 */
public record Competence(boolean competent) {}
