package uk.disc.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class RuleCatalogueTest {
    /** Rules of these gates are found by whoever reads the code, not by the rule book. */
    private static final Set<Gate> FOUND_ELSEWHERE = EnumSet.of(Gate.MARKS, Gate.WAIVERS, Gate.CHECK);

    private static final Pattern KEY = Pattern.compile("disc\\.[a-z]+\\.[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern BLAME =
            Pattern.compile("(?i)\\b(complian|violat|illegal|breach|forbidden|you must not|sorry|please)");

    private final RuleCatalogue catalogue = RuleCatalogue.shipped();

    @Test
    void everyRuleOfTheRuleBookHasExactlyOneAnswerInCode() {
        List<String> answered = new ArrayList<>();
        RuleRegistry.OF_DISCLOSURE.forEach(
                rule -> answered.add(rule.description().id()));
        RuleRegistry.OF_CANDIDATE.forEach(
                rule -> answered.add(rule.description().id()));
        RuleRegistry.OF_CATEGORY.forEach(rule -> answered.add(rule.description().id()));

        assertThat(answered)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(catalogue.all().stream()
                        .filter(rule -> !FOUND_ELSEWHERE.contains(rule.gate()))
                        .map(RuleDescription::id)
                        .toList());
    }

    @Test
    void aRuleIsFoundByIdByKeyAndByCode() {
        RuleDescription rule = catalogue.byId("A-06").orElseThrow();

        assertThat(rule.key()).isEqualTo("disc.transfer.category-not-agreed");
        assertThat(catalogue.byKey(rule.key())).contains(rule);
        assertThat(catalogue.byCode("CATEGORY_NOT_COVERED")).containsExactly(rule);
        assertThat(catalogue.byCode("OUTSIDE_AGREEMENT")).hasSize(2);
        assertThat(catalogue.byId("A-99")).isEmpty();
    }

    @Test
    void keysArePlainAndUnique() {
        assertThat(catalogue.all()).allSatisfy(rule -> assertThat(rule.key()).matches(KEY));
        assertThat(catalogue.all().stream().map(RuleDescription::key)).doesNotHaveDuplicates();
    }

    @Test
    void rulesAreInTheOrderOfTheGates() {
        assertThat(catalogue.all().stream().map(RuleDescription::gate).filter(gate -> gate != Gate.MARKS))
                .isSorted();
    }

    @Test
    void aStatuteCannotBeWaived() {
        assertThat(catalogue.byId("X-01").orElseThrow().waivable()).isFalse();
    }

    @Test
    void whatOnlyRunTimeFindsCannotBeWaivedAtBuild() {
        assertThat(catalogue.all().stream().filter(rule -> rule.phase() == Phase.RUN))
                .noneMatch(RuleDescription::waivable);
    }

    @Test
    void eachRuleThatRefersNamesTheDecisionThatAnswersIt() {
        assertThat(catalogue.all())
                .allSatisfy(rule -> assertThat(rule.answeredBy().isPresent())
                        .as(rule.id())
                        .isEqualTo(rule.effect() == Effect.REFER));
    }

    @Test
    void noWordingBlamesOrPromisesCompliance() {
        for (RuleDescription rule : catalogue.all()) {
            for (String text : List.of(rule.says(), rule.plain(), rule.fix(), rule.why())) {
                assertThat(text).as(rule.id()).doesNotContainPattern(BLAME);
            }
        }
    }

    @Test
    void theFirstLineOfAnErrorIsOneLineThatStandsAlone() {
        assertThat(catalogue.all()).allSatisfy(rule -> {
            assertThat(rule.says())
                    .as(rule.id())
                    .hasSizeLessThan(140)
                    .doesNotContain("\n")
                    .doesNotEndWith(".");
            assertThat(rule.says().toLowerCase(Locale.ROOT)).doesNotStartWith("error");
        });
    }

    @Test
    void proseEndsWithAFullStop() {
        for (RuleDescription rule : catalogue.all()) {
            for (String text : List.of(rule.fix(), rule.why(), rule.plain())) {
                assertThat(text).as(rule.id()).matches(".*[.}]");
            }
        }
    }
}
