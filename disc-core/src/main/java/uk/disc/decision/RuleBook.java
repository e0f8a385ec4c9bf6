package uk.disc.decision;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import uk.disc.agreement.Agreement;
import uk.disc.policy.PolicyPack;
import uk.disc.subject.SubjectFacts;
import uk.disc.vocabulary.Ordered;

/**
 * The rule book of one pack: a disclosure goes in, a decision comes out. Immutable, and safe to use from several threads.
 *
 * <p>Each category is decided by itself. What it might rest on is every flow of the agreements the request names, or of all; each rule
 * is asked of each, and the mildest answer counts. Without any flow that covers it a category may not go, and the findings say how
 * near the nearest came. Among what is found, a denial outranks an exclusion, that a referral, and that a permit.
 */
public final class RuleBook {
    /** The organisation id that stands for a person, a relative or a solicitor as recipient. */
    public static final String INDIVIDUAL = "individual";

    /** What is asked of totals and anonymous data. */
    static final SortedSet<String> SMALL_NUMBERS = Ordered.set(List.of("SMALL_NUMBERS"));

    private final FlowIndex index;
    private final Options options;

    private RuleBook(PolicyPack pack, Options options) {
        index = new FlowIndex(pack);
        this.options = options;
    }

    /**
     * What a partnership may choose about the rules.
     *
     * @param supportHorizon how long what is built today stays in use: an agreement that ends earlier is warned about
     * @param reviewOverdueWarns whether an overdue review warns instead of stopping
     * @param decisionMaxAgeDays how many days a recorded decision of a person is good for; 0 for its own day only
     */
    public record Options(Period supportHorizon, boolean reviewOverdueWarns, int decisionMaxAgeDays) {
        /** Ninety days of support; an overdue review stops; a decision is good for thirty days. */
        public static final Options DEFAULT = new Options(Period.ofDays(90), false, 30);
    }

    /**
     * The rule book of a pack, with the usual options.
     *
     * @param pack the pack
     * @return its rule book
     */
    public static RuleBook of(PolicyPack pack) {
        return of(pack, Options.DEFAULT);
    }

    /**
     * The rule book of a pack.
     *
     * @param pack the pack
     * @param options what the partnership chose
     * @return its rule book
     */
    public static RuleBook of(PolicyPack pack, Options options) {
        return new RuleBook(pack, options);
    }

    /**
     * Decides with nothing known of the person, as a build does: what depends on the person is left for run time, and a permit is none
     * until that is answered, see {@link Decision#mayBeSent()}.
     *
     * @param request what is asked
     * @return the decision, as far as it is known
     */
    public Decision decide(DisclosureRequest request) {
        return decide(request, SubjectFacts.unknown());
    }

    /**
     * Decides with what is known of the person. What nobody has looked up is left pending, and a permit that waits is none yet, see
     * {@link Decision#mayBeSent()}.
     *
     * @param request what is asked
     * @param subject what is known of the person
     * @return the decision, as far as it is known
     */
    public Decision decide(DisclosureRequest request, SubjectFacts subject) {
        return Folded.forOne(index, options, request).decide(subject, request.at());
    }

    /**
     * Folds a disclosure that will be made again and again.
     *
     * @param request what is asked; its instant says for which day to fold first
     * @return the plan
     */
    public Plan plan(DisclosureRequest request) {
        return new Plan(index, options, request);
    }

    /**
     * The days on which the answer to a disclosure may change: the first day of whatever begins, and the day after whatever ends.
     *
     * @param request what is asked; its instant does not matter
     * @return the days, in order
     */
    public SortedSet<LocalDate> boundaries(DisclosureRequest request) {
        return Boundaries.of(index, options, request);
    }

    /** Whether an agreement holds on a day in some way, be it for some of its parties. */
    boolean isOpen(Agreement agreement, LocalDate day) {
        return AgreementRules.isOpen(index.status(agreement, day).status());
    }

    /**
     * The days around the request's own on which the answer stays the same.
     *
     * @param request what is asked
     * @return the longest range of days with the same outcomes and findings
     */
    public Window window(DisclosureRequest request) {
        SortedSet<LocalDate> boundaries = boundaries(request);
        LocalDate day = request.day();
        SortedMap<String, CategoryDecision> now = answers(request, day);
        Optional<LocalDate> to = Optional.empty();
        for (LocalDate boundary : boundaries.tailSet(day.plusDays(1))) {
            if (!answers(request, boundary).equals(now)) {
                to = Optional.of(boundary.minusDays(1));
                break;
            }
        }
        return new Window(firstDay(request, boundaries.headSet(day.plusDays(1)), now), to);
    }

    private Optional<LocalDate> firstDay(
            DisclosureRequest request, SortedSet<LocalDate> boundaries, SortedMap<String, CategoryDecision> now) {
        List<LocalDate> backwards = new ArrayList<>(boundaries);
        for (int place = backwards.size() - 1; place >= 0; place--) {
            LocalDate boundary = backwards.get(place);
            if (!answers(request, boundary.minusDays(1)).equals(now)) {
                return Optional.of(boundary);
            }
        }
        return Optional.empty();
    }

    private SortedMap<String, CategoryDecision> answers(DisclosureRequest request, LocalDate day) {
        return decide(request.at(day.atStartOfDay(DisclosureRequest.ZONE).toInstant()))
                .categories();
    }
}
