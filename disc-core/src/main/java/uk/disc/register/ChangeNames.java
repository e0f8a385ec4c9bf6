package uk.disc.register;

import java.util.Collection;
import java.util.Optional;
import uk.disc.agreement.RecipientRef;
import uk.disc.explanation.PackLabels;
import uk.disc.policy.PolicyPack;

/** The names in sentences about changes: a pack's, or else the codes themselves. */
final class ChangeNames {
    private final Optional<PackLabels> labels;

    private ChangeNames(Optional<PackLabels> labels) {
        this.labels = labels;
    }

    static ChangeNames of(Optional<PolicyPack> pack) {
        return new ChangeNames(pack.map(PackLabels::of));
    }

    String organisation(String id) {
        return labels.map(known -> known.organisation(id)).orElse(id);
    }

    String recipient(String written) {
        if (written.isEmpty()) {
            return "nobody named";
        }
        return labels.map(known -> known.recipient(RecipientRef.parse(written))).orElse(written);
    }

    String purpose(String code) {
        return code.isEmpty()
                ? "no purpose"
                : labels.map(known -> known.purpose(code)).orElse(code);
    }

    String category(String code) {
        return labels.map(known -> known.category(code)).orElse(code);
    }

    String ground(String code) {
        return labels.map(known -> known.ground(code)).orElse(code);
    }

    String recipients(Collection<String> written) {
        return Wording.and(written.stream().map(this::recipient).toList());
    }

    String purposes(Collection<String> codes) {
        return Wording.and(codes.stream().map(this::purpose).toList());
    }

    String categories(Collection<String> codes) {
        return codes.isEmpty()
                ? "nothing about a person"
                : Wording.and(codes.stream().map(this::category).toList());
    }
}
