package uk.disc.decision.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.disc.agreement.Agreement;
import uk.disc.agreement.ConfidentialityAnswer;
import uk.disc.agreement.Flow;
import uk.disc.agreement.Item;
import uk.disc.agreement.PartyBasis;
import uk.disc.decision.DisclosureRequest;
import uk.disc.subject.Fact;
import uk.disc.subject.SubjectFacts;
import uk.disc.vocabulary.Category;
import uk.disc.vocabulary.CategoryFlag;
import uk.disc.vocabulary.LegalItem;
import uk.disc.vocabulary.Requirement;
import uk.disc.vocabulary.TermKind;

/** One alternative: a category on one footing, with one set of grounds and one answer to the duty of confidentiality. */
record Situation(
        Question question,
        Category category,
        Footing footing,
        Optional<PartyBasis> grounds,
        Optional<ConfidentialityAnswer> answer) {
    DisclosureRequest request() {
        return question.request();
    }

    SubjectFacts facts() {
        return question.facts();
    }

    LocalDate day() {
        return question.day();
    }

    Optional<Agreement> agreement() {
        return footing.agreement();
    }

    Optional<Flow> flow() {
        return footing.flow();
    }

    Optional<Item> item() {
        return footing.item(category.code());
    }

    boolean byAgreement() {
        return question.byAgreement();
    }

    boolean covered() {
        return question.byAgreement() && footing.covers(category.code());
    }

    boolean onGrounds() {
        return covered() || footing.route().isPresent();
    }

    /** What it may hold: itself, and for notes what their writers may put in them. */
    List<Category> holds() {
        Stream<Category> inNotes = category.is(CategoryFlag.FREE_TEXT)
                ? item().stream()
                        .flatMap(item -> item.mayHold().stream())
                        .flatMap(code -> question.pack().vocabulary().category(code).stream())
                : Stream.of();
        return Stream.concat(Stream.of(category), inNotes).toList();
    }

    /** Notes of which nobody says what they may hold. */
    boolean isUnboundedNotes() {
        return category.is(CategoryFlag.FREE_TEXT) && holds().size() == 1;
    }

    /** Whether anything it may hold has a flag. Unbounded notes may hold what is sensitive and what was told in confidence. */
    boolean is(CategoryFlag flag) {
        boolean anything = isUnboundedNotes() && (flag == CategoryFlag.SPECIAL || flag == CategoryFlag.CONFIDENTIAL);
        return anything || holds().stream().anyMatch(held -> held.is(flag));
    }

    Optional<LegalItem> article6() {
        return question.law(TermKind.ARTICLE_6, grounds.flatMap(PartyBasis::article6));
    }

    Optional<LegalItem> annex1() {
        return question.law(TermKind.ANNEX_1, grounds.flatMap(PartyBasis::annex1));
    }

    Optional<LegalItem> article9() {
        return is(CategoryFlag.SPECIAL)
                ? question.law(TermKind.ARTICLE_9, grounds.flatMap(PartyBasis::article9))
                : Optional.empty();
    }

    Optional<LegalItem> schedule1() {
        return is(CategoryFlag.SPECIAL)
                ? question.law(TermKind.SCHEDULE_1, grounds.flatMap(PartyBasis::schedule1))
                : Optional.empty();
    }

    Optional<LegalItem> article10() {
        return is(CategoryFlag.CRIMINAL)
                ? question.law(TermKind.ARTICLE_10, grounds.flatMap(PartyBasis::article10))
                : Optional.empty();
    }

    Optional<LegalItem> enactment() {
        return question.law(TermKind.ENACTMENT, grounds.flatMap(PartyBasis::enactment));
    }

    /** What is relied on beyond Article 6. */
    List<LegalItem> conditions() {
        return Stream.of(article9(), schedule1(), article10())
                .flatMap(Optional::stream)
                .toList();
    }

    /** All of data protection law that is relied on. */
    List<LegalItem> everythingReliedOn() {
        return Stream.of(article6(), annex1(), article9(), schedule1(), article10(), enactment())
                .flatMap(Optional::stream)
                .toList();
    }

    boolean basisRequires(Requirement requirement) {
        return article6().filter(basis -> basis.requires(requirement)).isPresent();
    }

    /** What the law that lays down the duty asks, where the basis is a duty; of the dead there is none under UK GDPR. */
    boolean dutyRequires(Requirement requirement) {
        return !dead()
                && basisRequires(Requirement.ENACTMENT)
                && enactment().filter(law -> law.requires(requirement)).isPresent();
    }

    boolean conditionRequires(Requirement requirement) {
        return conditions().stream().anyMatch(condition -> condition.requires(requirement));
    }

    /** Known to have died. Whom nobody has asked about counts as alive here, and the rule that asks is left open. */
    boolean dead() {
        Fact<Boolean> deceased = facts().deceased();
        return deceased.state() == Fact.State.KNOWN && deceased.value().get();
    }
}
