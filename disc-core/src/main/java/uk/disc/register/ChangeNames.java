package uk.disc.register;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Stream;
import uk.disc.agreement.RecipientRef;
import uk.disc.explanation.PackLabels;
import uk.disc.policy.PolicyPack;

/** The names in sentences about changes: a pack's, or else those that registers took from theirs, or else the codes themselves. */
final class ChangeNames {
    private final Optional<PackLabels> labels;
    private final List<PackExtract> extracts;

    private ChangeNames(Optional<PackLabels> labels, List<PackExtract> extracts) {
        this.labels = labels;
        this.extracts = extracts;
    }

    /** Of two registers that know a code by different names, the first counts. */
    static ChangeNames of(Optional<PolicyPack> pack, SharingRegister... registers) {
        return new ChangeNames(
                pack.map(PackLabels::of),
                Stream.of(registers).map(SharingRegister::pack).toList());
    }

    String organisation(String id) {
        return labels.map(known -> known.organisation(id)).orElseGet(() -> extracted(PackExtract::organisations, id));
    }

    String recipient(String written) {
        if (written.isEmpty()) {
            return "nobody named";
        }
        return labels.map(known -> known.recipient(RecipientRef.parse(written)))
                .orElseGet(() -> extracted(PackExtract::recipients, written));
    }

    String purpose(String code) {
        if (code.isEmpty()) {
            return "no purpose";
        }
        return labels.map(known -> known.purpose(code)).orElseGet(() -> extracted(PackExtract::purposes, code));
    }

    String category(String code) {
        return labels.map(known -> known.category(code)).orElseGet(() -> extracted(PackExtract::categories, code));
    }

    String ground(String code) {
        return labels.map(known -> known.ground(code)).orElseGet(() -> extracted(PackExtract::grounds, code));
    }

    private String extracted(Function<PackExtract, SortedMap<String, String>> names, String code) {
        return extracts.stream()
                .flatMap(extract -> Stream.ofNullable(names.apply(extract).get(code)))
                .findFirst()
                .orElse(code);
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
