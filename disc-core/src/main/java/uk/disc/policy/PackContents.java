package uk.disc.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import uk.disc.agreement.Agreement;
import uk.disc.agreement.Overlay;
import uk.disc.charter.Charter;
import uk.disc.charter.Organisation;
import uk.disc.charter.Succession;
import uk.disc.vocabulary.SourcePosition;
import uk.disc.vocabulary.Vocabulary;
import uk.disc.vocabulary.VocabularyItem;

/** What was read of a pack so far, file by file. */
final class PackContents {
    private final Surroundings surroundings;
    private final Problems problems;
    private Optional<Heading> heading = Optional.empty();
    private Optional<Charter> charter = Optional.empty();
    private SortedMap<String, Organisation> organisations = new TreeMap<>();
    private final SortedMap<String, Agreement> agreements = new TreeMap<>();
    private final SortedMap<String, SourcePosition> supersedesWritten = new TreeMap<>();
    private final SortedMap<String, Overlay> overlays = new TreeMap<>();
    private final SortedMap<String, ExternalType> types = new TreeMap<>();
    private final List<OutboundCall> outboundCalls = new ArrayList<>();
    private final List<Scenario> scenarios = new ArrayList<>();
    private final Seen seenAgreements;
    private final Seen seenPartners;
    private final Seen seenTypes;
    private final Seen seenCalls;
    private final Seen seenScenarios;

    /** What {@code pack.yaml} says. */
    private record Heading(String id, int version, String jurisdiction, Optional<String> title) {}

    PackContents(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.problems = surroundings.problems();
        seenAgreements = new Seen("agreement", problems);
        seenPartners = new Seen("overlay of", problems);
        seenTypes = new Seen("type", problems);
        seenCalls = new Seen("call", problems);
        seenScenarios = new Seen("scenario", problems);
    }

    void read(String path, Node root) {
        FileKind kind = FileKind.of(path).orElseThrow();
        if (kind == FileKind.VOCABULARY) {
            // Read before everything else.
            return;
        }
        if (kind == FileKind.SCENARIOS) {
            ScenarioReader.read(root, surroundings, seenScenarios, scenarios);
            return;
        }
        Fields.of(root, surroundings).ifPresent(fields -> {
            switch (kind) {
                case PACK -> heading = Optional.of(heading(fields));
                case CHARTER -> charter = Optional.of(CharterReader.read(fields));
                case ORGANISATIONS -> organisations = OrganisationsReader.read(fields);
                case AGREEMENT -> agreement(fields);
                case TYPES -> TypesReader.read(fields, seenTypes, types);
                case OUTBOUND -> OutboundReader.read(fields, seenCalls, outboundCalls);
                default -> overlay(fields);
            }
        });
    }

    private static Heading heading(Fields fields) {
        Heading heading = new Heading(
                fields.id("id"),
                fields.number("version", 1, Integer.MAX_VALUE),
                fields.text("jurisdiction"),
                fields.textIf("title"));
        fields.done();
        return heading;
    }

    private void agreement(Fields fields) {
        Agreement agreement = AgreementReader.read(fields);
        if (seenAgreements.isNew(agreement.id(), fields.at("id"))) {
            agreements.put(agreement.id(), agreement);
            supersedesWritten.put(agreement.id(), fields.at("supersedes"));
        }
    }

    private void overlay(Fields fields) {
        Overlay overlay = OverlayReader.read(fields);
        if (seenPartners.isNew(overlay.partner(), fields.at("partner"))) {
            overlays.put(overlay.partner(), overlay);
        }
    }

    /** Checks what only shows when all files are there. */
    void checkTogether() {
        checkSignatories();
        checkSuccession();
        Map<String, Collection<String>> supersedes = new HashMap<>();
        agreements.forEach((id, agreement) -> supersedes.put(id, agreement.supersedes()));
        for (String id : Cycles.in(supersedes)) {
            problems.add(
                    ProblemCode.SUPERSEDED_CYCLE,
                    supersedesWritten.getOrDefault(id, SourcePosition.NONE),
                    "The agreement " + Problems.quoted(id) + " supersedes itself, directly or through others.");
        }
    }

    private void checkSignatories() {
        charter.stream()
                .flatMap(signed -> signed.members().stream())
                .forEach(member -> checkExists(member.organisation(), member.signedOn(), member.position()));
        agreements.values().stream()
                .flatMap(agreement -> agreement.signatures().stream())
                .forEach(signature -> checkExists(signature.party(), signature.on(), signature.position()));
    }

    private void checkExists(String id, LocalDate signedOn, SourcePosition at) {
        Organisation organisation = organisations.get(id);
        if (organisation != null && !organisation.exists().contains(signedOn) && !signedOn.equals(LocalDate.EPOCH)) {
            problems.add(
                    ProblemCode.SIGNATORY_DID_NOT_EXIST,
                    at,
                    "The organisation " + Problems.quoted(id) + " did not exist on " + signedOn
                            + ", when it is said to have signed.");
        }
    }

    private void checkSuccession() {
        Map<String, Collection<String>> predecessors = new HashMap<>();
        organisations.forEach((id, organisation) -> predecessors.put(
                id,
                organisation.predecessors().stream()
                        .map(Succession::organisation)
                        .toList()));
        for (String id : Cycles.in(predecessors)) {
            SourcePosition at = Optional.ofNullable(organisations.get(id)).stream()
                    .flatMap(organisation -> organisation.predecessors().stream())
                    .map(Succession::position)
                    .findFirst()
                    .orElse(SourcePosition.NONE);
            problems.add(
                    ProblemCode.PREDECESSOR_CYCLE,
                    at,
                    "The organisation " + Problems.quoted(id) + " comes before itself, directly or through others.");
        }
    }

    /** The pack; to be asked for only when there is no problem. */
    Optional<PolicyPack> pack(Vocabulary vocabulary, List<VocabularyItem> additions) {
        if (heading.isEmpty() || charter.isEmpty()) {
            return Optional.empty();
        }
        Heading about = heading.get();
        outboundCalls.sort(Comparator.comparing(OutboundCall::type)
                .thenComparing(OutboundCall::method)
                .thenComparing(call -> call.parameters().toString()));
        scenarios.sort(Comparator.comparing(Scenario::id));
        Canonical digest = digest(about, charter.get(), additions);
        return Optional.of(new PolicyPack(
                about.id(),
                about.version(),
                about.jurisdiction(),
                charter.get(),
                organisations,
                vocabulary,
                agreements,
                overlays,
                types,
                outboundCalls,
                scenarios,
                digest.decidingHash(),
                digest.proseHash()));
    }

    private Canonical digest(Heading about, Charter signed, List<VocabularyItem> additions) {
        return new Canonical("disc-pack 1", about.id())
                .decides(about.version(), about.jurisdiction(), ShippedVocabulary.hash())
                .reads(about.title())
                .parts(List.of(PackDigest.charter(signed)))
                .parts(List.of(PackDigest.vocabulary(additions)))
                .parts(organisations.values().stream()
                        .map(PackDigest::organisation)
                        .toList())
                .parts(agreements.values().stream().map(PackDigest::agreement).toList())
                .parts(overlays.values().stream().map(PackDigest::overlay).toList())
                .parts(types.values().stream().map(PackDigest::type).toList())
                .parts(outboundCalls.stream().map(PackDigest::outboundCall).toList())
                .parts(scenarios.stream().map(PackDigest::scenario).toList());
    }
}
