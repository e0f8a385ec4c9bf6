package uk.disc.processor.payload;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import uk.disc.register.LeftOutItem;
import uk.disc.register.PayloadItem;
import uk.disc.register.UnresolvedItem;
import uk.disc.register.WaiverFacts;

/** Everything that a payload carries. Filled by one walk, then read. */
public final class PayloadContents {
    private final List<PayloadItem> items = new ArrayList<>();
    private final List<UnresolvedItem> unresolved = new ArrayList<>();
    private final List<LeftOutItem> notPersonal = new ArrayList<>();
    private final List<LeftOutItem> leftOut = new ArrayList<>();
    private final SortedSet<String> subjectIdentifiers = new TreeSet<>();
    private final SortedSet<String> receivedUnder = new TreeSet<>();
    private final List<WaiverFacts> waivers = new ArrayList<>();

    PayloadContents() {}

    void add(PayloadItem item) {
        items.add(item);
    }

    void add(UnresolvedItem item) {
        unresolved.add(item);
    }

    void addNotPersonal(LeftOutItem item) {
        notPersonal.add(item);
    }

    void addLeftOut(LeftOutItem item) {
        leftOut.add(item);
    }

    void addSubjectIdentifier(String path) {
        subjectIdentifiers.add(path);
    }

    void addReceivedUnder(SortedSet<String> agreements) {
        receivedUnder.addAll(agreements);
    }

    void add(List<WaiverFacts> found) {
        waivers.addAll(found);
    }

    /**
     * What is classified and leaves.
     *
     * @return a copy
     */
    public List<PayloadItem> items() {
        return List.copyOf(items);
    }

    /**
     * What leaves and is not known.
     *
     * @return a copy
     */
    public List<UnresolvedItem> unresolved() {
        return List.copyOf(unresolved);
    }

    /**
     * What leaves and is marked as not personal.
     *
     * @return a copy
     */
    public List<LeftOutItem> notPersonal() {
        return List.copyOf(notPersonal);
    }

    /**
     * What stays behind.
     *
     * @return a copy
     */
    public List<LeftOutItem> leftOut() {
        return List.copyOf(leftOut);
    }

    /**
     * Whether all that leaves is marked as being about nobody.
     *
     * @return true if something leaves, and all of it is marked as not personal; false where anything is classified or not known
     */
    public boolean isNotPersonal() {
        return items.isEmpty() && unresolved.isEmpty() && !notPersonal.isEmpty();
    }

    /**
     * The paths to what tells whom the payload is about.
     *
     * @return a sorted copy
     */
    public SortedSet<String> subjectIdentifiers() {
        return new TreeSet<>(subjectIdentifiers);
    }

    /**
     * The agreements under which parts were received.
     *
     * @return a sorted copy
     */
    public SortedSet<String> receivedUnder() {
        return new TreeSet<>(receivedUnder);
    }

    /**
     * The waivers on what is reached.
     *
     * @return a copy
     */
    public List<WaiverFacts> waivers() {
        return List.copyOf(waivers);
    }
}
