package uk.disc.decision.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterProperty;
import uk.disc.decision.Plan;
import uk.disc.decision.RuleBook;
import uk.disc.policy.PolicyPack;
import uk.disc.subject.SubjectFacts;

/** The rule book and the reference interpreter give the same answer, whatever the pack, the disclosure and the person. */
class DifferentialTest {
    /** Every rule has to be heard, so a run draws what the run before it drew. Change it to look elsewhere. */
    private static final String SEED = "20261102";

    private static final int DISCLOSURES_A_PACK = 25;
    private static final int AT_LEAST_IN_LONG_CHECKS = 100_000;

    private final Tally tally = new Tally();
    private int atLeast;

    @Provide
    Arbitrary<Drawn> drawn() {
        return Drawn.some(DISCLOSURES_A_PACK);
    }

    @Property(tries = 200, generation = GenerationMode.RANDOMIZED, edgeCases = EdgeCasesMode.NONE, seed = SEED)
    void bothDecideTheSame(@ForAll("drawn") Drawn drawn) {
        compare(drawn);
    }

    @Property(
            tries = AT_LEAST_IN_LONG_CHECKS / DISCLOSURES_A_PACK,
            generation = GenerationMode.RANDOMIZED,
            edgeCases = EdgeCasesMode.NONE,
            seed = SEED)
    @Tag("long")
    void bothDecideTheSameOfAHundredThousand(@ForAll("drawn") Drawn drawn) {
        atLeast = AT_LEAST_IN_LONG_CHECKS;
        compare(drawn);
    }

    private void compare(Drawn drawn) {
        PolicyPack pack = DrawnPacks.from(drawn.pack());
        RuleBook ruleBook = RuleBook.of(pack);
        SubjectFacts before = SubjectFacts.unknown();
        for (var numbers : drawn.disclosures()) {
            DrawnDisclosure disclosure = DrawnDisclosure.from(numbers);
            ReferenceInterpreter.Answers expected = ReferenceInterpreter.decide(
                    pack, RuleBook.Options.DEFAULT, disclosure.request(), disclosure.facts());
            tally.count(expected);
            assertThat(ReferenceInterpreter.of(ruleBook.decide(disclosure.request(), disclosure.facts())))
                    .as("the rule book's answer, beside the reference interpreter's")
                    .isEqualTo(expected);
            // A plan keeps what it decided: about somebody else first, then about this one, and once more.
            Plan plan = ruleBook.plan(disclosure.request());
            plan.decide(before, disclosure.request().at());
            for (String time : List.of("first", "second")) {
                assertThat(ReferenceInterpreter.of(plan.decide(
                                disclosure.facts(), disclosure.request().at())))
                        .as("a plan's %s answer, beside the reference interpreter's", time)
                        .isEqualTo(expected);
            }
            before = disclosure.facts();
        }
    }

    @AfterProperty
    void everyRuleWasHeard() {
        System.out.println("compared with the reference interpreter: " + tally);
        if (atLeast > 0) {
            assertThat(tally.disclosures()).isGreaterThanOrEqualTo(atLeast);
            // O-02 only says that it leaves the opt-out aside, and Z-01 attaches obligations.
            assertThat(tally.silent()).as("rules that found nothing").containsExactly("O-02", "Z-01");
        }
    }
}
