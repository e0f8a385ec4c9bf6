package uk.disc.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.disc.decision.DecisionAssert.the;
import static uk.disc.decision.TestPacks.discharge;
import static uk.disc.decision.TestPacks.request;

import org.junit.jupiter.api.Test;
import uk.disc.agreement.Identifiability;

class RuleBookTest {
    @Test
    void whatTheAgreementCoversMayGo() {
        Decision decision = discharge().decide();

        the(decision).permits().leaves("F-03", "subject.careRelationship").leaves("F-04", "subject.objections");
        assertThat(decision.obligations()).containsExactly("AUDIT", "MINIMUM_NECESSARY");
        assertThat(decision.packHash()).isEqualTo("hash");
    }

    @Test
    void eachCategoryIsDecidedByItself() {
        Decision decision = discharge().decide(request().sends("NAME", "SEXUAL_HEALTH", "FREE_TEXT"));

        assertThat(decision.outcome()).isEqualTo(Outcome.DENY);
        assertThat(decision.categories().get("NAME").outcome()).isEqualTo(Outcome.PERMIT);
        assertThat(decision.categories().get("SEXUAL_HEALTH").outcome()).isEqualTo(Outcome.DENY);
        assertThat(the(decision).isStoppedOnlyBy("A-06").finding("A-06").categories())
                .containsExactly("FREE_TEXT", "SEXUAL_HEALTH");
    }

    @Test
    void aMistypedNameIsDeniedAndTheNearestKnownIsNamed() {
        the(discharge().decide(request().to("bcp-counsil")))
                .isStoppedOnlyBy("G-01")
                .says("G-01", "input", "recipient")
                .says("G-01", "nearest", "bcp-council");
    }

    @Test
    void totalsAreOutOfScopeWithALookAtSmallNumbers() {
        Decision decision = discharge().decide(request().as(Identifiability.ANONYMOUS));

        assertThat(decision.outcome()).isEqualTo(Outcome.OUT_OF_SCOPE);
        assertThat(decision.obligations()).containsExactly("SMALL_NUMBERS");
    }
}
