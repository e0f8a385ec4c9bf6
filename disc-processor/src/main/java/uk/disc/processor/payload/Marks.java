package uk.disc.processor.payload;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;
import uk.disc.annotation.NotPersonal;
import uk.disc.annotation.ReceivedUnder;
import uk.disc.annotation.SharingCategory;
import uk.disc.annotation.SubjectIdentifier;
import uk.disc.vocabulary.SourcePosition;

/**
 * What the marks on one thing say. The thing may be several elements at once: a record component is also a field, an accessor and a
 * parameter, and a mark on any of them counts.
 *
 * @param categories the category codes as written; empty when there is no category mark, or one that names none
 * @param category where the category mark stands; null without one
 * @param notPersonal the mark that says it isn't personal; null without one
 * @param subjectIdentifier whether it tells whom this is about
 * @param receivedUnder the agreements under which it was received
 */
public record Marks(
        SortedSet<String> categories,
        @Nullable Standing category,
        @Nullable Standing notPersonal,
        boolean subjectIdentifier,
        SortedSet<String> receivedUnder) {

    /**
     * A mark and the element that carries it.
     *
     * @param element the element
     * @param mark the mark
     */
    public record Standing(Element element, Attributes mark) {
        /**
         * Where the mark stands.
         *
         * @param positions who knows
         * @return the position; {@link SourcePosition#NONE} when in a class file
         */
        public SourcePosition position(Positions positions) {
            SourcePosition position = positions.of(element, mark.mirror(), null);
            return position.equals(SourcePosition.NONE) ? positions.of(element) : position;
        }
    }

    /**
     * Reads the marks on one element.
     *
     * @param element the element
     * @return what they say
     */
    public static Marks of(Element element) {
        return of(List.of(element));
    }

    /**
     * Reads the marks on all elements that are the same thing.
     *
     * @param elements the elements; where several carry the same mark, the first one's position counts
     * @return what they say together
     */
    public static Marks of(Collection<? extends Element> elements) {
        SortedSet<String> categories = new TreeSet<>();
        Standing category = null;
        Standing notPersonal = null;
        boolean subjectIdentifier = false;
        SortedSet<String> receivedUnder = new TreeSet<>();
        for (Element element : elements) {
            Optional<Attributes> says = Attributes.on(element, SharingCategory.class.getCanonicalName());
            if (says.isPresent()) {
                categories.addAll(says.get().texts("value"));
                category = category == null ? new Standing(element, says.get()) : category;
            }
            Optional<Attributes> denies = Attributes.on(element, NotPersonal.class.getCanonicalName());
            if (denies.isPresent() && notPersonal == null) {
                notPersonal = new Standing(element, denies.get());
            }
            subjectIdentifier |= Attributes.on(element, SubjectIdentifier.class.getCanonicalName())
                    .isPresent();
            Attributes.on(element, ReceivedUnder.class.getCanonicalName())
                    .ifPresent(received -> receivedUnder.addAll(received.texts("value")));
        }
        return new Marks(categories, category, notPersonal, subjectIdentifier, receivedUnder);
    }

    /** These, and whom it is about and where it comes from as others of the same property say. */
    Marks and(Marks others) {
        SortedSet<String> received = new TreeSet<>(receivedUnder);
        received.addAll(others.receivedUnder);
        return new Marks(categories, category, notPersonal, subjectIdentifier || others.subjectIdentifier, received);
    }

    /** Whether these say what the thing holds. A category mark without a code says nothing. */
    boolean classify() {
        return !categories.isEmpty() || notPersonal != null;
    }

    /**
     * Whether there is any mark at all.
     *
     * @return true if at least one of our marks on contents is there
     */
    public boolean any() {
        return category != null || notPersonal != null || subjectIdentifier || !receivedUnder.isEmpty();
    }

    /**
     * Whether one mark says personal and another says not.
     *
     * @return true if both are there
     */
    public boolean conflict() {
        return category != null && notPersonal != null;
    }
}
