package uk.disc.explanation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import uk.disc.decision.Decision;
import uk.disc.decision.Finding;
import uk.disc.decision.Gate;
import uk.disc.decision.Outcome;
import uk.disc.decision.Pending;
import uk.disc.decision.ScenarioRunner;
import uk.disc.explanation.Explanation.GateExplanation;
import uk.disc.explanation.Explanation.Nearest;
import uk.disc.explanation.Explanation.RuleExplanation;
import uk.disc.explanation.Explanation.Waiting;
import uk.disc.policy.PolicyPack;

/**
 * Says in plain English what a decision means: the effect on the person first, then what to do, then the law. Immutable, and safe to use
 * from several threads.
 *
 * <p>{@link #text} is quick: its wording is taken apart when the explainer is made, and the text of a decision
 * that a plan hands out again is kept, unless it may tell something of one person alone. {@link #explain} tells everything, and looks through
 * the agreements for the nearest one; {@link #json} and {@link #tree} are that in another form. A permit for which something still has
 * to be known never reads as permission.
 */
public final class Explainer implements ScenarioRunner.Wording {
    private static final int USUAL_LENGTH = 640;

    private final PlainText wording;
    private final NearestAgreements nearest;
    private final ToldBefore before = new ToldBefore();

    private Explainer(PolicyPack pack, MessageCatalogue messages) {
        wording = new PlainText(pack, messages);
        nearest = new NearestAgreements(pack);
    }

    /**
     * The explainer of a pack.
     *
     * @param pack the pack that decides; its names are used in place of codes
     * @param locale the language; where there are no texts in it, English
     * @return the explainer
     */
    public static Explainer of(PolicyPack pack, Locale locale) {
        return new Explainer(pack, MessageCatalogue.of(locale));
    }

    /**
     * What a decision means for one audience.
     *
     * @param decision a decision by the same pack
     * @param audience who reads it
     * @return sentences, with a line feed between paragraphs and none at the end
     * @throws IllegalArgumentException if the decision holds a finding of a rule that decisions do not carry
     */
    public String text(Decision decision, Audience audience) {
        String known = before.find(decision, audience);
        if (known != null) {
            return known;
        }
        StringBuilder out = new StringBuilder(USUAL_LENGTH);
        append(out, decision, audience);
        return out.toString();
    }

    /**
     * The same, at the end of a text that is already there.
     *
     * @param out where it is appended
     * @param decision a decision by the same pack
     * @param audience who reads it
     * @throws IllegalArgumentException if the decision holds a finding of a rule that decisions do not carry
     */
    public void append(StringBuilder out, Decision decision, Audience audience) {
        String known = before.find(decision, audience);
        if (known != null) {
            out.append(known);
            return;
        }
        int start = out.length();
        wording.append(out, decision, audience);
        if (before.isToldAgain(decision, audience) && ToldBefore.mayBeKept(decision)) {
            before.keep(decision, audience, out.substring(start));
        }
    }

    /**
     * What a practitioner is told of a decision, as a pack's scenarios expect it.
     *
     * @param decision a decision by the same pack
     * @return the text for the practitioner
     * @throws IllegalArgumentException if the decision holds a finding of a rule that decisions do not carry
     */
    @Override
    public String reason(Decision decision) {
        return text(decision, Audience.PRACTITIONER);
    }

    /**
     * What a practitioner does now: for what is stopped, the lawful next step of each finding and whom to ask; then what has to be known;
     * then what to see to on sharing. Where none of these is, that it may go.
     *
     * @param decision a decision by the same pack
     * @return sentences, never empty
     * @throws IllegalArgumentException if the decision holds a finding of a rule that decisions do not carry
     */
    @Override
    public String nextStep(Decision decision) {
        return wording.nextStep(decision);
    }

    /**
     * What came nearest to allowing what was denied, and the smallest change that would.
     *
     * @param decision a decision by the same pack
     * @return one for each group of denied categories; none where nothing was denied
     */
    public List<NearestAgreement> nearest(Decision decision) {
        return decision.outcome() == Outcome.DENY ? nearest.of(decision) : List.of();
    }

    /**
     * A decision told in full.
     *
     * @param decision a decision by the same pack
     * @return everything there is to say of it
     */
    public Explanation explain(Decision decision) {
        SortedMap<String, String> obligations = new TreeMap<>();
        if (decision.outcome() != Outcome.DENY) {
            decision.obligations().forEach(code -> obligations.put(code, wording.obligation(code)));
        }
        return new Explanation(
                decision.outcome(),
                decision.isSettled(),
                text(decision, Audience.PRACTITIONER),
                text(decision, Audience.DEVELOPER),
                text(decision, Audience.PUBLIC),
                gates(decision),
                waitsFor(decision),
                obligations,
                nearest(decision).stream()
                        .map(near -> new Nearest(near, wording.nearest(decision, near)))
                        .toList(),
                decision.unverified(),
                decision.packHash());
    }

    private List<GateExplanation> gates(Decision decision) {
        Map<Gate, List<RuleExplanation>> byGate = new EnumMap<>(Gate.class);
        for (Finding finding : decision.findings()) {
            byGate.computeIfAbsent(wording.rule(finding).rule().gate(), gate -> new ArrayList<>())
                    .add(rule(decision, finding));
        }
        List<GateExplanation> gates = new ArrayList<>();
        byGate.forEach((gate, rules) -> gates.add(new GateExplanation(gate, rules)));
        return gates;
    }

    private RuleExplanation rule(Decision decision, Finding finding) {
        RuleWording words = wording.rule(finding);
        return new RuleExplanation(
                finding.rule(),
                finding.code(),
                finding.effect(),
                finding.categories(),
                finding.agreement(),
                finding.flow(),
                finding.parameters(),
                finding.position(),
                words.rule().citation(),
                words.rule().verified(),
                wording.finding(decision, finding, Audience.PRACTITIONER),
                wording.finding(decision, finding, Audience.DEVELOPER),
                wording.finding(decision, finding, Audience.PUBLIC),
                words.next(finding.effect()).map(next -> wording.filled(next, decision, finding)),
                wording.filled(words.sharing(), decision, finding),
                wording.filled(words.notSharing(), decision, finding));
    }

    private List<Waiting> waitsFor(Decision decision) {
        SortedMap<String, SortedSet<String>> rules = new TreeMap<>();
        for (Pending pending : decision.pending()) {
            rules.computeIfAbsent(pending.fact(), fact -> new TreeSet<>()).add(pending.rule());
        }
        List<Waiting> waiting = new ArrayList<>();
        rules.forEach((fact, ofRules) -> waiting.add(new Waiting(fact, ofRules, wording.unknownFact(decision, fact))));
        return waiting;
    }

    /**
     * A decision told in full, as JSON: indented by two spaces, keys in a fixed order, {@code \n} between lines. The same decision gives
     * the same bytes on every machine.
     *
     * @param decision a decision by the same pack
     * @return JSON text with a final line feed
     */
    public String json(Decision decision) {
        return ExplanationJson.write(explain(decision));
    }

    /**
     * A decision as a tree: gate, rule, fact, and the file and line of the pack.
     *
     * @param decision a decision by the same pack
     * @return lines, each with a final line feed
     */
    public String tree(Decision decision) {
        return ExplanationTree.of(explain(decision));
    }
}
