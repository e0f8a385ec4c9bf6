package uk.disc.vocabulary;

import java.util.SortedSet;

/**
 * A lawful basis, condition, Schedule 1 paragraph, confidentiality answer, permission, enactment or obligation.
 *
 * @param term what every item has
 * @param requires what must be recorded to rely on it
 * @param forbids what rules it out
 * @param accepts codes it works with: for an Article 9 condition the Schedule 1 paragraphs; for a confidentiality answer or a permission
 *     the purpose classes; for Article 6(1)(ea) the Annex 1 conditions; for Article 10 the Schedule 1 paragraphs; empty where nothing
 *     of the kind applies
 * @param aliases other codes by which packs may write it, such as an HL7 obligation code
 */
public record LegalItem(
        Term term,
        SortedSet<Requirement> requires,
        SortedSet<Restriction> forbids,
        SortedSet<String> accepts,
        SortedSet<String> aliases)
        implements VocabularyItem {
    /** Copies the sets. */
    public LegalItem {
        requires = Ordered.set(requires);
        forbids = Ordered.set(forbids);
        accepts = Ordered.set(accepts);
        aliases = Ordered.set(aliases);
    }

    /**
     * Whether something must be recorded to rely on this.
     *
     * @param requirement what
     * @return true if it must
     */
    public boolean requires(Requirement requirement) {
        return requires.contains(requirement);
    }

    /**
     * Whether something rules this out.
     *
     * @param restriction what
     * @return true if it does
     */
    public boolean forbids(Restriction restriction) {
        return forbids.contains(restriction);
    }
}
