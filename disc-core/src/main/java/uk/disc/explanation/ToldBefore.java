package uk.disc.explanation;

import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import uk.disc.decision.Decision;
import uk.disc.decision.Finding;

/**
 * Texts of decisions that were told before: a plan hands out the same decision again and again, and then its text need not be put together
 * anew. A text is held from the second time on, for whoever has no plan gets a new decision each time and tells it once. It holds at most
 * {@value #MOST} texts, and none that may tell something of one person alone. Safe to use from several threads: whoever comes too late puts
 * a text together once more.
 */
final class ToldBefore {
    private static final int MOST = 4_096;
    /** So many texts share a place. */
    private static final int WAYS = 4;

    private static final int PLACES = MOST / WAYS;

    private static final int AUDIENCES = Audience.values().length;
    private static final int MARKS = 1 << 16;

    /** A bit for each decision that was told, by its hash. Threads may lose each other's marks: then a text is held one time later. */
    private final long[] marks = new long[MARKS / Long.SIZE];

    private int marked;

    private final AtomicReferenceArray<@Nullable Told> told = new AtomicReferenceArray<>(MOST);

    /**
     * A text, and of which decision: of the very same object, since to compare decisions would take as long as telling one. Whoever asks
     * without a plan gets a new decision each time, which is not held back here once it is used no more.
     */
    private record Told(WeakReference<Decision> decision, Audience audience, String text) {
        boolean is(Decision other, Audience reader) {
            return decision.refersTo(other) && audience == reader;
        }

        boolean isGone() {
            return decision.refersTo(null);
        }
    }

    /** The text of a decision; null where it is not held. */
    @Nullable
    String find(Decision decision, Audience audience) {
        int first = first(decision);
        for (int way = 0; way < WAYS; way++) {
            Told each = told.get(first + way);
            if (each == null) {
                return null;
            }
            if (each.is(decision, audience)) {
                return each.text();
            }
        }
        return null;
    }

    /**
     * Whether a decision was told before to this audience; from now on it was. Others with the same hash may be taken for it: then a text is
     * held one time sooner.
     */
    boolean isToldAgain(Decision decision, Audience audience) {
        int mark = (System.identityHashCode(decision) * AUDIENCES + audience.ordinal()) & (MARKS - 1);
        long bit = 1L << mark;
        int word = mark / Long.SIZE;
        if ((marks[word] & bit) != 0) {
            return true;
        }
        if (marked > MARKS / 4) {
            Arrays.fill(marks, 0);
            marked = 0;
        }
        marks[word] |= bit;
        marked++;
        return false;
    }

    /** Keeps a text, in place of another where there is no room. */
    void keep(Decision decision, Audience audience, String text) {
        int first = first(decision);
        int way = 0;
        while (way < WAYS && isTaken(first + way)) {
            way++;
        }
        int place = first + (way < WAYS ? way : text.length() % WAYS);
        told.set(place, new Told(new WeakReference<>(decision), audience, text));
    }

    private boolean isTaken(int place) {
        Told held = told.get(place);
        return held != null && !held.isGone();
    }

    private static int first(Decision decision) {
        return (System.identityHashCode(decision) & (PLACES - 1)) * WAYS;
    }

    /** A date may be that of what one person said; everything else in a finding stands in the pack, or is one of a few words. */
    static boolean mayBeKept(Decision decision) {
        for (Finding finding : decision.findings()) {
            if (finding.parameters().containsKey("date")) {
                return false;
            }
        }
        return true;
    }
}
