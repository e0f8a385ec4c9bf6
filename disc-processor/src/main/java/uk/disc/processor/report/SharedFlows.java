package uk.disc.processor.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.disc.agreement.RecipientRef;
import uk.disc.register.AddressedSend;
import uk.disc.register.FoundTransfer;
import uk.disc.register.SharingRegister;
import uk.disc.register.TransferFacts;

/** The rows of a register, in its order. */
final class SharedFlows {
    private SharedFlows() {}

    static List<SharedFlow> of(SharingRegister register) {
        List<SharedFlow> flows = new ArrayList<>();
        for (SharingRegister.Entry entry : register.transfers()) {
            Stream<String> recipients =
                    entry.facts().recipients().isEmpty() ? Stream.of("") : entry.facts().recipients().stream();
            recipients.forEach(recipient -> flows.add(declared(register, entry, recipient)));
        }
        register.found()
                .forEach(found -> found.verdict().ifPresent(verdict -> {
                    FoundTransfer facts = found.facts();
                    flows.add(new SharedFlow(
                            facts.id(),
                            false,
                            verdict,
                            new TreeSet<>(),
                            facts.destination().orElse(""),
                            "",
                            facts.categories(),
                            new TreeSet<>(),
                            new TreeSet<>(),
                            new TreeSet<>(),
                            isSpecial(register, facts.categories()),
                            new TreeSet<>(),
                            "",
                            new TreeSet<>(Set.of(facts.channel())),
                            facts.destination()
                                    .map(Stream::of)
                                    .orElseGet(Stream::empty)
                                    .collect(sorted()),
                            "",
                            facts.method().isEmpty() ? facts.type() : facts.type() + "." + facts.method(),
                            facts.position(),
                            Optional.empty(),
                            Optional.of(facts)));
                }));
        return List.copyOf(flows);
    }

    private static SharedFlow declared(SharingRegister register, SharingRegister.Entry entry, String recipient) {
        TransferFacts facts = entry.facts();
        List<SharingRegister.Ground> grounds = entry.grounds().stream()
                .filter(ground -> sameBody(ground.recipient(), recipient))
                .toList();
        SortedSet<String> categories = facts.payload().stream()
                .flatMap(item -> item.categories().stream())
                .collect(sorted());
        List<AddressedSend> sends = register.sends().stream()
                .filter(send -> send.transfer().equals(facts.id()))
                .toList();
        return new SharedFlow(
                facts.id(),
                true,
                entry.verdict(),
                facts.senders(),
                recipient,
                facts.purpose(),
                categories,
                facts.agreements(),
                all(grounds, SharingRegister.Ground::article6),
                all(grounds, SharingRegister.Ground::article9),
                isSpecial(register, categories),
                subjects(register, grounds),
                facts.channel().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                sends.stream().map(AddressedSend::channel).collect(sorted()),
                sends.stream()
                        .map(AddressedSend::destination)
                        .flatMap(Optional::stream)
                        .collect(sorted()),
                facts.owner(),
                facts.type() + "." + facts.method(),
                facts.position(),
                Optional.of(entry),
                Optional.empty());
    }

    private static boolean isSpecial(SharingRegister register, Collection<String> categories) {
        return categories.stream().anyMatch(register.pack().special()::contains);
    }

    private static SortedSet<String> subjects(SharingRegister register, List<SharingRegister.Ground> grounds) {
        return grounds.stream()
                .flatMap(ground -> ground.agreement().stream()
                        .flatMap(id -> register.pack().agreement(id).stream())
                        .flatMap(agreement -> ground.flow().flatMap(agreement::flow).stream()))
                .flatMap(clause -> clause.subjects().stream())
                .collect(sorted());
    }

    private static boolean sameBody(String one, String other) {
        return one.equals(other)
                || RecipientRef.parse(one).covers(RecipientRef.parse(other))
                || RecipientRef.parse(other).covers(RecipientRef.parse(one));
    }

    private static SortedSet<String> all(
            List<SharingRegister.Ground> grounds, Function<SharingRegister.Ground, Optional<String>> part) {
        return grounds.stream().map(part).flatMap(Optional::stream).collect(sorted());
    }

    private static java.util.stream.Collector<String, ?, SortedSet<String>> sorted() {
        return Collectors.toCollection(TreeSet::new);
    }
}
