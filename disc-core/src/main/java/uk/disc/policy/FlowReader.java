package uk.disc.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import uk.disc.agreement.Collected;
import uk.disc.agreement.ConfidentialityAnswer;
import uk.disc.agreement.Flow;
import uk.disc.agreement.Frequency;
import uk.disc.agreement.Identifiability;
import uk.disc.agreement.Item;
import uk.disc.agreement.Notices;
import uk.disc.agreement.Onward;
import uk.disc.agreement.PartyBasis;
import uk.disc.agreement.Section251;
import uk.disc.vocabulary.TermKind;

/** Reads one flow of an agreement. */
final class FlowReader {
    private FlowReader() {}

    /**
     * Reads a flow.
     *
     * @param ends who can stand at an end of it: the agreement's parties and processors
     */
    static Flow read(Fields fields, Collection<String> ends) {
        fields.mustBeParty("from", ends);
        fields.mustBeParty("to", ends);
        List<Item> items = items(fields);
        Flow flow = new Flow(
                fields.id("id"),
                fields.organisationsRequired("from"),
                fields.recipientsRequired("to"),
                fields.codesRequired("purpose", TermKind.PURPOSE),
                items,
                basis(fields, items, ends),
                confidentiality(fields),
                fields.choice("identifiability", Identifiability.IDENTIFIABLE),
                fields.flag("recipientCanReidentify", true),
                fields.codes("obligations", TermKind.OBLIGATION),
                fields.choice("onward", Onward.ORIGINATOR_ONLY),
                frequency(fields),
                fields.textSet("subjectGroups"),
                fields.texts("conditions"),
                collected(fields),
                fields.textIf("sharedRecord"),
                notices(fields),
                fields.numberIf("nationalOptOutMaxAgeDays", 0, 3660),
                fields.textIf("transferMechanism"),
                fields.textIf("clause"),
                fields.at());
        fields.done();
        return flow;
    }

    private static List<Item> items(Fields flow) {
        List<Item> items = new ArrayList<>();
        Seen seen = new Seen("item", flow.problems());
        for (Fields fields : flow.eachRequired("items")) {
            Item item = new Item(
                    fields.code("category", TermKind.CATEGORY),
                    fields.text("why"),
                    fields.textIf("field"),
                    fields.textIf("sourceSystem"),
                    fields.organisationIf("supplier"),
                    fields.codes("mayHold", TermKind.CATEGORY),
                    fields.codeIf("permission", TermKind.PERMISSION),
                    fields.at());
            seen.isNew(item.category(), fields.at("category"));
            items.add(item);
            fields.done();
        }
        items.sort(Comparator.comparing(Item::category));
        return items;
    }

    private static List<PartyBasis> basis(Fields flow, List<Item> items, Collection<String> ends) {
        Set<String> categories = new TreeSet<>();
        items.forEach(item -> categories.add(item.category()));
        List<PartyBasis> basis = new ArrayList<>();
        for (Fields fields : flow.each("basis")) {
            fields.mustBeParty("party", ends);
            checkInFlow(fields, categories);
            basis.add(new PartyBasis(
                    fields.organisation("party"),
                    fields.codes("categories", TermKind.CATEGORY),
                    fields.codeIf("article6", TermKind.ARTICLE_6),
                    fields.textIf("function"),
                    fields.codeIf("enactment", TermKind.ENACTMENT),
                    fields.codeIf("annex1", TermKind.ANNEX_1),
                    fields.textIf("request"),
                    fields.textIf("balancingTest"),
                    fields.codeIf("article9", TermKind.ARTICLE_9),
                    fields.codeIf("schedule1", TermKind.SCHEDULE_1),
                    fields.textIf("policyDocument"),
                    fields.codeIf("article10", TermKind.ARTICLE_10),
                    fields.at()));
            fields.done();
        }
        basis.sort(Comparator.comparing(PartyBasis::party)
                .thenComparing(grounds -> String.join(",", grounds.categories()))
                .thenComparing(grounds -> grounds.article6().orElse(""))
                .thenComparing(grounds -> grounds.article9().orElse("")));
        return basis;
    }

    private static void checkInFlow(Fields basis, Collection<String> categories) {
        basis.check("categories", written -> {
            String category = written.text().strip();
            boolean isCategory =
                    basis.surroundings().vocabulary().category(category).isPresent();
            if (isCategory && !categories.contains(category)) {
                basis.problems()
                        .addUnknown(
                                ProblemCode.CATEGORY_NOT_IN_FLOW,
                                written.at(),
                                Problems.quoted(category) + " is no item of this flow.",
                                category,
                                categories);
            }
        });
    }

    /** A code, an answer with its particulars, or a list of either. */
    private static List<ConfidentialityAnswer> confidentiality(Fields flow) {
        List<ConfidentialityAnswer> answers = new ArrayList<>();
        Optional<Node> value = flow.value("confidentiality");
        if (value.isPresent()) {
            Node node = value.get();
            List<Node> nodes = node instanceof Node.Sequence sequence ? sequence.items() : List.of(node);
            nodes.forEach(item -> confidentiality(item, flow.surroundings()).ifPresent(answers::add));
        }
        Seen seen = new Seen("answer", flow.problems());
        answers.forEach(answer -> seen.isNew(answer.answer(), answer.position()));
        answers.sort(Comparator.comparing(ConfidentialityAnswer::answer));
        return answers;
    }

    private static Optional<ConfidentialityAnswer> confidentiality(Node node, Surroundings surroundings) {
        if (node instanceof Node.Scalar scalar) {
            // As if written {answer: CODE}.
            Node.Entry entry = new Node.Entry(new Node.Scalar("answer", true, scalar.at()), scalar);
            return confidentiality(new Node.Mapping(List.of(entry), scalar.at()), surroundings);
        }
        return Fields.of(node, surroundings).map(fields -> {
            ConfidentialityAnswer answer = new ConfidentialityAnswer(
                    fields.code("answer", TermKind.CONFIDENTIALITY),
                    fields.codeIf("citation", TermKind.ENACTMENT),
                    section251(fields),
                    fields.at());
            fields.done();
            return answer;
        });
    }

    private static Optional<Section251> section251(Fields answer) {
        return answer.within("section251").map(fields -> {
            Section251 approval = new Section251(
                    fields.text("reference"),
                    regulation(fields),
                    fields.text("approver"),
                    fields.period("inForce", true),
                    fields.codes("purposes", TermKind.PURPOSE),
                    fields.codes("categories", TermKind.CATEGORY),
                    fields.textIf("schedulePurpose"));
            fields.done();
            return approval;
        });
    }

    private static String regulation(Fields fields) {
        String regulation = fields.text("regulation");
        if (!regulation.isEmpty() && !Set.of("2", "5").contains(regulation)) {
            fields.problems()
                    .addUnknown(
                            ProblemCode.UNKNOWN_CODE,
                            fields.at("regulation"),
                            Problems.quoted(regulation) + " is no regulation of SI 2002/1438 that gives support.",
                            regulation,
                            Set.of("2", "5"));
        }
        return regulation;
    }

    private static Optional<Frequency> frequency(Fields flow) {
        return flow.within("frequency").map(fields -> {
            Frequency frequency = new Frequency(
                    fields.text("pattern"),
                    fields.numberIf("timesPerMonth", 0, Integer.MAX_VALUE)
                            .map(OptionalInt::of)
                            .orElse(OptionalInt.empty()));
            fields.done();
            return frequency;
        });
    }

    private static Optional<Collected> collected(Fields flow) {
        return flow.within("collected").map(fields -> {
            Collected collected = new Collected(
                    fields.code("purpose", TermKind.PURPOSE),
                    fields.flag("onConsent"),
                    fields.codeIf("annex2", TermKind.ANNEX_2),
                    fields.textIf("request"),
                    fields.textIf("noFreshConsent"),
                    fields.textIf("assessment"));
            fields.done();
            return collected;
        });
    }

    private static Notices notices(Fields flow) {
        return flow.within("notices")
                .map(fields -> {
                    Notices notices = new Notices(fields.textIf("sender"), fields.textIf("recipient"));
                    fields.done();
                    return notices;
                })
                .orElse(new Notices(Optional.empty(), Optional.empty()));
    }
}
