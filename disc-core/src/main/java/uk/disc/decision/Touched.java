package uk.disc.decision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import uk.disc.agreement.Agreement;
import uk.disc.charter.Membership;
import uk.disc.decision.Coverage.Limits;
import uk.disc.policy.PolicyPack;
import uk.disc.vocabulary.Category;
import uk.disc.vocabulary.TermKind;
import uk.disc.vocabulary.Vocabulary;
import uk.disc.vocabulary.VocabularyItem;

/** Whom and what an edit to a pack may touch: too much does no harm, too little would. */
final class Touched {
    private final PolicyPack before;
    private final PolicyPack after;
    private final Coverage coveredBefore;
    private final Coverage coveredAfter;

    Touched(PolicyPack before, Coverage coveredBefore, PolicyPack after, Coverage coveredAfter) {
        this.before = before;
        this.after = after;
        this.coveredBefore = coveredBefore;
        this.coveredAfter = coveredAfter;
    }

    /** Between whom, and for what purpose, answers may differ. */
    SortedSet<Inquiry.Ends> ends() {
        SortedSet<Inquiry.Ends> ends = new TreeSet<>();
        if (lawDiffers()) {
            add(ends, coveredBefore.inquiries(Limits.NONE));
            add(ends, coveredAfter.inquiries(Limits.NONE));
            return ends;
        }
        Set<String> organisations = organisations();
        addAgreements(ends, organisations);
        for (String organisation : organisations) {
            addSending(ends, organisation);
            add(ends, coveredBefore.receivedBy(organisation));
            add(ends, coveredAfter.receivedBy(organisation));
        }
        // A partner's own rules hold for whoever took over from it.
        withSuccessors(differing(before.overlays(), after.overlays())).forEach(partner -> addSending(ends, partner));
        return ends;
    }

    private void addSending(SortedSet<Inquiry.Ends> ends, String organisation) {
        add(ends, coveredBefore.inquiries(Limits.from(organisation)));
        add(ends, coveredAfter.inquiries(Limits.from(organisation)));
    }

    private static void add(SortedSet<Inquiry.Ends> ends, Collection<Inquiry> inquiries) {
        inquiries.forEach(inquiry -> ends.add(inquiry.ends()));
    }

    /** Law beyond categories is shared by so much that everything is compared. */
    private boolean lawDiffers() {
        for (TermKind kind : TermKind.values()) {
            if (kind != TermKind.CATEGORY && !items(before, kind).equals(items(after, kind))) {
                return true;
            }
        }
        return !before.jurisdiction().equals(after.jurisdiction());
    }

    private static List<VocabularyItem> items(PolicyPack pack, TermKind kind) {
        return List.copyOf(pack.vocabulary().items(kind));
    }

    /** Bodies that differ, or whose signature of the charter does, and whoever took over from them. */
    private Set<String> organisations() {
        Set<String> changed = differing(before.organisations(), after.organisations());
        changed.addAll(differing(memberships(before), memberships(after)));
        return withSuccessors(changed);
    }

    private Set<String> withSuccessors(Set<String> organisations) {
        Set<String> all = new TreeSet<>(organisations);
        for (String organisation : organisations) {
            coveredBefore.standingFor(organisation).forEach(standing -> all.add(standing.id()));
            coveredAfter.standingFor(organisation).forEach(standing -> all.add(standing.id()));
        }
        return all;
    }

    private static Map<String, List<Membership>> memberships(PolicyPack pack) {
        Map<String, List<Membership>> memberships = new HashMap<>();
        pack.charter()
                .members()
                .forEach(member -> memberships
                        .computeIfAbsent(member.organisation(), added -> new ArrayList<>())
                        .add(member));
        return memberships;
    }

    private void addAgreements(SortedSet<Inquiry.Ends> ends, Set<String> organisations) {
        Set<String> categories = categories();
        Set<String> touched = differing(before.agreements(), after.agreements());
        for (PolicyPack pack : List.of(before, after)) {
            // What an agreement takes the place of depends on it.
            for (String id : differing(before.agreements(), after.agreements())) {
                Optional.ofNullable(pack.agreements().get(id))
                        .ifPresent(agreement -> touched.addAll(agreement.supersedes()));
            }
            for (Agreement agreement : pack.agreements().values()) {
                if (agreement.processors().stream().anyMatch(organisations::contains)
                        || carriesAny(agreement, categories)) {
                    touched.add(agreement.id());
                }
            }
        }
        for (String id : touched) {
            Optional.ofNullable(before.agreements().get(id))
                    .ifPresent(agreement -> add(ends, coveredBefore.inquiries(agreement)));
            Optional.ofNullable(after.agreements().get(id))
                    .ifPresent(agreement -> add(ends, coveredAfter.inquiries(agreement)));
        }
    }

    private static boolean carriesAny(Agreement agreement, Set<String> categories) {
        return !categories.isEmpty()
                && agreement.flows().stream()
                        .flatMap(flow -> flow.items().stream())
                        .anyMatch(item -> categories.contains(item.category())
                                || item.mayHold().stream().anyMatch(categories::contains));
    }

    /** Categories that differ, and those within them. */
    private Set<String> categories() {
        Set<String> touched = new TreeSet<>();
        Set<String> codes = new TreeSet<>(before.vocabulary().codes(TermKind.CATEGORY));
        codes.addAll(after.vocabulary().codes(TermKind.CATEGORY));
        for (String code : codes) {
            if (!before.vocabulary().category(code).equals(after.vocabulary().category(code))) {
                touched.add(code);
            }
        }
        for (String code : codes) {
            if (isWithin(before.vocabulary(), code, touched) || isWithin(after.vocabulary(), code, touched)) {
                touched.add(code);
            }
        }
        return touched;
    }

    private static boolean isWithin(Vocabulary vocabulary, String code, Set<String> categories) {
        Set<String> seen = new HashSet<>();
        Optional<String> wider = Optional.of(code);
        while (wider.isPresent() && seen.add(wider.get())) {
            if (categories.contains(wider.get())) {
                return true;
            }
            wider = vocabulary.category(wider.get()).flatMap(Category::parent);
        }
        return false;
    }

    private static <V> Set<String> differing(Map<String, V> before, Map<String, V> after) {
        Set<String> differing = new TreeSet<>(before.keySet());
        differing.addAll(after.keySet());
        differing.removeIf(key -> Objects.equals(before.get(key), after.get(key)));
        return differing;
    }
}
