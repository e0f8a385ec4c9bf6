package uk.disc.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import uk.disc.decision.BoundRule.OfDisclosure;
import uk.disc.subject.FactKind;
import uk.disc.subject.SubjectFacts;
import uk.disc.vocabulary.Category;
import uk.disc.vocabulary.Ordered;

/** A request on one day with everything folded in that the pack settles. What is left are checks of facts. Immutable. */
final class Folded {
    private static final SortedSet<String> WHOLE = Ordered.set(List.of());

    private final FlowIndex index;
    private final DisclosureRequest request;
    private final LocalDate day;
    private final Preliminary preliminary;
    private final SortedMap<String, Alternatives> living;
    private final @Nullable Candidates candidates;
    private final Check[] checksOfPermit;
    /** Only where it is decided again and again. */
    private final @Nullable Decision permit;

    private volatile @Nullable SortedMap<String, Alternatives> deceased;
    private volatile @Nullable Recall ofLiving;
    private volatile @Nullable Recall ofDeceased;

    private Folded(FlowIndex index, RuleBook.Options options, DisclosureRequest request, boolean again) {
        this.index = index;
        this.request = request;
        day = request.day();
        Disclosure disclosure = new Disclosure(index, options, request);
        preliminary = Preliminary.of(disclosure);
        candidates = preliminary.goesOn() ? new Candidates(disclosure) : null;
        living = alternatives(false);
        Optional<Permit> likely = again ? Permit.of(this) : Optional.empty();
        checksOfPermit = likely.map(Permit::checks).orElseGet(() -> new Check[0]);
        permit = likely.map(Permit::decision).orElse(null);
    }

    /** For deciding again and again: the likeliest answer is made ready. */
    static Folded forMany(FlowIndex index, RuleBook.Options options, DisclosureRequest request) {
        return new Folded(index, options, request, true);
    }

    /** For a single decision. */
    static Folded forOne(FlowIndex index, RuleBook.Options options, DisclosureRequest request) {
        return new Folded(index, options, request, false);
    }

    private SortedMap<String, Alternatives> alternatives(boolean dead) {
        SortedMap<String, Alternatives> alternatives = new TreeMap<>();
        if (candidates != null) {
            for (String code : request.categories()) {
                Optional<Category> category = index.pack().vocabulary().category(code);
                if (category.isPresent() && !preliminary.refuses(code)) {
                    alternatives.put(code, new Alternatives(candidates.verdicts(category.get(), dead)));
                }
            }
        }
        return alternatives;
    }

    /** Other rules are asked of somebody who has died. Few disclosures are about one, so these are folded when first needed. */
    private SortedMap<String, Alternatives> deceased() {
        SortedMap<String, Alternatives> folded = deceased;
        if (folded == null) {
            folded = alternatives(true);
            deceased = folded;
        }
        return folded;
    }

    /** The ways in which a category may be sent, best first as far as the pack settles it. */
    private record Alternatives(List<Verdict> verdicts) {
        Verdict best(SubjectFacts facts, Instant at, LocalDate day) {
            List<Verdict> answered = new ArrayList<>();
            for (Verdict verdict : verdicts) {
                Verdict each = verdict.with(facts, at, day);
                answered.add(each);
                if (each.isSettledPermit()) {
                    break;
                }
            }
            return Verdict.best(answered).orElseThrow();
        }

        Optional<Verdict> likeliest() {
            return verdicts.stream()
                    .filter(verdict -> verdict.outcome() == Outcome.PERMIT)
                    .findFirst();
        }
    }

    /**
     * The answer in the common case: the person is alive, and every category goes in the first way that the pack allows. It is made
     * once; when all checks pass it is handed out as it is.
     */
    private record Permit(Check[] checks, Decision decision) {
        static Optional<Permit> of(Folded folded) {
            if (folded.living.size() != folded.request.categories().size() || folded.living.isEmpty()) {
                return Optional.empty();
            }
            Set<Check> checks = new LinkedHashSet<>();
            SortedMap<String, Verdict> verdicts = new TreeMap<>();
            for (Map.Entry<String, Alternatives> each : folded.living.entrySet()) {
                Optional<Verdict> likeliest = each.getValue().likeliest();
                if (likeliest.isEmpty()) {
                    return Optional.empty();
                }
                likeliest.get().left().forEach(left -> checks.add(left.check()));
                verdicts.put(each.getKey(), likeliest.get());
            }
            return Optional.of(new Permit(checks.toArray(Check[]::new), folded.assemble(verdicts)));
        }
    }

    /** Decides once, and keeps nothing. */
    Decision decide(SubjectFacts facts, Instant at) {
        return assembled(facts, at, isDead(facts));
    }

    /** Decides one of many: what was decided about others in the same position is handed out again. */
    Decision decideAgain(SubjectFacts facts, Instant at) {
        boolean dead = isDead(facts);
        if (permit != null && !dead && allPass(facts, at)) {
            return permit;
        }
        Recall recall = recall(dead);
        Decision known = recall.find(facts, at, day);
        if (known != null) {
            return known;
        }
        Decision decision = assembled(facts, at, dead);
        recall.keep(facts, at, day, decision);
        return decision;
    }

    private Recall recall(boolean dead) {
        Recall recall = dead ? ofDeceased : ofLiving;
        return recall == null ? begin(dead) : recall;
    }

    /** Two threads may both begin: then one of the two forgets. */
    private Recall begin(boolean dead) {
        Set<Check> checks = new LinkedHashSet<>();
        for (Alternatives alternatives : (dead ? deceased() : living).values()) {
            for (Verdict verdict : alternatives.verdicts()) {
                for (Verdict.Left left : verdict.left()) {
                    checks.add(left.check());
                }
            }
        }
        Recall begun = new Recall(checks);
        if (dead) {
            ofDeceased = begun;
        } else {
            ofLiving = begun;
        }
        return begun;
    }

    private static boolean isDead(SubjectFacts facts) {
        return facts.deceased().value().orElse(false);
    }

    private Decision assembled(SubjectFacts facts, Instant at, boolean dead) {
        SortedMap<String, Verdict> verdicts = new TreeMap<>();
        (dead ? deceased() : living)
                .forEach((code, alternatives) -> verdicts.put(code, alternatives.best(facts, at, day)));
        return assemble(verdicts);
    }

    private boolean allPass(SubjectFacts facts, Instant at) {
        for (Check check : checksOfPermit) {
            if (!check.ask(facts, at, day).passes()) {
                return false;
            }
        }
        return true;
    }

    /** The facts that some check may ask for. */
    Set<FactKind> needs() {
        Set<FactKind> needs = EnumSet.noneOf(FactKind.class);
        if (!living.isEmpty()) {
            // Which rules are asked at all depends on it.
            needs.add(FactKind.DECEASED);
        }
        for (SortedMap<String, Alternatives> categories : List.of(living, deceased())) {
            for (Alternatives alternatives : categories.values()) {
                for (Verdict verdict : alternatives.verdicts()) {
                    verdict.left().forEach(left -> needs.addAll(left.check().asks()));
                }
            }
        }
        return needs;
    }

    /** What is settled before any agreement is looked at. */
    private record Preliminary(CategoryDecision whole, boolean outOfScope, SortedSet<String> obligations) {
        static Preliminary of(Disclosure disclosure) {
            Verdict whole = new Verdict(Candidate.NOTHING, Optional.empty());
            boolean outOfScope = false;
            for (OfDisclosure rule : RuleRegistry.OF_DISCLOSURE) {
                Answer answer = rule.question().ask(disclosure);
                whole.add(rule.description(), answer, WHOLE);
                outOfScope |= rule.description().effect() == Effect.OUT_OF_SCOPE
                        && !answer.found().isEmpty();
            }
            return new Preliminary(whole.decision(""), outOfScope, whole.obligations());
        }

        /** Whether agreements need to be looked at: not for anonymous data, a person, or what is not known. */
        boolean goesOn() {
            return !outOfScope
                    && whole.findings().stream()
                            .noneMatch(finding -> finding.categories().isEmpty());
        }

        /** Whether nothing more need be asked about a category, since it may not go in any way. */
        boolean refuses(String category) {
            return whole.findings().stream()
                    .anyMatch(finding -> finding.effect() == Effect.DENY
                            && finding.categories().contains(category));
        }

        CategoryDecision decision(String category) {
            List<Finding> about = whole.findings().stream()
                    .filter(finding -> finding.categories().isEmpty()
                            || finding.categories().contains(category))
                    .toList();
            Outcome outcome = outcome(about);
            return new CategoryDecision(
                    category,
                    outcome,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    about,
                    List.of(),
                    outcome == Outcome.DENY ? WHOLE : obligations);
        }

        Outcome outcome(List<Finding> findings) {
            Outcome outcome = outOfScope ? Outcome.OUT_OF_SCOPE : Outcome.PERMIT;
            for (Finding finding : findings) {
                if (finding.effect() == Effect.DENY) {
                    outcome = outcome.and(Outcome.DENY);
                } else if (finding.effect() == Effect.REFER) {
                    outcome = outcome.and(Outcome.REFER);
                }
            }
            return outcome;
        }
    }

    private Decision assemble(SortedMap<String, Verdict> verdicts) {
        Outcome outcome = Outcome.OUT_OF_SCOPE;
        List<Finding> findings = new ArrayList<>();
        List<Pending> pending = new ArrayList<>();
        SortedSet<String> obligations = new TreeSet<>();
        SortedSet<String> unverified = new TreeSet<>();
        SortedMap<String, CategoryDecision> categories = new TreeMap<>();
        for (String code : request.categories()) {
            Verdict verdict = verdicts.get(code);
            if (verdict == null) {
                categories.put(code, preliminary.decision(code));
            } else {
                categories.put(code, verdict.decision(code));
                unverified.addAll(verdict.unverified());
            }
        }
        if (categories.isEmpty()) {
            outcome = preliminary.outcome(preliminary.whole().findings());
            findings.addAll(preliminary.whole().findings());
            obligations.addAll(preliminary.whole().obligations());
        }
        for (CategoryDecision category : categories.values()) {
            outcome = outcome.and(category.outcome());
            findings.addAll(category.findings());
            pending.addAll(category.pending());
            obligations.addAll(category.obligations());
        }
        return new Decision(
                request,
                outcome,
                categories,
                joined(findings),
                pending,
                obligations,
                unverified,
                index.pack().hash());
    }

    /** Findings that differ only in their categories become one. */
    private static List<Finding> joined(List<Finding> findings) {
        Map<Finding, SortedSet<String>> byRest = new LinkedHashMap<>();
        for (Finding finding : findings) {
            byRest.computeIfAbsent(about(finding, WHOLE), rest -> new TreeSet<>())
                    .addAll(finding.categories());
        }
        List<Finding> joined = new ArrayList<>();
        byRest.forEach((rest, categories) -> joined.add(about(rest, categories)));
        return joined;
    }

    private static Finding about(Finding finding, SortedSet<String> categories) {
        return new Finding(
                finding.rule(),
                finding.code(),
                finding.effect(),
                categories,
                finding.agreement(),
                finding.flow(),
                finding.parameters(),
                finding.position());
    }
}
