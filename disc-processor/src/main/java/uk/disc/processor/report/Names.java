package uk.disc.processor.report;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.disc.agreement.Agreement;
import uk.disc.agreement.RecipientRef;
import uk.disc.explanation.PackLabels;
import uk.disc.policy.PolicyPack;
import uk.disc.vocabulary.TermKind;

/** The names people know. Without a pack, codes stand for themselves. */
final class Names {
    private final Optional<PolicyPack> pack;
    private final Optional<PackLabels> labels;

    Names(Optional<PolicyPack> pack) {
        this.pack = pack;
        labels = pack.map(PackLabels::of);
    }

    String organisation(String id) {
        return labels.map(known -> known.organisation(id)).orElse(id);
    }

    String recipient(String written) {
        return labels.map(known -> known.recipient(RecipientRef.parse(written))).orElse(written);
    }

    String purpose(String code) {
        return labels.map(known -> known.purpose(code)).orElse(code);
    }

    String category(String code) {
        return labels.map(known -> known.category(code)).orElse(code);
    }

    String ground(String code) {
        return labels.map(known -> known.ground(code)).orElse(code);
    }

    String obligation(String code) {
        return pack.flatMap(known -> known.vocabulary().find(TermKind.OBLIGATION, code))
                .map(item -> PackLabels.inSentence(item.term().label()))
                .orElse(code);
    }

    /** What a rule waits for, in words: {@code subject.careRelationship} is "care relationship". */
    static String fact(String input) {
        return input.replaceFirst("^subject\\.", "")
                .replace('.', ' ')
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT);
    }

    Optional<Agreement> agreement(String id) {
        return pack.map(known -> known.agreements().get(id));
    }

    String categories(Collection<String> codes) {
        return codes.stream().map(this::category).collect(Collectors.joining(", "));
    }
}
