package uk.disc.decision;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.disc.agreement.ConfidentialityAnswer;
import uk.disc.agreement.Item;
import uk.disc.agreement.PartyBasis;
import uk.disc.annotation.Route;
import uk.disc.subject.ConsentStanding;
import uk.disc.subject.Sharing;
import uk.disc.vocabulary.Category;
import uk.disc.vocabulary.CategoryFlag;
import uk.disc.vocabulary.ConsentSense;
import uk.disc.vocabulary.LegalItem;
import uk.disc.vocabulary.Requirement;
import uk.disc.vocabulary.SourcePosition;
import uk.disc.vocabulary.TermKind;

/** What a rule can ask about one category, on one candidate and one set of grounds. */
final class CategoryContext extends RuleContext {
    private final Category category;
    private final Optional<PartyBasis> grounds;
    private final Optional<ConfidentialityAnswer> answer;
    private final boolean dead;
    private final Set<CategoryFlag> flags;
    private final Optional<LegalItem> article6;
    private final Optional<LegalItem> annex1;
    private final Optional<LegalItem> article9;
    private final Optional<LegalItem> schedule1;
    private final Optional<LegalItem> article10;
    private final List<LegalItem> conditions;
    private @Nullable Confidentiality confidentiality;

    CategoryContext(
            Disclosure disclosure,
            Candidate candidate,
            Category category,
            Optional<PartyBasis> grounds,
            Optional<ConfidentialityAnswer> answer,
            boolean dead) {
        super(disclosure, candidate);
        this.answer = answer;
        this.dead = dead;
        this.category = category;
        this.grounds = grounds;
        note(category);
        flags = flags();
        article6 = ground(TermKind.ARTICLE_6, PartyBasis::article6);
        annex1 = ground(TermKind.ANNEX_1, PartyBasis::annex1);
        article9 = is(CategoryFlag.SPECIAL) ? ground(TermKind.ARTICLE_9, PartyBasis::article9) : Optional.empty();
        schedule1 = is(CategoryFlag.SPECIAL) ? ground(TermKind.SCHEDULE_1, PartyBasis::schedule1) : Optional.empty();
        article10 = is(CategoryFlag.CRIMINAL) ? ground(TermKind.ARTICLE_10, PartyBasis::article10) : Optional.empty();
        conditions = Stream.of(article9, schedule1, article10)
                .flatMap(Optional::stream)
                .toList();
    }

    private Set<CategoryFlag> flags() {
        Set<CategoryFlag> all = EnumSet.noneOf(CategoryFlag.class);
        all.addAll(category.flags());
        mayHold().forEach(other -> all.addAll(other.flags()));
        if (isUnboundedText()) {
            all.add(CategoryFlag.SPECIAL);
            all.add(CategoryFlag.CONFIDENTIAL);
        }
        return all;
    }

    private Optional<LegalItem> ground(TermKind kind, Function<PartyBasis, Optional<String>> code) {
        return grounds.flatMap(code).flatMap(found -> legal(kind, found));
    }

    Category category() {
        return category;
    }

    String code() {
        return category.code();
    }

    Optional<Item> item() {
        return candidate().item(code());
    }

    /** For free text, what its writers may put in it; nothing for any other category. */
    List<Category> mayHold() {
        if (!category.is(CategoryFlag.FREE_TEXT)) {
            return List.of();
        }
        return item().stream()
                .flatMap(found -> found.mayHold().stream())
                .flatMap(code -> pack().vocabulary().category(code).stream())
                .toList();
    }

    /** Whether it is free text of which nobody said what it may hold: at least something sensitive, given in confidence. */
    boolean isUnboundedText() {
        return category.is(CategoryFlag.FREE_TEXT) && mayHold().isEmpty();
    }

    /** Whether the category, or anything that free text may hold, has a flag. */
    boolean is(CategoryFlag flag) {
        return flags.contains(flag);
    }

    boolean covered() {
        return candidate().covers(code());
    }

    Optional<PartyBasis> grounds() {
        return grounds;
    }

    SourcePosition groundsPosition() {
        return grounds.map(PartyBasis::position).orElseGet(this::flowPosition);
    }

    Optional<LegalItem> article6() {
        return article6;
    }

    Optional<LegalItem> annex1() {
        return annex1;
    }

    /** The condition relied on; empty also where the category needs none. */
    Optional<LegalItem> article9() {
        return article9;
    }

    /** The paragraph relied on; empty also where the category needs none. */
    Optional<LegalItem> schedule1() {
        return schedule1;
    }

    /** The ground for offence data; empty also where the category needs none. */
    Optional<LegalItem> article10() {
        return article10;
    }

    /** The conditions relied on beyond Article 6. */
    List<LegalItem> conditions() {
        return conditions;
    }

    /** Everything in data protection law relied on. */
    List<LegalItem> allGrounds() {
        List<LegalItem> all = new ArrayList<>();
        article6.ifPresent(all::add);
        annex1.ifPresent(all::add);
        all.addAll(conditions());
        enactment().ifPresent(all::add);
        return all;
    }

    private Optional<LegalItem> enactment() {
        return grounds.flatMap(PartyBasis::enactment).flatMap(enactment -> legal(TermKind.ENACTMENT, enactment));
    }

    /** The enactment, where the basis is the duty it lays down; empty where it only says whose task something is. */
    Optional<LegalItem> duty() {
        return basisRequires(Requirement.ENACTMENT) ? enactment() : Optional.empty();
    }

    boolean dutyRequires(Requirement requirement) {
        return duty().filter(found -> found.requires(requirement)).isPresent();
    }

    boolean basisRequires(Requirement requirement) {
        return article6.isPresent() && article6.get().requires(requirement);
    }

    boolean conditionsRequire(Requirement requirement) {
        for (LegalItem condition : conditions) {
            if (condition.requires(requirement)) {
                return true;
            }
        }
        return false;
    }

    /** The answer to confidentiality relied on. */
    Optional<ConfidentialityAnswer> answer() {
        return answer;
    }

    /** Whether this is about somebody who has died. */
    boolean dead() {
        return dead;
    }

    /**
     * A finding that rests on what partners agreed or promised. It does not outweigh an emergency, a statute or a court: by such a route it
     * is said, and stops nothing.
     */
    Answer.Found unlessOutsideAgreements(Answer.Found found) {
        return disclosure().byAgreement() ? found : found.as(Effect.WARN);
    }

    /** The answer to confidentiality, weighed for this category. */
    Confidentiality confidentiality() {
        if (confidentiality == null) {
            confidentiality = Confidentiality.of(this);
        }
        return confidentiality;
    }

    /** What a statement of the person may be about. */
    Sharing sharing() {
        return sharing(code());
    }

    private Sharing sharing(String code) {
        return Sharing.of(request().purpose(), request().recipient(), code, pack().vocabulary());
    }

    /** The place of the answer to confidentiality, or else of the flow. */
    SourcePosition answerPosition() {
        return answer.map(ConfidentialityAnswer::position).orElseGet(this::flowPosition);
    }

    /**
     * What a no of the person may be about. Notes can hold whatever the agreement says, and without word of it anything, so a no to that
     * is one to the notes.
     */
    Sharing whatIsObjectedTo() {
        Set<String> codes = new LinkedHashSet<>(sharing().categories());
        for (Category held : mayHold()) {
            codes.addAll(sharing(held.code()).categories());
        }
        if (isUnboundedText()) {
            codes.addAll(pack().vocabulary().codes(TermKind.CATEGORY));
        }
        return new Sharing(request().purpose(), sharing().recipients(), List.copyOf(codes));
    }

    /** Asks about consent to this category. */
    ConsentCheck consent(ConsentCheck.Question question, ConsentSense sense, boolean explicit) {
        return new ConsentCheck(question, new ConsentStanding.Asked(sense, explicit, sharing()), groundsPosition());
    }

    /** Whether anything relied on depends on what the person wants, or may: then it matters who decides for them. */
    boolean restsOnThePerson() {
        return groundsRestOnThePerson() || confidentiality().restsOnThePerson();
    }

    /** Data protection law has nothing to say of the dead. */
    private boolean groundsRestOnThePerson() {
        return !dead
                && (dutyRequires(Requirement.NO_OBJECTION)
                        || basisRequires(Requirement.CONSENT_RECORD)
                        || conditionsRequire(Requirement.EXPLICIT_CONSENT)
                        || conditionsRequire(Requirement.CONSENT_RECORD));
    }

    /** A check of who decides for the person, or of what they want. */
    Check ofThePerson(Check check) {
        return ofThePerson(groundsRestOnThePerson(), check);
    }

    /**
     * A check of what the person wants. Where confidentiality rests on a law that the case will cite, that may count or not.
     *
     * @param always whether it counts whatever will be cited
     * @param check the check
     * @return the check, asked only if it counts
     */
    Check ofThePerson(boolean always, Check check) {
        return always || !confidentiality().waitsFor(Requirement.CITATION)
                ? check
                : new IfCitedLawYields(check, pack().vocabulary(), request().route() == Route.COURT);
    }
}
