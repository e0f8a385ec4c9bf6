package uk.disc.processor.report;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.disc.agreement.RecipientRef;
import uk.disc.explanation.PackLabels;
import uk.disc.policy.PolicyPack;
import uk.disc.register.PackExtract;

/** The names people know: those of a pack, or else those that the register took from its own. A code without a name stands for itself. */
final class Names {
    private final PackExtract known;
    private final Optional<PolicyPack> pack;
    private final Optional<PackLabels> labels;

    Names(PackExtract known, Optional<PolicyPack> pack) {
        this.known = known;
        this.pack = pack;
        labels = pack.map(PackLabels::of);
    }

    String organisation(String id) {
        return labels.map(newer -> newer.organisation(id))
                .orElseGet(() -> known.organisations().getOrDefault(id, id));
    }

    String recipient(String written) {
        return labels.map(newer -> newer.recipient(RecipientRef.parse(written)))
                .orElseGet(() -> known.recipients().getOrDefault(written, written));
    }

    String purpose(String code) {
        return labels.map(newer -> newer.purpose(code))
                .orElseGet(() -> known.purposes().getOrDefault(code, code));
    }

    String category(String code) {
        return labels.map(newer -> newer.category(code))
                .orElseGet(() -> known.categories().getOrDefault(code, code));
    }

    String ground(String code) {
        return labels.map(newer -> newer.ground(code))
                .orElseGet(() -> known.grounds().getOrDefault(code, code));
    }

    String obligation(String code) {
        return labels.map(newer -> newer.obligation(code))
                .orElseGet(() -> known.obligations().getOrDefault(code, code));
    }

    /** What a rule waits for, in words: {@code subject.careRelationship} is "care relationship". */
    static String fact(String input) {
        return input.replaceFirst("^subject\\.", "")
                .replace('.', ' ')
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT);
    }

    Optional<PackExtract.NamedAgreement> agreement(String id) {
        return pack.isPresent()
                ? pack.map(newer -> newer.agreements().get(id)).map(PackExtract.NamedAgreement::of)
                : known.agreement(id);
    }

    String categories(Collection<String> codes) {
        return codes.stream().map(this::category).collect(Collectors.joining(", "));
    }
}
