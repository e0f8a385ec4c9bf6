package uk.disc.processor.payload;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;
import uk.disc.register.LeftOutItem;
import uk.disc.register.PayloadItem;
import uk.disc.register.UnresolvedItem;
import uk.disc.vocabulary.SourcePosition;

/**
 * One walk over all that a payload carries, without recursion, so that no depth of nesting is too deep.
 *
 * <p>Every way to a member is a path of its own, since a reviewer must see a second field of the same type as a changed line. Ways end
 * where a type comes again on the same way. A graph of types that all know each other has more ways than anyone could read: past
 * {@link #LIMIT} members the walk starts anew and goes through each type once, on the shortest way.
 */
final class PayloadWalk {
    /** How many members are listed before each type is gone through once only. */
    static final int LIMIT = 20_000;

    /** How often a type may stand on one way with other type arguments each time. */
    private static final int SAME_TYPE = 4;

    private final TypeReader types;
    private final Positions positions;
    private final Waivers waivers;
    private final boolean everyWay;
    private final PayloadContents contents = new PayloadContents();
    private final Deque<Step> open = new ArrayDeque<>();
    private final Set<String> done = new HashSet<>();
    private int listed;

    private PayloadWalk(TypeReader types, Positions positions, Waivers waivers, boolean everyWay) {
        this.types = types;
        this.positions = positions;
        this.waivers = waivers;
        this.everyWay = everyWay;
    }

    /**
     * Where the walk has come to: a type, the way there, and the member through which.
     *
     * @param path the members on the way, joined; empty at the start
     * @param at the path to show for what concerns the type as a whole
     * @param covered whether a mark on the way covers what is within, so that only subject identifiers are looked for
     */
    private record Step(
            Arrival.Inside inside,
            String path,
            String at,
            Element through,
            boolean covered,
            @Nullable Step before) {}

    /** Walks from each part of a signature. */
    static PayloadContents over(
            Iterable<PayloadPart> parts, Arrivals arrivals, TypeReader types, Positions positions, Waivers waivers) {
        return new PayloadWalk(types, positions, waivers, true)
                .walk(parts, arrivals)
                .or(() -> new PayloadWalk(types, positions, waivers, false).walk(parts, arrivals))
                .orElseThrow();
    }

    private Optional<PayloadContents> walk(Iterable<PayloadPart> parts, Arrivals arrivals) {
        for (PayloadPart part : parts) {
            start(part, arrivals);
        }
        while (!open.isEmpty()) {
            if (everyWay && listed > LIMIT) {
                return Optional.empty();
            }
            Step step = open.remove();
            if (!cut(step)) {
                look(step, types.read(step.inside()));
            }
        }
        return Optional.of(contents);
    }

    private void start(PayloadPart part, Arrivals arrivals) {
        Marks marks = Marks.of(part.elements());
        Element element = part.elements().get(0);
        contents.addReceivedUnder(marks.receivedUnder());
        if (marks.subjectIdentifier()) {
            contents.addSubjectIdentifier(part.path());
        }
        if (marks.classify()) {
            arrive(arrivals.whole(marks, part.type()), "", part.path(), element, false, null);
            return;
        }
        for (Arrival arrival : arrivals.at(part.type(), Arrivals.NONE)) {
            // A parameter has no type around it that would say what a plain text in it is.
            if (arrival instanceof Arrival.Plain plain && plain.free()) {
                opaque(part.path(), element, "text or bytes without a mark can hold anything");
            } else {
                arrive(arrival, "", part.path(), element, false, null);
            }
        }
    }

    /** Whether the walk has been here already, on this way or, when each type is gone through once, on any. */
    private boolean cut(Step step) {
        if (!everyWay || step.covered()) {
            return !done.add(
                    step.covered() + step.inside().key() + step.inside().ignored());
        }
        int same = 0;
        for (Step before = step.before(); before != null; before = before.before()) {
            if (before.inside().key().equals(step.inside().key())) {
                return true;
            }
            if (before.inside().type().asElement().equals(step.inside().type().asElement())) {
                same++;
            }
        }
        if (same >= SAME_TYPE) {
            opaque(step.at(), step.through(), step.inside().key() + " is nested without end");
            return true;
        }
        return false;
    }

    private void look(Step step, TypeContents type) {
        listed += 1 + type.members().size();
        contents.addReceivedUnder(type.receivedUnder());
        for (Arrival arrival : type.beyond()) {
            arrive(arrival, step.path(), step.at(), step.through(), step.covered(), step);
        }
        for (Member member : type.members()) {
            String path = join(step.path(), member.path());
            contents.addReceivedUnder(member.marks().receivedUnder());
            if (member.subjectIdentifier()) {
                contents.addSubjectIdentifier(path);
            }
            if (!step.covered()) {
                contents.add(waivers.on(member.elements(), member.on()));
            }
            for (Arrival arrival : member.arrivals()) {
                arrive(arrival, path, path, member.first(), step.covered(), step);
            }
        }
        for (TypeContents.LeftOut stays : type.leftOut()) {
            String path = join(step.path(), stays.path());
            if (stays.subjectIdentifier()) {
                contents.addSubjectIdentifier(path);
            }
            if (!step.covered()) {
                contents.addLeftOut(new LeftOutItem(path, stays.why(), positions.of(stays.element())));
            }
        }
    }

    private static String join(String path, String member) {
        return path.isEmpty() ? member : path + " → " + member;
    }

    private void arrive(
            Arrival arrival, String path, String at, Element through, boolean covered, @Nullable Step before) {
        if (arrival instanceof Arrival.Inside inside) {
            open.add(new Step(inside, path, at, through, covered, before));
        } else if (arrival instanceof Arrival.Whole whole) {
            whole(whole, path, at, through, covered, before);
        } else if (covered) {
            return;
        } else if (arrival instanceof Arrival.Opaque opaque) {
            opaque(at, through, opaque.why());
        } else {
            contents.add(new UnresolvedItem(at, UnresolvedItem.Kind.UNMARKED, "it has no mark", positions.of(through)));
        }
    }

    private void whole(
            Arrival.Whole whole, String path, String at, Element through, boolean covered, @Nullable Step before) {
        contents.addReceivedUnder(whole.receivedUnder());
        if (whole.subjectIdentifier()) {
            contents.addSubjectIdentifier(at);
        }
        if (!covered && !whole.categories().isEmpty()) {
            contents.add(new PayloadItem(at, whole.categories(), whole.position()));
        } else if (!covered && whole.notPersonal().isPresent()) {
            SourcePosition position = whole.position();
            contents.addNotPersonal(new LeftOutItem(
                    at,
                    whole.notPersonal().get(),
                    position.equals(SourcePosition.NONE) ? positions.of(through) : position));
        } else if (!covered) {
            opaque(at, through, "its classification names no category");
        }
        for (Arrival.Inside inside : whole.inside()) {
            open.add(new Step(inside, path, at, through, true, before));
        }
    }

    private void opaque(String path, Element through, String why) {
        contents.add(new UnresolvedItem(path, UnresolvedItem.Kind.OPAQUE, why, positions.ofType(through)));
    }
}
