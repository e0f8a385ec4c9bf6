package uk.disc.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.disc.subject.FactKind;
import uk.disc.subject.SubjectFacts;
import uk.disc.vocabulary.LegalItem;
import uk.disc.vocabulary.Requirement;
import uk.disc.vocabulary.TermKind;
import uk.disc.vocabulary.Vocabulary;

/**
 * A check of what the person wants, where that counts only if the enactment cited for the case yields to it. What nobody here knows may
 * yield; an order of a court does not, unless what is cited for it is an enactment that does.
 *
 * @param check the check
 * @param vocabulary the enactments that are known
 * @param ordered whether a court ordered it
 */
record IfCitedLawYields(Check check, Vocabulary vocabulary, boolean ordered) implements Check {
    @Override
    public Answer ask(SubjectFacts facts, Instant at, LocalDate day) {
        Optional<LegalItem> law = facts.citation().value().flatMap(code -> vocabulary.legal(TermKind.ENACTMENT, code));
        boolean yields =
                law.map(found -> found.requires(Requirement.NO_OBJECTION)).orElse(!ordered);
        return yields ? check.ask(facts, at, day) : Answer.pass();
    }

    @Override
    public List<FactKind> asks() {
        List<FactKind> asks = new ArrayList<>(check.asks());
        asks.add(FactKind.CITATION);
        return asks;
    }
}
