package uk.disc.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import uk.disc.agreement.Agreement;
import uk.disc.agreement.Flow;
import uk.disc.agreement.Notices;
import uk.disc.agreement.Onward;
import uk.disc.charter.Organisation;
import uk.disc.vocabulary.CategoryFlag;

/** May it be passed on, or leave the country, and was this sharing looked at beforehand? */
final class OnwardRules {
    private static final String UNITED_KINGDOM = "GB";

    private OnwardRules() {}

    /** What came from somebody else under an agreement goes on only as that agreement says. */
    static Answer originatorPermitsIt(CategoryContext context) {
        List<Answer> answers = new ArrayList<>();
        for (String received : context.request().receivedUnder()) {
            context.disclosure()
                    .index()
                    .agreement(received)
                    .ifPresent(agreement -> answers.add(underAgreement(context, agreement)));
        }
        return Answer.all(answers);
    }

    private static Answer underAgreement(CategoryContext context, Agreement agreement) {
        List<Flow> toSender = agreement.flows().stream()
                .filter(flow -> flow.to().stream().anyMatch(to -> isSender(context, to.organisation())))
                .toList();
        List<Flow> carrying = toSender.stream()
                .filter(flow -> context.category().is(CategoryFlag.FREE_TEXT)
                        || flow.item(context.code()).isPresent())
                .toList();
        if (!toSender.isEmpty() && carrying.isEmpty()) {
            return Answer.pass();
        }
        Optional<Flow> forbidding = carrying.stream()
                .filter(flow -> !permits(context, agreement, flow))
                .findFirst();
        if (!toSender.isEmpty() && forbidding.isEmpty()) {
            return Answer.pass();
        }
        SortedSet<String> originators = forbidding.map(Flow::from).orElse(new TreeSet<>(agreement.parties()));
        return context.unlessOutsideAgreements(
                        Answer.found(forbidding.map(Flow::position).orElse(agreement.position()))
                                .with("received", agreement.id())
                                .with("originator", String.join(", ", originators)))
                .answer();
    }

    private static boolean isSender(CategoryContext context, String organisation) {
        return context.disclosure().senderNames().stream()
                .anyMatch(name -> name.named().equals(organisation));
    }

    private static boolean permits(CategoryContext context, Agreement agreement, Flow flow) {
        Stream<String> recipient = Stream.concat(
                Stream.of(context.recipient().id()),
                context.disclosure().recipientNames().stream()
                        .map(name -> name.party().named()));
        SortedSet<String> allowed = flow.onward() == Onward.PARTIES_ONLY ? agreement.parties() : flow.from();
        return flow.onward() == Onward.PERMITTED || recipient.anyMatch(allowed::contains);
    }

    /** Whoever receives it, or works on it for the parties, is in the UK, or there is a lawful way to send it abroad. */
    static Answer staysInTheCountry(RuleContext context) {
        if (context.flow().flatMap(Flow::transferMechanism).isPresent()) {
            return Answer.pass();
        }
        Stream<Organisation> suppliers = context.agreement().stream()
                .flatMap(agreement -> agreement.processors().stream())
                .flatMap(id -> context.disclosure().index().organisation(id).stream());
        return Stream.concat(context.receivingBodies().stream(), suppliers)
                .filter(organisation -> !organisation.country().equals(UNITED_KINGDOM))
                .findFirst()
                .map(abroad -> Answer.found(context.flowPosition())
                        .with("organisation", abroad.id())
                        .with("country", abroad.country())
                        .answer())
                .orElse(Answer.pass());
    }

    /** Where the screening asks for an impact assessment, there is one. Sharing that went on before the rule is warned about. */
    static Answer impactWasAssessed(RuleContext context) {
        return context.agreement()
                .flatMap(Agreement::impactAssessment)
                .filter(assessment ->
                        assessment.required() && assessment.reference().isEmpty())
                .map(assessment -> {
                    Answer.Found found = Answer.found(context.agreementPosition());
                    return (assessment.existing() ? found.as(Effect.WARN) : found).answer();
                })
                .orElse(Answer.pass());
    }

    /** Both sides tell people. */
    static Answer peopleAreTold(RuleContext context) {
        if (context.flow().isEmpty()) {
            return Answer.pass();
        }
        Notices notices = context.flow().get().notices();
        List<String> missing = new ArrayList<>();
        if (notices.sender().isEmpty()) {
            missing.add("sender");
        }
        if (notices.recipient().isEmpty()) {
            missing.add("recipient");
        }
        return missing.isEmpty()
                ? Answer.pass()
                : Answer.found(context.flowPosition())
                        .with("missing", String.join(" and ", missing))
                        .answer();
    }
}
