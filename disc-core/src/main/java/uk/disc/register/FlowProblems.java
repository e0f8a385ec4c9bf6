package uk.disc.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import uk.disc.decision.RuleCatalogue;
import uk.disc.explanation.PackLabels;
import uk.disc.policy.PolicyPack;
import uk.disc.vocabulary.SourcePosition;

/** Diagnoses about what leaves through method bodies. */
public final class FlowProblems {
    private static final RuleCatalogue RULES = RuleCatalogue.shipped();

    private static final int MOST_NAMED = 4;

    /** So many ways are shown below one message. */
    private static final int MOST_PATHS = 3;

    private final PackLabels labels;
    private final PackNames names;
    private final Addresses addresses;

    FlowProblems(PolicyPack pack, Addresses addresses) {
        this.addresses = addresses;
        this.names = new PackNames(pack);
        this.labels = PackLabels.of(pack);
    }

    /**
     * Something sent that no declaration shows.
     *
     * @param found what was found
     * @param severity how it ends the build
     * @param reasons why the agreement of the transfer that it is sent with does not cover it
     * @return the diagnosis, at the argument
     */
    Diagnosis found(FoundTransfer found, Diagnosis.Severity severity, List<String> reasons) {
        Map<String, String> facts = new TreeMap<>();
        facts.put("categories", named(found.categories()));
        facts.put("call", found.callName());
        facts.put("name", found.direction() == FoundTransfer.Direction.LOGGED ? "log" : "store");
        found.transfer().ifPresent(id -> facts.put("transfer", id));
        List<Diagnosis.Detail> lines = new ArrayList<>();
        found.carries().stream().limit(MOST_PATHS).forEach(item -> path(item, lines));
        if (found.carries().size() > MOST_PATHS) {
            lines.add(new Diagnosis.Detail("from", "and " + (found.carries().size() - MOST_PATHS) + " more"));
        }
        found.destination().ifPresent(to -> lines.add(new Diagnosis.Detail("to", to + holders(to))));
        reasons.stream().distinct().forEach(reason -> lines.add(new Diagnosis.Detail("but", reason)));
        return DiagnosisWriter.diagnosis(
                RULES.required(ruleOf(found)), severity, facts, lines, found.position(), found.transfer());
    }

    /** What stays in a store or a log of one's own does not leave, and is told otherwise. */
    private static String ruleOf(FoundTransfer found) {
        if (found.direction() != FoundTransfer.Direction.LEAVES) {
            return "M-13";
        }
        return found.transfer().isPresent() ? "M-10" : "M-09";
    }

    private String holders(String address) {
        SortedSet<String> holders = addresses.holders(address);
        return holders.isEmpty() ? "" : "   (" + named(holders, names::organisation) + ")";
    }

    private static String named(Collection<String> ids, UnaryOperator<String> name) {
        return Wording.and(ids.stream().map(name).toList());
    }

    /** A declared transfer that sends to an address of somebody else. */
    Diagnosis otherRecipient(
            AddressedSend send, TransferFacts transfer, Collection<String> holders, Diagnosis.Severity severity) {
        String address = send.destination().orElse("");
        return DiagnosisWriter.diagnosis(
                RULES.required("M-12"),
                severity,
                Map.of(
                        "transfer", send.transfer(),
                        "recipient", names.recipients(transfer.recipients()),
                        "address", address,
                        "holder", named(holders, names::organisation)),
                List.of(new Diagnosis.Detail("sends", FoundTransfer.name(send.call()) + " to " + address)),
                send.position(),
                Optional.of(send.transfer()));
    }

    /** A field that holds what its marks don't say. */
    Diagnosis lost(LostLabel lost, Diagnosis.Severity severity) {
        List<Diagnosis.Detail> lines = new ArrayList<>();
        lost.carries().stream().limit(MOST_PATHS).forEach(item -> path(item, lines));
        if (lost.carries().size() > MOST_PATHS) {
            lines.add(new Diagnosis.Detail("from", "and " + (lost.carries().size() - MOST_PATHS) + " more"));
        }
        String codes = String.join(", ", lost.categories());
        int member = lost.field().lastIndexOf('.');
        return DiagnosisWriter.diagnosis(
                RULES.required("M-11"),
                severity,
                Map.of(
                        "categories", named(lost.categories()),
                        "field",
                                lost.field()
                                        .substring(lost.field().lastIndexOf('.', member - 1) + 1)
                                        .replace('$', '.'),
                        "mark",
                                "@SharingCategory(" + (lost.categories().size() == 1 ? codes : "{" + codes + "}")
                                        + ")"),
                lines,
                lost.position(),
                Optional.empty());
    }

    private static void path(FoundTransfer.Item item, List<Diagnosis.Detail> lines) {
        String from = item.source() + "   (" + item.category() + ")";
        List<FoundTransfer.Step> steps = item.path();
        boolean placed = !steps.isEmpty() && steps.get(0).text().equals(item.source());
        lines.add(new Diagnosis.Detail("from", placed ? from + place(steps.get(0)) : from));
        steps.stream()
                .skip(placed ? 1 : 0)
                .forEach(step -> lines.add(new Diagnosis.Detail("via", step.text() + place(step))));
    }

    private static String place(FoundTransfer.Step step) {
        SourcePosition at = step.position();
        return at.equals(SourcePosition.NONE)
                ? ""
                : "   " + at.file().substring(at.file().lastIndexOf('/') + 1) + ":" + at.line();
    }

    /**
     * A body that could not be followed.
     *
     * @param method the method and why
     * @return a warning
     */
    static Diagnosis unknown(UnfollowedMethod method) {
        return DiagnosisWriter.diagnosis(
                RULES.required("C-10"),
                Diagnosis.Severity.WARNING,
                Map.of("method", method.method()),
                List.of(new Diagnosis.Detail("why", method.why())),
                method.position(),
                Optional.empty());
    }

    /**
     * Bodies were to be followed, and can't be.
     *
     * @param severity how that ends the build
     * @param reason why not
     * @return the diagnosis
     */
    public static Diagnosis notFollowed(Diagnosis.Severity severity, String reason) {
        return DiagnosisWriter.diagnosis(
                RULES.required("C-11"),
                severity,
                Map.of("reason", reason),
                List.of(),
                SourcePosition.NONE,
                Optional.empty());
    }

    private String named(Collection<String> categories) {
        return Wording.some(categories.stream().sorted().map(labels::category).toList(), MOST_NAMED);
    }
}
