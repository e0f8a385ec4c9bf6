package uk.disc.explanation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import uk.disc.agreement.Agreement;
import uk.disc.agreement.AgreementStatus;
import uk.disc.annotation.Route;
import uk.disc.decision.CategoryDecision;
import uk.disc.decision.DisclosureRequest;
import uk.disc.decision.Finding;
import uk.disc.explanation.Change.Ground;
import uk.disc.explanation.Change.Kind;
import uk.disc.policy.PolicyPack;
import uk.disc.vocabulary.Ordered;

/** The change to the pack that takes one finding away; none where only a person can. */
final class RemedyOfFinding {
    /** Rules that one sort of change answers, whatever they found. */
    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("G-04", Kind.RECORD_CONTRACT),
            Map.entry("A-01", Kind.SIGN_CHARTER),
            Map.entry("A-02", Kind.CONFIRM_SUCCESSION),
            Map.entry("A-05", Kind.ADD_PURPOSE),
            Map.entry("A-06", Kind.ADD_CATEGORY),
            Map.entry("A-11", Kind.ALLOW_IDENTIFIABLE),
            Map.entry("B-10", Kind.RECORD_COMPATIBILITY),
            Map.entry("B-11", Kind.RECORD_COMPATIBILITY),
            Map.entry("D-04", Kind.RECORD_DUTY),
            Map.entry("F-01", Kind.RECORD_CONFIDENTIALITY),
            Map.entry("F-02", Kind.RECORD_CONFIDENTIALITY),
            Map.entry("F-06", Kind.RECORD_CONFIDENTIALITY),
            Map.entry("X-01", Kind.RECORD_PERMISSION),
            Map.entry("N-02", Kind.RECORD_TRANSFER_MECHANISM),
            Map.entry("N-03", Kind.RECORD_IMPACT_ASSESSMENT),
            Map.entry("P-01", Kind.LIFT_OWN_RULE),
            Map.entry("P-02", Kind.LIFT_OWN_RULE),
            Map.entry("P-03", Kind.LIFT_OWN_RULE),
            Map.entry("P-04", Kind.LIFT_OWN_RULE),
            Map.entry("E-04", Kind.ADD_ROUTE));

    private static final Map<String, Ground> GROUNDS = Map.ofEntries(
            Map.entry("B-01", Ground.LAWFUL_BASIS),
            Map.entry("B-02", Ground.GROUND_IN_FORCE),
            Map.entry("B-03", Ground.OTHER_LAWFUL_BASIS),
            Map.entry("B-04", Ground.FUNCTION),
            Map.entry("B-05", Ground.RECOGNISED_INTEREST),
            Map.entry("B-06", Ground.BALANCING_TEST),
            Map.entry("B-07", Ground.ENACTMENT),
            Map.entry("D-01", Ground.CONDITION),
            Map.entry("D-02", Ground.SCHEDULE_1),
            Map.entry("D-03", Ground.POLICY_DOCUMENT),
            Map.entry("D-08", Ground.OFFENCE_GROUND),
            Map.entry("D-10", Ground.CHECKABLE_GROUND));

    /**
     * Each rule with those that may take it with them: what is asked of a ground is not asked once another takes its place, and the
     * permission of an item counts once the flow covers the disclosure.
     */
    private static final Map<String, Set<String>> GONE_WITH = Map.of(
            "B-05", Set.of("B-03"), "B-06", Set.of("B-03"), "D-03", Set.of("D-02"), "X-01", Set.of("A-04", "A-05"));

    private final PolicyPack pack;
    private final DisclosureRequest request;
    private final CategoryDecision decision;
    private final Finding finding;

    RemedyOfFinding(PolicyPack pack, DisclosureRequest request, CategoryDecision decision, Finding finding) {
        this.pack = pack;
        this.request = request;
        this.decision = decision;
        this.finding = finding;
    }

    /** Whether what takes another finding away may take this one with it. If it does not, that shows when the change is made. */
    boolean goesWithAnother() {
        Set<String> others = GONE_WITH.getOrDefault(finding.rule(), Set.of());
        return decision.findings().stream().map(Finding::rule).anyMatch(others::contains);
    }

    /**
     * Outside agreements the grounds stand in the charter, and nothing there can lift a statutory restriction or let something out of the
     * country.
     */
    Optional<Change> change() {
        Optional<Change> change = underAgreement();
        if (request.route() == Route.AGREEMENT || change.isEmpty()) {
            return change;
        }
        return switch (change.get().kind()) {
            case RECORD_GROUND, RECORD_CONFIDENTIALITY, ADD_ROUTE -> Optional.of(of(Kind.ADD_ROUTE, Map.of()));
            case RECORD_PERMISSION, RECORD_TRANSFER_MECHANISM -> Optional.empty();
            default -> change;
        };
    }

    private Optional<Change> underAgreement() {
        return switch (finding.rule()) {
            case "G-01" ->
                // What the request does not say at all, no change to the pack can say.
                finding.parameters().containsKey("name")
                        ? Optional.of(of(Kind.CORRECT_NAME, finding.parameters()))
                        : Optional.empty();
            case "A-03" -> Optional.of(toBeInForce());
            case "A-04" ->
                Optional.of(of(decision.agreement().isPresent() ? Kind.ADD_DIRECTION : Kind.WRITE_AGREEMENT, Map.of()));
            case "A-09" -> Optional.of(of(Kind.REVIEW, Map.of("date", day())));
            case "F-07" -> Optional.of(ground(groundOfApprovalAlone()));
            case "N-01" -> Optional.of(toPassOn());
            default -> {
                Ground ground = GROUNDS.get(finding.rule());
                Kind kind = KINDS.get(finding.rule());
                if (ground != null) {
                    yield Optional.of(ground(ground));
                }
                yield kind == null ? Optional.empty() : Optional.of(of(kind, named(kind)));
            }
        };
    }

    /** Nothing may be said twice: what is missing beside a section 251 approval has its own finding. */
    private Ground groundOfApprovalAlone() {
        return decision.findings().stream().anyMatch(other -> other.rule().equals("B-01"))
                ? Ground.LAWFUL_BASIS
                : Ground.CONDITION;
    }

    /** The facts that say what to change; others, such as why an approval does not hold, make no other change of it. */
    private Map<String, String> named(Kind kind) {
        return switch (kind) {
            case SIGN_CHARTER, CONFIRM_SUCCESSION, LIFT_OWN_RULE -> finding.parameters();
            default -> Map.of();
        };
    }

    private Change ground(Ground need) {
        SortedMap<String, String> parameters = new TreeMap<>();
        parameters.put("need", need.name());
        Optional.ofNullable(finding.parameters().get("accepted"))
                .filter(accepted -> !accepted.isEmpty())
                .ifPresent(accepted -> parameters.put("accepted", accepted));
        return of(Kind.RECORD_GROUND, parameters);
    }

    private Change toBeInForce() {
        AgreementStatus state = AgreementStatus.valueOf(
                Objects.requireNonNull(finding.parameters().get("state")));
        return switch (state) {
            case EXPIRED -> of(Kind.RENEW, Map.of("date", day()));
            case NOT_STARTED -> of(Kind.START_EARLIER, Map.of("date", day()));
            case SUSPENDED -> of(Kind.RESUME, Map.of("date", day()));
            case SUPERSEDED, TERMINATED -> of(Kind.WRITE_AGREEMENT, Map.of());
            default -> of(Kind.SIGN, Map.of("date", day(), "organisation", String.join(", ", missingSignatures())));
        };
    }

    /** Of the two ends those that have not signed; of an agreement between others, all of its parties that have not. */
    private SortedSet<String> missingSignatures() {
        SortedSet<String> missing = new TreeSet<>();
        Agreement agreement = finding.agreement().map(pack.agreements()::get).orElseThrow();
        for (String party : agreement.parties()) {
            if (agreement
                    .signedOn(party)
                    .filter(on -> !on.isAfter(request.day()))
                    .isEmpty()) {
                missing.add(party);
            }
        }
        SortedSet<String> ends =
                new TreeSet<>(List.of(request.sender(), request.recipient().organisation()));
        ends.retainAll(missing);
        if (!ends.isEmpty()) {
            return ends;
        }
        return missing.isEmpty()
                ? Ordered.set(List.of(request.sender(), request.recipient().organisation()))
                : missing;
    }

    /** What has to change is the agreement it came under, not the one it would go on under. */
    private Change toPassOn() {
        return new Change(
                Kind.ALLOW_ONWARD,
                Optional.ofNullable(finding.parameters().get("received")),
                Optional.empty(),
                finding.categories(),
                Ordered.map(new TreeMap<>(finding.parameters())));
    }

    private Change of(Kind kind, Map<String, String> parameters) {
        return new Change(
                kind,
                finding.agreement(),
                finding.flow(),
                finding.categories(),
                Ordered.map(new TreeMap<>(parameters)));
    }

    private String day() {
        return request.day().toString();
    }
}
