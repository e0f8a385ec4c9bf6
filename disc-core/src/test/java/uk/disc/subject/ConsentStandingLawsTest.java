package uk.disc.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.disc.subject.Statements.DAY;
import static uk.disc.subject.Statements.on;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import uk.disc.agreement.RecipientRef;
import uk.disc.subject.Consent.Change;
import uk.disc.subject.ConsentStanding.Asked;
import uk.disc.subject.ConsentStanding.Kind;
import uk.disc.vocabulary.ConsentSense;
import uk.disc.vocabulary.ConsentState;
import uk.disc.vocabulary.Ordered;
import uk.disc.vocabulary.Speaker;

/** What must hold of any statements, about any sharing, on any day. */
class ConsentStandingLawsTest {
    private static final int DAYS = 8;
    private static final List<String> CATEGORIES = List.of("DIAGNOSIS", "HEALTH", "CARE_RECORD", "HOUSING");
    private static final List<String> RECIPIENTS = List.of("council", "council/adults", "council/children", "charity");

    private static ConsentStanding standing(List<Consent> consents, Asked asked, Set<Speaker> heard, LocalDate day) {
        return ConsentStanding.of(consents, asked, heard, on(day), day);
    }

    // A seed: what has to turn up at least once turns up in each run or in none.
    @Property(tries = 4_000, seed = "20261102")
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void theOrderOfStatementsNeverMatters(
            @ForAll("statements") List<Consent> consents,
            @ForAll("asked") Asked asked,
            @ForAll("days") LocalDate day,
            @ForAll Set<Speaker> heard,
            @ForAll Random random) {
        List<Consent> shuffled = new ArrayList<>(consents);
        Collections.shuffle(shuffled, random);
        ConsentStanding standing = standing(consents, asked, heard, day);

        assertThat(standing(shuffled, asked, heard, day)).isEqualTo(standing);
        Statistics.collect(standing.kind());
        Statistics.coverage(coverage -> {
            for (Kind kind : Kind.values()) {
                coverage.check(kind).count(count -> count > 0);
            }
        });
    }

    @Property
    void whatIsSaidLaterChangesNothing(
            @ForAll("statements") List<Consent> consents,
            @ForAll("asked") Asked asked,
            @ForAll("days") LocalDate day,
            @ForAll Set<Speaker> heard) {
        List<Consent> known = consents.stream()
                .flatMap(consent -> upTo(day, consent).stream())
                .toList();

        assertThat(standing(known, asked, heard, day)).isEqualTo(standing(consents, asked, heard, day));
    }

    private static Optional<Consent> upTo(LocalDate day, Consent consent) {
        List<Change> known = consent.history().stream()
                .filter(change -> !change.at().isAfter(on(day)))
                .toList();
        return known.isEmpty() ? Optional.empty() : Optional.of(withHistory(consent, known));
    }

    private static Consent withHistory(Consent consent, List<Change> history) {
        return new Consent(
                consent.sense(),
                consent.explicit(),
                consent.speaker(),
                consent.scope(),
                history,
                consent.expiresOn(),
                consent.noticeVersion(),
                consent.evidence());
    }

    @Property
    void anUnrelatedStatementNeverMakesAConsent(
            @ForAll("statements") List<Consent> consents,
            @ForAll("statement") Consent another,
            @ForAll("asked") Asked asked,
            @ForAll("days") LocalDate day,
            @ForAll Set<Speaker> heard) {
        boolean related = another.sense() == asked.sense()
                && heard.contains(another.speaker())
                && another.scope().covers(asked.sharing());
        if (!related && standing(consents, asked, heard, day).kind() != Kind.GIVEN) {
            assertThat(standing(with(consents, another), asked, heard, day).kind())
                    .isNotEqualTo(Kind.GIVEN);
        }
    }

    @Property
    void aFurtherNoNeverMakesAConsentAndAFurtherYesNeverUnmakesOne(
            @ForAll("statements") List<Consent> consents,
            @ForAll("statement") Consent another,
            @ForAll("asked") Asked asked,
            @ForAll("days") LocalDate day,
            @ForAll Set<Speaker> heard) {
        Consent no = withHistory(another, List.of(new Change(ConsentState.REFUSED, on(DAY))));
        Consent yes = new Consent(
                another.sense(),
                another.explicit(),
                another.speaker(),
                another.scope(),
                List.of(new Change(ConsentState.GIVEN, on(DAY))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        if (standing(consents, asked, heard, day).kind() == Kind.GIVEN) {
            assertThat(standing(with(consents, yes), asked, heard, day).kind()).isEqualTo(Kind.GIVEN);
        } else {
            assertThat(standing(with(consents, no), asked, heard, day).kind()).isNotEqualTo(Kind.GIVEN);
        }
    }

    @Property
    void aNarrowerNoStandsAgainstAWiderYesWheneverEitherWasSaid(
            @ForAll("days") LocalDate saidNo, @ForAll("days") LocalDate saidYes, @ForAll("senses") ConsentSense sense) {
        Asked asked = new Asked(
                sense,
                true,
                new Sharing("CARE", List.of(RecipientRef.parse("council")), List.of("DIAGNOSIS", "HEALTH")));
        Consent narrowNo = Statements.says(ConsentState.REFUSED, saidNo)
                .inSenseOf(sense)
                .to("CARE", "council", "DIAGNOSIS")
                .build();
        Consent wideYes = Statements.says(ConsentState.GIVEN, saidYes)
                .inSenseOf(sense)
                .to("CARE", "council", "HEALTH")
                .build();

        assertThat(standing(List.of(narrowNo, wideYes), asked, Set.of(Speaker.SELF), DAY.plusDays(DAYS)))
                .isEqualTo(new ConsentStanding(Kind.REFUSED, Optional.of(saidNo)));
    }

    @Property
    void noStatementByAnybodyElseCounts(
            @ForAll("statements") List<Consent> consents, @ForAll("asked") Asked asked, @ForAll Set<Speaker> heard) {
        List<Consent> theirs = consents.stream()
                .filter(consent -> heard.contains(consent.speaker()))
                .toList();

        assertThat(standing(theirs, asked, heard, DAY)).isEqualTo(standing(consents, asked, heard, DAY));
    }

    private static List<Consent> with(List<Consent> consents, Consent another) {
        List<Consent> more = new ArrayList<>(consents);
        more.add(another);
        return more;
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, DAYS).map(DAY::plusDays);
    }

    @Provide
    Arbitrary<ConsentSense> senses() {
        return Arbitraries.of(ConsentSense.class);
    }

    @Provide
    Arbitrary<Asked> asked() {
        Arbitrary<Sharing> sharings = Combinators.combine(
                        Arbitraries.of(
                                List.of(RecipientRef.parse("council")),
                                List.of(RecipientRef.parse("council/adults"), RecipientRef.parse("council"))),
                        Arbitraries.of(
                                List.of("DIAGNOSIS", "HEALTH", "CARE_RECORD"),
                                List.of("HEALTH", "CARE_RECORD"),
                                List.of("HOUSING")))
                .as((recipients, categories) -> new Sharing("CARE", recipients, categories));
        return Combinators.combine(senses(), Arbitraries.of(true, false), sharings)
                .as(Asked::new);
    }

    @Provide
    Arbitrary<List<Consent>> statements() {
        return statement().list().ofMaxSize(5);
    }

    @Provide
    Arbitrary<Consent> statement() {
        Arbitrary<Change> changes = Combinators.combine(Arbitraries.of(ConsentState.class), days())
                .as((state, day) -> new Change(state, on(day)));
        Arbitrary<Scope> scopes = Combinators.combine(
                        some(List.of("CARE", "RESEARCH")), some(RECIPIENTS), some(CATEGORIES))
                .as((purposes, recipients, categories) -> new Scope(
                        Ordered.set(purposes),
                        Ordered.set(recipients.stream().map(RecipientRef::parse).toList()),
                        Ordered.set(categories)));
        return Combinators.combine(
                        senses(),
                        Arbitraries.of(true, false),
                        Arbitraries.of(Speaker.class),
                        scopes,
                        changes.list().ofMinSize(1).ofMaxSize(3),
                        days().optional())
                .as((sense, explicit, speaker, scope, history, until) -> new Consent(
                        sense, explicit, speaker, scope, history, until, Optional.empty(), Optional.empty()));
    }

    private static Arbitrary<Set<String>> some(List<String> codes) {
        return Arbitraries.of(codes).set().ofMaxSize(codes.size());
    }
}
