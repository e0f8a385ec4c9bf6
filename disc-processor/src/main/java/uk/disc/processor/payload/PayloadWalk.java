package uk.disc.processor.payload;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
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
 * where a type comes again on the same way. Two types of one simple name are told apart by their packages, all others are not, so that
 * paths stay short: the walk finds out on its way that it needs the longer names, and starts anew with them. A graph of types that all know each other has more ways than anyone could read: past
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
    private final Set<String> ambiguous;
    private final Map<String, String> fullNames = new HashMap<>();
    private final Set<String> foundAmbiguous = new HashSet<>();
    private final PayloadContents contents = new PayloadContents();
    private final Deque<Step> open = new ArrayDeque<>();
    private final Set<String> done = new HashSet<>();
    private int listed;

    private PayloadWalk(
            TypeReader types, Positions positions, Waivers waivers, boolean everyWay, Set<String> ambiguous) {
        this.types = types;
        this.positions = positions;
        this.waivers = waivers;
        this.everyWay = everyWay;
        this.ambiguous = ambiguous;
    }

    /**
     * Where the walk has come to: a type, the way there, and the member through which.
     *
     * @param path the members on the way, joined; empty at the start
     * @param at where to show what concerns the type as a whole
     * @param covered whether a mark on the way covers what is within, so that only subject identifiers are looked for
     */
    private record Step(
            Arrival.Inside inside,
            String path,
            Place at,
            boolean covered,
            @Nullable Step before) {}

    /**
     * Where something leaves.
     *
     * @param path how it is shown
     * @param member the member as waivers name it; empty for a part of the signature
     * @param through the element that gives the position
     */
    private record Place(String path, String member, Element through) {}

    /** Walks from each part of a signature. */
    static PayloadContents over(
            Iterable<PayloadPart> parts, Arrivals arrivals, TypeReader types, Positions positions, Waivers waivers) {
        boolean everyWay = true;
        Set<String> ambiguous = new HashSet<>();
        while (true) {
            PayloadWalk walk = new PayloadWalk(types, positions, waivers, everyWay, Set.copyOf(ambiguous));
            Optional<PayloadContents> contents = walk.walk(parts, arrivals);
            if (contents.isPresent() && walk.foundAmbiguous.isEmpty()) {
                return contents.get();
            }
            everyWay &= contents.isPresent();
            ambiguous.addAll(walk.foundAmbiguous);
        }
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
        Place at = new Place(part.path(), "", part.elements().get(0));
        contents.addReceivedUnder(marks.receivedUnder());
        if (marks.subjectIdentifier()) {
            contents.addSubjectIdentifier(part.path());
        }
        if (marks.classify()) {
            arrive(arrivals.whole(marks, part.type()), "", at, false, null);
            return;
        }
        for (Arrival arrival : arrivals.at(part.type(), Arrivals.NONE)) {
            // A parameter has no type around it that would say what a plain text in it is.
            if (arrival instanceof Arrival.Plain plain && plain.free()) {
                opaque(at, "text or bytes without a mark can hold anything");
            } else {
                arrive(arrival, "", at, false, null);
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
            opaque(step.at(), step.inside().key() + " is nested without end");
            return true;
        }
        return false;
    }

    private void look(Step step, TypeContents type) {
        listed += 1 + type.members().size();
        contents.addReceivedUnder(type.receivedUnder());
        for (Arrival arrival : type.beyond()) {
            arrive(arrival, step.path(), step.at(), step.covered(), step);
        }
        for (Member member : type.members()) {
            String path = join(step.path(), name(member.path(), member.on()));
            contents.addReceivedUnder(member.marks().receivedUnder());
            if (member.subjectIdentifier()) {
                contents.addSubjectIdentifier(path);
            }
            if (!step.covered()) {
                contents.add(waivers.on(member.elements(), member.on()));
            }
            Place at = new Place(path, member.on(), member.first());
            for (Arrival arrival : member.arrivals()) {
                arrive(arrival, path, at, step.covered(), step);
            }
        }
        for (TypeContents.LeftOut stays : type.leftOut()) {
            String path = join(step.path(), name(stays.path(), stays.on()));
            if (stays.subjectIdentifier()) {
                contents.addSubjectIdentifier(path);
            }
            if (!step.covered()) {
                contents.addLeftOut(new LeftOutItem(path, stays.why(), positions.of(stays.element())));
            }
        }
    }

    /** The short name of a member, or its full one where another member has the same short one. */
    private String name(String shortName, String fullName) {
        if (ambiguous.contains(shortName)) {
            return fullName;
        }
        String known = fullNames.putIfAbsent(shortName, fullName);
        if (known != null && !known.equals(fullName)) {
            foundAmbiguous.add(shortName);
        }
        return shortName;
    }

    private static String join(String path, String member) {
        return path.isEmpty() ? member : path + " → " + member;
    }

    private void arrive(Arrival arrival, String path, Place at, boolean covered, @Nullable Step before) {
        if (arrival instanceof Arrival.Inside inside) {
            open.add(new Step(inside, path, at, covered, before));
        } else if (arrival instanceof Arrival.Whole whole) {
            whole(whole, path, at, covered, before);
        } else if (covered) {
            return;
        } else if (arrival instanceof Arrival.Opaque opaque) {
            opaque(at, opaque.why());
        } else {
            contents.add(new UnresolvedItem(
                    at.path(),
                    at.member(),
                    UnresolvedItem.Kind.UNMARKED,
                    "it has no mark",
                    positions.of(at.through())));
        }
    }

    private void whole(Arrival.Whole whole, String path, Place at, boolean covered, @Nullable Step before) {
        contents.addReceivedUnder(whole.receivedUnder());
        if (whole.subjectIdentifier()) {
            contents.addSubjectIdentifier(at.path());
        }
        if (!covered && !whole.categories().isEmpty()) {
            contents.add(new PayloadItem(at.path(), at.member(), whole.categories(), whole.position()));
        } else if (!covered && whole.notPersonal().isPresent()) {
            SourcePosition position = whole.position();
            contents.addNotPersonal(new LeftOutItem(
                    at.path(),
                    whole.notPersonal().get(),
                    position.equals(SourcePosition.NONE) ? positions.of(at.through()) : position));
        } else if (!covered) {
            opaque(at, "its classification names no category");
        }
        for (Arrival.Inside inside : whole.inside()) {
            open.add(new Step(inside, path, at, true, before));
        }
    }

    private void opaque(Place at, String why) {
        contents.add(new UnresolvedItem(
                at.path(), at.member(), UnresolvedItem.Kind.OPAQUE, why, positions.ofType(at.through())));
    }
}
