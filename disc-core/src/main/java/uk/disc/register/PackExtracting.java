package uk.disc.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import uk.disc.agreement.Agreement;
import uk.disc.agreement.Overlay;
import uk.disc.agreement.RecipientRef;
import uk.disc.agreement.Tightening;
import uk.disc.explanation.PackLabels;
import uk.disc.policy.PolicyPack;
import uk.disc.vocabulary.CategoryFlag;

/** Takes from a pack what one register says of it: only the codes that occur, so that a register grows with what is shared. */
final class PackExtracting {
    private final PolicyPack pack;
    private final PackLabels labels;
    private final SortedSet<String> organisations = new TreeSet<>();
    private final SortedSet<String> recipients = new TreeSet<>();
    private final SortedSet<String> purposes = new TreeSet<>();
    private final SortedSet<String> categories = new TreeSet<>();
    private final SortedSet<String> grounds = new TreeSet<>();
    private final SortedSet<String> obligations = new TreeSet<>();
    private final SortedSet<String> named = new TreeSet<>();

    PackExtracting(PolicyPack pack) {
        this.pack = pack;
        labels = PackLabels.of(pack);
    }

    PackExtract of(
            List<SharingRegister.Entry> transfers,
            List<SharingRegister.Found> found,
            Collection<Reclassification> steps,
            Collection<DictionaryEntry> dictionary) {
        transfers.forEach(this::codes);
        found.forEach(one -> categories.addAll(one.facts().categories()));
        for (Reclassification step : steps) {
            categories.addAll(step.from());
            categories.addAll(step.to());
        }
        dictionary.forEach(entry -> categories.addAll(entry.categories()));
        List<PackExtract.NamedAgreement> agreements = named.stream()
                .map(pack.agreements()::get)
                .flatMap(agreement -> Optional.ofNullable(agreement).stream())
                .map(this::agreement)
                .toList();
        List<PackExtract.TighterRule> overlays = pack.overlays().values().stream()
                .flatMap(overlay -> tighterRules(overlay).stream())
                .toList();
        return new PackExtract(
                named(organisations, labels::organisation),
                named(recipients, written -> labels.recipient(RecipientRef.parse(written))),
                named(purposes, labels::purpose),
                named(categories, labels::category),
                named(grounds, labels::ground),
                named(obligations, labels::obligation),
                categories.stream().filter(this::isSpecial).collect(Collectors.toCollection(TreeSet::new)),
                agreements,
                overlays);
    }

    private void codes(SharingRegister.Entry entry) {
        TransferFacts facts = entry.facts();
        organisations.addAll(facts.senders());
        facts.recipients().forEach(this::recipient);
        purposes.add(facts.purpose());
        named.addAll(facts.agreements());
        facts.payload().forEach(item -> categories.addAll(item.categories()));
        obligations.addAll(entry.obligations());
        for (SharingRegister.Ground ground : entry.grounds()) {
            organisations.add(ground.sender());
            recipient(ground.recipient());
            ground.agreement().ifPresent(named::add);
            ground.article6().ifPresent(grounds::add);
            ground.article9().ifPresent(grounds::add);
        }
    }

    private void recipient(String written) {
        recipients.add(written);
        organisations.add(RecipientRef.parse(written).organisation());
    }

    private PackExtract.NamedAgreement agreement(Agreement agreement) {
        PackExtract.NamedAgreement told = PackExtract.NamedAgreement.of(agreement);
        for (PackExtract.PermittedFlow flow : told.flows()) {
            organisations.addAll(flow.from());
            flow.to().forEach(this::recipient);
            purposes.addAll(flow.purposes());
            categories.addAll(flow.items().keySet());
            obligations.addAll(flow.obligations());
        }
        return told;
    }

    private List<PackExtract.TighterRule> tighterRules(Overlay overlay) {
        List<PackExtract.TighterRule> rules = new ArrayList<>();
        organisations.add(overlay.partner());
        overlay.tightenings().stream()
                .sorted(Comparator.comparing(Tightening::id))
                .forEach(rule -> {
                    SortedSet<String> to = written(rule.recipients());
                    to.forEach(this::recipient);
                    purposes.addAll(rule.purposes());
                    categories.addAll(rule.categories());
                    obligations.addAll(rule.obligations());
                    rules.add(new PackExtract.TighterRule(
                            overlay.partner(),
                            rule.id(),
                            rule.operation(),
                            rule.agreements(),
                            to,
                            rule.purposes(),
                            rule.categories(),
                            rule.after(),
                            rule.obligations(),
                            rule.reason()));
                });
        return rules;
    }

    private static SortedSet<String> written(Collection<RecipientRef> refs) {
        return refs.stream().map(RecipientRef::toString).collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean isSpecial(String code) {
        return pack.vocabulary()
                .category(code)
                .filter(category -> category.is(CategoryFlag.SPECIAL))
                .isPresent();
    }

    /** Names of what the pack knows: labels give an unknown code back as it is. */
    private static SortedMap<String, String> named(SortedSet<String> codes, UnaryOperator<String> name) {
        SortedMap<String, String> names = new TreeMap<>();
        for (String code : codes) {
            String known = name.apply(code);
            if (!known.equals(code)) {
                names.put(code, known);
            }
        }
        return names;
    }
}
