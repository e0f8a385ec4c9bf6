package uk.disc.decision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import uk.disc.agreement.Flow;
import uk.disc.agreement.Identifiability;
import uk.disc.agreement.Instrument;
import uk.disc.agreement.Item;
import uk.disc.charter.Organisation;
import uk.disc.charter.Team;
import uk.disc.vocabulary.Category;
import uk.disc.vocabulary.CategoryFlag;
import uk.disc.vocabulary.NearestCode;
import uk.disc.vocabulary.SourcePosition;
import uk.disc.vocabulary.TermKind;
import uk.disc.vocabulary.Vocabulary;

/** Are all inputs known, and is this personal data at all? */
final class ScopeRules {
    private ScopeRules() {}

    /**
     * Whatever a request names must be in the pack, and it must say what is sent: that it is nothing about anybody is said, and not left
     * to an empty list. An unknown category is about that category alone.
     */
    static Answer inputsAreKnown(Disclosure disclosure) {
        DisclosureRequest request = disclosure.request();
        FlowIndex index = disclosure.index();
        List<Answer> answers = new ArrayList<>();
        Collection<String> organisations = disclosure.pack().organisations().keySet();
        if (disclosure.senderIfKnown().isEmpty()) {
            answers.add(unknown("sender", request.sender(), organisations).answer());
        }
        if (disclosure.recipientIfKnown().isEmpty() && !disclosure.toIndividual()) {
            answers.add(unknown("recipient", request.recipient().organisation(), organisations)
                    .answer());
        }
        if (disclosure.recipientIfKnown().isPresent() && disclosure.team().isEmpty()) {
            Organisation recipient = disclosure.recipientIfKnown().get();
            request.recipient()
                    .team()
                    .ifPresent(team -> answers.add(unknown(
                                    "team",
                                    team,
                                    recipient.teams().stream().map(Team::id).toList())
                            .answer()));
        }
        if (disclosure.purpose().isEmpty() || disclosure.purposeClass().isEmpty()) {
            answers.add(unknown(
                            "purpose",
                            request.purpose(),
                            disclosure.pack().vocabulary().codes(TermKind.PURPOSE))
                    .answer());
        }
        for (String agreement : request.agreements()) {
            if (index.agreement(agreement).isEmpty()) {
                answers.add(unknown(
                                "agreement",
                                agreement,
                                disclosure.pack().agreements().keySet())
                        .answer());
            }
        }
        for (String agreement : request.receivedUnder()) {
            if (index.agreement(agreement).isEmpty()) {
                answers.add(unknown(
                                "agreement",
                                agreement,
                                disclosure.pack().agreements().keySet())
                        .answer());
            }
        }
        if (request.categories().isEmpty() && request.identifiability() != Identifiability.ANONYMOUS) {
            answers.add(
                    Answer.found(SourcePosition.NONE).with("input", "category").answer());
        }
        for (String category : request.categories()) {
            if (disclosure.pack().vocabulary().category(category).isEmpty()) {
                answers.add(unknown(
                                "category",
                                category,
                                disclosure.pack().vocabulary().codes(TermKind.CATEGORY))
                        .about(category)
                        .answer());
            }
        }
        return Answer.all(answers);
    }

    private static Answer.Found unknown(String input, String name, Collection<String> known) {
        return Answer.found(SourcePosition.NONE)
                .with("input", input)
                .with("name", name)
                .with("nearest", NearestCode.to(name, known).orElse("none is near"));
    }

    /**
     * Totals and anonymous data need no agreement, only a look at small numbers. Nor does the rest of what is said to be anonymous, once
     * what can tell who somebody is stays behind: that is refused by a rule of its own.
     */
    static Answer personalData(Disclosure disclosure) {
        if (disclosure.request().identifiability() != Identifiability.ANONYMOUS) {
            return Answer.pass();
        }
        List<Answer> answers = new ArrayList<>();
        if (disclosure.request().categories().isEmpty()) {
            answers.add(Answer.found(SourcePosition.NONE).answer());
        }
        SortedSet<String> identifiers = identifiers(disclosure);
        for (String code : disclosure.request().categories()) {
            if (!identifiers.contains(code)) {
                answers.add(Answer.found(SourcePosition.NONE).about(code).answer());
            }
        }
        if (!answers.isEmpty()) {
            answers.add(Answer.obliges(RuleBook.SMALL_NUMBERS));
        }
        return Answer.all(answers);
    }

    /** What lists a name, or a number that stands for one, is neither anonymous nor coded. */
    static Answer listsNoIdentifier(Disclosure disclosure) {
        List<Answer> answers = new ArrayList<>();
        for (String code : identifiers(disclosure)) {
            answers.add(Answer.found(SourcePosition.NONE)
                    .with("claimed", disclosure.request().identifiability().name())
                    .about(code)
                    .answer());
        }
        return Answer.all(answers);
    }

    /** Of what is said to be anonymous or coded, that by which a person is known. Nothing where no such thing is said. */
    private static SortedSet<String> identifiers(Disclosure disclosure) {
        SortedSet<String> identifiers = new TreeSet<>();
        Identifiability claimed = disclosure.request().identifiability();
        if (claimed == Identifiability.IDENTIFIABLE) {
            return identifiers;
        }
        Vocabulary vocabulary = disclosure.pack().vocabulary();
        for (String code : disclosure.request().categories()) {
            Optional<Category> category = vocabulary.category(code);
            if (category.isPresent() && identifies(category.get(), claimed, vocabulary)) {
                identifiers.add(code);
            }
        }
        return identifiers;
    }

    /** Notes may name anybody. What is coded rests on an agreement, which says what they may hold; what is anonymous rests on nothing. */
    private static boolean identifies(Category category, Identifiability claimed, Vocabulary vocabulary) {
        return Kinds.of(category, vocabulary).stream()
                .anyMatch(kind -> kind.is(CategoryFlag.DIRECT_IDENTIFIER)
                        || claimed == Identifiability.ANONYMOUS && kind.is(CategoryFlag.FREE_TEXT));
    }

    /** A person is no party to an agreement. */
    static Answer recipientIsABody(Disclosure disclosure) {
        return Answer.foundIf(disclosure.toIndividual(), SourcePosition.NONE);
    }

    /** Coded data stays personal for whoever can undo the coding. Every rule judges it so; this one says it. */
    static Answer codedDataIsPersonal(RuleContext context) {
        return Answer.foundIf(
                context.request().identifiability() == Identifiability.PSEUDONYMISED
                        && context.flow().map(Flow::recipientCanReidentify).orElse(false),
                context.flowPosition());
    }

    /** A supplier that works on instructions is bound by a contract, and the flow has to be one of that contract. */
    static Answer supplierHasAContract(RuleContext context) {
        return Answer.foundIf(recipientIsSupplier(context), context.agreementPosition());
    }

    /** Whether the recipient stands in the agreement as a supplier, and the agreement is not its contract. */
    static boolean recipientIsSupplier(RuleContext context) {
        return context.agreement()
                .filter(agreement -> agreement.instrument() != Instrument.PROCESSOR_CONTRACT)
                .map(agreement ->
                        agreement.processors().contains(context.recipient().id()))
                .orElse(false);
    }

    /** Notes are judged by everything the agreement says they may hold, so it should say so. */
    static Answer freeTextIsBounded(CategoryContext context) {
        return Answer.foundIf(
                context.isUnboundedText(), context.item().map(Item::position).orElseGet(context::flowPosition));
    }

    /** Outside an agreement nothing says what notes may hold, so that only somebody who reads them can tell what a statute restricts. */
    static Answer freeTextWasRead(CategoryContext context) {
        return Answer.foundIf(
                context.isUnboundedText(), context.pack().charter().position());
    }
}
