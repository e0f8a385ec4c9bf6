package uk.disc.decision;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import uk.disc.agreement.Agreement;
import uk.disc.agreement.RecipientRef;
import uk.disc.charter.Organisation;
import uk.disc.charter.Team;
import uk.disc.decision.Coverage.Limits;
import uk.disc.policy.PolicyPack;
import uk.disc.vocabulary.NearestCode;
import uk.disc.vocabulary.TermKind;

/**
 * Questions about a pack as a whole: who may receive what, and what depends on which agreement. Immutable, and safe to use from
 * several threads.
 *
 * <p>Every answer is the rule book's. It is asked about each body and team, purpose, category and agreement for which a flow exists;
 * everything else it would deny. Nothing is known of the person: what is permitted may still wait for checks at run time, which the
 * answer lists. Questions are about information that identifies people and is shared by agreement, not received from others before.
 */
public final class PackQuestions {
    private final PolicyPack pack;
    private final RuleBook.Options options;
    private final LocalDate day;
    private final Coverage coverage;
    private final Inquirer inquirer;

    private PackQuestions(PolicyPack pack, RuleBook.Options options, LocalDate day) {
        this.pack = pack;
        this.options = options;
        this.day = day;
        coverage = new Coverage(pack);
        inquirer = new Inquirer(pack, RuleBook.of(pack, options));
    }

    /**
     * Questions about a pack, with the usual options of the rule book.
     *
     * @param pack the pack
     * @param day the day the answers are for, as counted in Europe/London
     * @return the questions
     */
    public static PackQuestions of(PolicyPack pack, LocalDate day) {
        return of(pack, RuleBook.Options.DEFAULT, day);
    }

    /**
     * Questions about a pack.
     *
     * @param pack the pack
     * @param options what the partnership chose about the rules
     * @param day the day the answers are for, as counted in Europe/London
     * @return the questions
     */
    public static PackQuestions of(PolicyPack pack, RuleBook.Options options, LocalDate day) {
        return new PackQuestions(pack, options, day);
    }

    /**
     * Who may receive a category for a purpose, from whom, and under what.
     *
     * @param category the category code
     * @param purpose the purpose code
     * @return every permission, sorted; empty if nobody may
     * @throws IllegalArgumentException if the pack has no such category or purpose
     */
    public List<Permission> whoMayReceive(String category, String purpose) {
        known("category", category, pack.vocabulary().codes(TermKind.CATEGORY));
        known("purpose", purpose, pack.vocabulary().codes(TermKind.PURPOSE));
        return permissions(Limits.to(category, purpose));
    }

    /**
     * What one body may send another, and under what.
     *
     * @param from the sending organisation's id
     * @param to the recipient; an organisation stands for its teams too
     * @return every permission, sorted; empty if it may send nothing
     * @throws IllegalArgumentException if the pack has no such organisation or team
     */
    public List<Permission> whatMaySend(String from, RecipientRef to) {
        organisation(from);
        Organisation recipient = organisation(to.organisation());
        to.team()
                .ifPresent(team -> known(
                        "team of " + recipient.id(),
                        team,
                        recipient.teams().stream().map(Team::id).toList()));
        return permissions(Limits.between(from, to));
    }

    private List<Permission> permissions(Limits limits) {
        SortedSet<Permission> permissions = new TreeSet<>();
        for (Inquiry inquiry : coverage.inquiries(limits)) {
            permissions.addAll(inquirer.permissions(inquiry, day).values());
        }
        return List.copyOf(permissions);
    }

    /**
     * Which agreements govern the same, and whether they contradict each other. Of what neither lets be sent nothing is said.
     *
     * @return the overlaps on the day, contradictions first, then duplicates
     */
    public List<Overlap> overlaps() {
        return new OverlapSearch(pack, inquirer, day).among(coverage.inquiries(Limits.NONE));
    }

    /**
     * Which flows are never usable, and why: under them nothing may be sent on any day, whoever sends or receives.
     *
     * @return the flows, sorted
     */
    public List<NeverUsable> neverUsable() {
        return new UsabilitySearch(pack, options, coverage, inquirer, day).neverUsable();
    }

    /**
     * What stops working when an agreement lapses on the days that the pack gives: it ends, its review is overdue, a body it names is
     * dissolved, or whatever comes first.
     *
     * @param agreement the agreement's id
     * @return what may be sent under it on the day asked about, by the last day on which it may
     * @throws IllegalArgumentException if the pack has no such agreement
     */
    public List<Loss> whatStopsWhenItLapses(String agreement) {
        return losses().whenItLapses(agreement(agreement), day);
    }

    /**
     * What would stop working if an agreement lapsed after a day.
     *
     * @param agreement the agreement's id
     * @param last the last day on which it would hold; if it ends before, nothing stops
     * @return what could still be sent under it, or because of it, the day after
     * @throws IllegalArgumentException if the pack has no such agreement
     */
    public List<Loss> whatStopsIfItLapses(String agreement, LocalDate last) {
        return losses().ifItLapses(agreement(agreement), last);
    }

    /**
     * What would stop working if a partner left the charter, and with it every agreement, after a day.
     *
     * @param partner the organisation's id
     * @param last the last day of its membership; if it leaves before, nothing stops
     * @return what could still be sent the day after if it stayed, that between others included
     * @throws IllegalArgumentException if the pack has no such organisation
     */
    public List<Loss> whatStopsIfItLeaves(String partner, LocalDate last) {
        return losses().ifItLeaves(organisation(partner), last);
    }

    private LossSearch losses() {
        return new LossSearch(pack, options, coverage, inquirer);
    }

    /**
     * What an edit to the pack changes.
     *
     * @param edited the pack after the edit
     * @return what is newly permitted, newly denied or permitted on other terms on the day
     */
    public PackChange whatChangesWith(PolicyPack edited) {
        return PackComparison.between(pack, coverage, edited, options, day);
    }

    private Agreement agreement(String id) {
        known("agreement", id, pack.agreements().keySet());
        return Optional.ofNullable(pack.agreements().get(id)).orElseThrow();
    }

    private Organisation organisation(String id) {
        known("organisation", id, pack.organisations().keySet());
        return Optional.ofNullable(pack.organisations().get(id)).orElseThrow();
    }

    private static void known(String what, String code, Collection<String> known) {
        if (!known.contains(code)) {
            throw new IllegalArgumentException("The pack has no " + what + " " + code
                    + NearestCode.to(code, known)
                            .map(nearest -> ". Did you mean " + nearest + "?")
                            .orElse(
                                    known.isEmpty()
                                            ? ": it has none."
                                            : ". It has " + String.join(", ", new TreeSet<>(known)) + "."));
        }
    }
}
