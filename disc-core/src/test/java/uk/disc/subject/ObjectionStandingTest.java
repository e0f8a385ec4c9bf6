package uk.disc.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.disc.subject.Statements.DAY;
import static uk.disc.subject.Statements.on;
import static uk.disc.subject.Statements.scope;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.disc.agreement.RecipientRef;
import uk.disc.vocabulary.Speaker;

/** Who says no to a part says no to whatever holds that part. */
class ObjectionStandingTest {
    private static final Scope ALL = scope("", "", "");
    private static final Sharing TO_COUNCIL =
            new Sharing("CARE", List.of(RecipientRef.parse("council")), List.of("DIAGNOSIS", "HEALTH"));
    private static final Sharing TO_TEAM = new Sharing(
            "CARE", List.of(RecipientRef.parse("council/adults"), RecipientRef.parse("council")), List.of("DIAGNOSIS"));

    private static Objection madeOn(LocalDate day, Scope scope) {
        return new Objection(Speaker.SELF, scope, Optional.of(on(day)), Optional.empty());
    }

    private static ObjectionStanding standing(Sharing sharing, Objection... objections) {
        return ObjectionStanding.of(List.of(objections), sharing, Set.of(Speaker.SELF), on(DAY));
    }

    private static boolean stops(Sharing sharing, Scope scope) {
        return standing(sharing, madeOn(DAY.minusDays(1), scope)).objects();
    }

    @Test
    void nobodyObjectsUntilSomebodyDoes() {
        assertThat(standing(TO_COUNCIL)).isEqualTo(new ObjectionStanding(false, Optional.empty()));
        assertThat(standing(TO_COUNCIL, madeOn(DAY.plusDays(1), ALL)).objects()).isFalse();
        assertThat(standing(TO_COUNCIL, madeOn(DAY, ALL)).objects()).isTrue();
    }

    @Test
    void theFirstOfSeveralTellsSinceWhen() {
        Objection early = madeOn(DAY.minusDays(9), ALL);
        Objection late = madeOn(DAY.minusDays(2), ALL);
        Objection undated = new Objection(Speaker.SELF, ALL, Optional.empty(), Optional.empty());

        assertThat(standing(TO_COUNCIL, early, late)).isEqualTo(standing(TO_COUNCIL, late, early));
        assertThat(standing(TO_COUNCIL, late, early).on()).contains(DAY.minusDays(9));
        assertThat(standing(TO_COUNCIL, early, undated)).isEqualTo(new ObjectionStanding(true, Optional.empty()));
    }

    @Test
    void anObjectionTakenBackHeldUntilThen() {
        Objection takenBack =
                new Objection(Speaker.SELF, ALL, Optional.of(on(DAY.minusDays(9))), Optional.of(on(DAY.minusDays(2))));

        assertThat(standing(TO_COUNCIL, takenBack).objects()).isFalse();
        assertThat(ObjectionStanding.of(List.of(takenBack), TO_COUNCIL, Set.of(Speaker.SELF), on(DAY.minusDays(3)))
                        .objects())
                .isTrue();
    }

    @Test
    void itTouchesWhateverHoldsAPartOfIt() {
        assertThat(stops(TO_COUNCIL, ALL)).isTrue();
        assertThat(stops(TO_COUNCIL, scope("CARE", "", ""))).isTrue();
        assertThat(stops(TO_COUNCIL, scope("RESEARCH", "", ""))).isFalse();
        assertThat(stops(TO_COUNCIL, scope("", "council", ""))).isTrue();
        assertThat(stops(TO_COUNCIL, scope("", "council/adults", ""))).isTrue();
        assertThat(stops(TO_COUNCIL, scope("", "charity", ""))).isFalse();
        assertThat(stops(TO_TEAM, scope("", "council", ""))).isTrue();
        assertThat(stops(TO_TEAM, scope("", "council/children", ""))).isFalse();
        assertThat(stops(TO_COUNCIL, scope("", "", "HEALTH"))).isTrue();
        assertThat(stops(TO_COUNCIL, scope("", "", "HOUSING"))).isFalse();
    }

    @Test
    void onlyTheWordOfWhoDecidesIsHeard() {
        Objection byParent = new Objection(Speaker.PARENT, ALL, Optional.empty(), Optional.empty());

        assertThat(standing(TO_COUNCIL, byParent).objects()).isFalse();
        assertThat(ObjectionStanding.of(List.of(byParent), TO_COUNCIL, Set.of(Speaker.PARENT), on(DAY))
                        .objects())
                .isTrue();
    }
}
