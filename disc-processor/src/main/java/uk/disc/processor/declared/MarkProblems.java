package uk.disc.processor.declared;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import uk.disc.annotation.Reclassifies;
import uk.disc.annotation.Route;
import uk.disc.annotation.Sends;
import uk.disc.processor.payload.Attributes;
import uk.disc.processor.payload.Marks;
import uk.disc.register.MarkProblem;
import uk.disc.vocabulary.SourcePosition;

/**
 * What is wrong with marks by themselves, whatever the pack says: incomplete transfers (M-06), placeholders (M-07), contradictions
 * (M-08). Each problem's {@code what} says what is wrong as the object of "the transfer does not say".
 */
final class MarkProblems {
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final SourceLocator locator;

    MarkProblems(SourceLocator locator) {
        this.locator = locator;
    }

    /**
     * What is wrong with a transfer's mark and signature.
     *
     * @param personal whether anything that leaves is about somebody, as far as is known: nothing else needs an agreement
     */
    List<MarkProblem> of(TransferMark mark, TransferSignature signature, boolean personal) {
        List<MarkProblem> problems = new ArrayList<>();
        if (!ID.matcher(mark.id()).matches()) {
            problems.add(incomplete(mark, "id", "its id as lower-case words joined by hyphens"));
        }
        if (mark.recipients().isEmpty()) {
            problems.add(incomplete(mark, "recipient", "who receives it"));
        }
        if (mark.purpose().isBlank()) {
            problems.add(incomplete(mark, "purpose", "what it is for"));
        }
        if (mark.owner().isBlank()) {
            problems.add(incomplete(mark, "owner", "who answers for it"));
        } else if (Placeholders.is(mark.owner())) {
            problems.add(new MarkProblem(
                    "M-07",
                    new TreeMap<>(
                            Map.of("name", mark.owner(), "field", mark.id(), "what", "the owner of " + mark.id())),
                    position(mark, "owner")));
        }
        if (personal) {
            problems.addAll(withoutAgreement(mark));
        }
        if (mark.route() != Route.AGREEMENT && !mark.agreements().isEmpty()) {
            problems.add(incomplete(
                    mark, "agreement", "whether it goes by the route " + mark.route() + " or under an agreement"));
        }
        if (signature.recipientParameters() > 1) {
            problems.add(incomplete(mark, "", "which of several @Recipient parameters names the recipient"));
        }
        if (signature.parts().isEmpty()) {
            problems.add(incomplete(
                    mark,
                    "",
                    mark.sends() == Sends.RETURN_VALUE
                            ? "what it sends: the method returns nothing"
                            : "what it sends: no parameter leaves"));
        }
        return problems;
    }

    /** That a mark by the route of agreements names none. */
    List<MarkProblem> withoutAgreement(TransferMark mark) {
        return mark.route() == Route.AGREEMENT && mark.agreements().isEmpty()
                ? List.of(incomplete(mark, "agreement", "under which agreement it goes"))
                : List.of();
    }

    private MarkProblem incomplete(TransferMark mark, String attribute, String what) {
        return new MarkProblem(
                "M-06",
                new TreeMap<>(Map.of("transfer", mark.id(), "what", what, "missing", what)),
                attribute.isEmpty() ? locator.of(mark.method()) : position(mark, attribute));
    }

    private SourcePosition position(TransferMark mark, String attribute) {
        return locator.of(
                mark.method(), mark.attributes().mirror(), mark.attributes().written(attribute));
    }

    /** What is wrong with the marks on one thing, known to the reader by its path. */
    List<MarkProblem> of(Collection<? extends Element> same, String path) {
        List<MarkProblem> problems = new ArrayList<>();
        Marks marks = Marks.of(same);
        Marks.Standing denies = marks.notPersonal();
        if (denies != null) {
            String reason = denies.mark().text("reason");
            if (Placeholders.is(reason)) {
                problems.add(new MarkProblem(
                        "M-07",
                        new TreeMap<>(Map.of("name", reason, "field", path, "what", "the reason on " + path)),
                        locator.of(
                                denies.element(),
                                denies.mark().mirror(),
                                denies.mark().written("reason"))));
            }
            if (marks.conflict()) {
                problems.add(new MarkProblem(
                        "M-08",
                        new TreeMap<>(
                                Map.of("field", path, "what", path + " is marked as personal and as not personal")),
                        denies.position(locator)));
            }
        }
        for (Element element : same) {
            Attributes.on(element, Reclassifies.class.getCanonicalName())
                    .ifPresent(mark -> problems.addAll(reclassifies(element, mark, path)));
        }
        return problems;
    }

    private List<MarkProblem> reclassifies(Element element, Attributes mark, String path) {
        List<MarkProblem> problems = new ArrayList<>();
        String how = mark.text("how");
        if (Placeholders.is(how)) {
            problems.add(new MarkProblem(
                    "M-07",
                    new TreeMap<>(Map.of("name", how, "field", path, "what", "the step on " + path)),
                    locator.of(element, mark.mirror(), mark.written("how"))));
        }
        if (mark.texts("from").isEmpty()) {
            problems.add(new MarkProblem(
                    "M-08",
                    new TreeMap<>(Map.of("field", path, "what", path + " reclassifies, and names no category")),
                    locator.of(element, mark.mirror(), mark.written("from"))));
        }
        return problems;
    }
}
