package uk.disc.processor.payload;

import java.util.List;
import java.util.SortedSet;
import javax.lang.model.element.Element;
import uk.disc.vocabulary.Ordered;

/**
 * What one type carries, one level deep.
 *
 * @param element the type's own element
 * @param members its members that leave
 * @param leftOut its members that stay behind
 * @param beyond what every value of the type is besides: its subtypes, its elements if it is a collection, what can't be seen of it
 * @param receivedUnder agreements under which values of the type were received
 */
record TypeContents(
        Element element,
        List<Member> members,
        List<LeftOut> leftOut,
        List<Arrival> beyond,
        SortedSet<String> receivedUnder) {

    /** A member that stays behind. */
    record LeftOut(String path, String on, Element element, boolean subjectIdentifier, String why) {}

    TypeContents {
        members = List.copyOf(members);
        leftOut = List.copyOf(leftOut);
        beyond = List.copyOf(beyond);
        receivedUnder = Ordered.set(receivedUnder);
    }
}
