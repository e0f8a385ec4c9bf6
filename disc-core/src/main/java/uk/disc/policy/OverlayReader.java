package uk.disc.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import uk.disc.agreement.Overlay;
import uk.disc.agreement.Tightening;
import uk.disc.agreement.Tightening.Operation;
import uk.disc.vocabulary.TermKind;

/** Reads a partner's overlay. Its format has operations that tighten and no other. */
final class OverlayReader {
    private OverlayReader() {}

    static Overlay read(Fields fields) {
        List<Tightening> tightenings = new ArrayList<>();
        String partner = fields.organisation("partner");
        String reason = fields.text("reason");
        Seen seen = new Seen("tightening", fields.problems());
        for (Fields item : fields.eachRequired("tightenings")) {
            Tightening tightening = tightening(item);
            seen.isNew(tightening.id(), item.at("id"));
            tightenings.add(tightening);
        }
        tightenings.sort(Comparator.comparing(Tightening::id));
        fields.done();
        return new Overlay(partner, reason, tightenings, fields.at());
    }

    private static Tightening tightening(Fields fields) {
        Operation operation = fields.choice("operation", Operation.class);
        Optional<LocalDate> after = fields.dateIf("after");
        SortedSet<String> obligations = fields.codes("obligations", TermKind.OBLIGATION);
        belongsTo(Operation.STOP, operation, "after", fields);
        belongsTo(Operation.OBLIGE, operation, "obligations", fields);
        Tightening tightening = new Tightening(
                fields.id("id"),
                operation,
                fields.agreements("agreements"),
                fields.recipients("recipients"),
                fields.codes("purposes", TermKind.PURPOSE),
                fields.codes("categories", TermKind.CATEGORY),
                after,
                obligations,
                fields.text("reason"),
                fields.at());
        fields.done();
        return tightening;
    }

    private static void belongsTo(Operation owner, Operation operation, String key, Fields fields) {
        if (owner == operation) {
            fields.requireSome(key);
        } else if (fields.has(key)) {
            fields.problems()
                    .add(
                            ProblemCode.CONFLICTING_KEYS,
                            fields.at(key),
                            "The key '" + key + "' belongs to the operation " + owner + ", not to " + operation + ".");
        }
    }
}
