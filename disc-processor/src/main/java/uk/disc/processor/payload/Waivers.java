package uk.disc.processor.payload;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import uk.disc.annotation.SharingWaiver;
import uk.disc.annotation.SharingWaivers;
import uk.disc.annotation.WaiverKind;
import uk.disc.register.WaiverFacts;
import uk.disc.vocabulary.SourcePosition;

/** Reads waivers, one or several on an element. Whether one holds is judged later, from the facts. */
public final class Waivers {
    private final Positions positions;

    /**
     * A reader of waivers.
     *
     * @param positions where marks stand
     */
    public Waivers(Positions positions) {
        this.positions = positions;
    }

    /**
     * The waivers on all elements that are the same thing.
     *
     * @param elements the elements
     * @param on what they stand on, as the facts name it
     * @return each waiver once
     */
    public List<WaiverFacts> on(Collection<? extends Element> elements, String on) {
        Set<WaiverFacts> found = new LinkedHashSet<>();
        // A record component's waiver is also on its field and accessor, at another position or none: the first one
        // counts.
        Set<List<String>> seen = new LinkedHashSet<>();
        for (Element element : elements) {
            for (Attributes waiver : marks(element)) {
                WaiverFacts facts = facts(element, waiver, on);
                if (seen.add(List.of(facts.rule(), facts.kind().name(), facts.reason(), facts.until()))) {
                    found.add(facts);
                }
            }
        }
        return List.copyOf(found);
    }

    private static List<Attributes> marks(Element element) {
        List<Attributes> marks = new ArrayList<>();
        Attributes.on(element, SharingWaiver.class.getCanonicalName()).ifPresent(marks::add);
        Attributes.on(element, SharingWaivers.class.getCanonicalName())
                .ifPresent(several -> marks.addAll(several.nested("value")));
        return marks;
    }

    private WaiverFacts facts(Element element, Attributes waiver, String on) {
        SourcePosition position = positions.of(element, waiver.mirror(), null);
        return new WaiverFacts(
                waiver.text("rule"),
                kind(waiver.constant("kind")),
                waiver.text("reason"),
                waiver.text("approvedBy"),
                waiver.text("until"),
                on,
                position.equals(SourcePosition.NONE) ? positions.of(element) : position);
    }

    /** In source with errors the kind may be missing: then the one that allows least. */
    private static WaiverKind kind(String name) {
        for (WaiverKind kind : WaiverKind.values()) {
            if (kind.name().equals(name)) {
                return kind;
            }
        }
        return WaiverKind.ACCEPTED_RISK;
    }
}
