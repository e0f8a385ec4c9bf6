package uk.disc.register;

import java.util.Comparator;
import uk.disc.vocabulary.SourcePosition;

/**
 * A method body that could not be followed: what leaves through it is unknown.
 *
 * @param method its name with the type's, such as {@code Letters.print}
 * @param why the reason
 * @param position where it stands
 */
public record UnfollowedMethod(String method, String why, SourcePosition position)
        implements Comparable<UnfollowedMethod> {
    private static final Comparator<UnfollowedMethod> ORDER =
            Comparator.comparing(UnfollowedMethod::position).thenComparing(UnfollowedMethod::method);

    @Override
    public int compareTo(UnfollowedMethod other) {
        return ORDER.compare(this, other);
    }
}
