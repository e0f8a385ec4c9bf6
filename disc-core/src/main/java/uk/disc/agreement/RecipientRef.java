package uk.disc.agreement;

import java.util.Comparator;
import java.util.Optional;

/**
 * Who receives: an organisation, or one of its teams. Written {@code organisation} or {@code organisation/team}.
 *
 * @param organisation the organisation's id
 * @param team the team's id within it; empty for the organisation as a whole
 */
public record RecipientRef(String organisation, Optional<String> team) implements Comparable<RecipientRef> {
    private static final Comparator<RecipientRef> ORDER = Comparator.comparing(RecipientRef::organisation)
            .thenComparing(ref -> ref.team().orElse(""));

    /**
     * Reads the written form.
     *
     * @param text {@code organisation} or {@code organisation/team}
     * @return the reference; nothing is looked up
     */
    public static RecipientRef parse(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? new RecipientRef(text, Optional.empty())
                : new RecipientRef(text.substring(0, slash), Optional.of(text.substring(slash + 1)));
    }

    /**
     * Whether what is agreed for this recipient holds for another: an organisation covers its teams, a team only itself.
     *
     * @param other the recipient asked about
     * @return true if it does
     */
    public boolean covers(RecipientRef other) {
        return organisation.equals(other.organisation) && (team.isEmpty() || team.equals(other.team));
    }

    @Override
    public int compareTo(RecipientRef other) {
        return ORDER.compare(this, other);
    }

    /** The written form. */
    @Override
    public String toString() {
        return team.map(name -> organisation + "/" + name).orElse(organisation);
    }
}
