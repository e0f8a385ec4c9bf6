package uk.disc.decision.reference;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.disc.agreement.Agreement;
import uk.disc.agreement.Flow;
import uk.disc.agreement.ImpactAssessment;
import uk.disc.agreement.Onward;
import uk.disc.charter.Organisation;
import uk.disc.decision.Effect;
import uk.disc.vocabulary.CategoryFlag;

/** May it be passed on, or leave the country, and was the sharing looked at beforehand? */
final class OnwardGate {
    private OnwardGate() {}

    static void ask(Situation situation, Notes notes) {
        Question question = situation.question();

        // N-01: what came from somebody else goes on only as they agreed.
        for (String received : situation.request().receivedUnder()) {
            if (!mayGoOn(situation, question.pack().agreements().get(received))) {
                notes.foundOrSaid("N-01");
            }
        }

        // N-02: it stays in the country, or there is a lawful way out.
        if (situation.onGrounds()
                && situation.flow().flatMap(Flow::transferMechanism).isEmpty()) {
            List<Organisation> reached = new ArrayList<>(situation.footing().receivers(question));
            situation.agreement().stream()
                    .flatMap(agreement -> agreement.processors().stream())
                    .forEach(id -> question.body(id).ifPresent(reached::add));
            if (reached.stream().anyMatch(body -> !body.country().equals("GB"))) {
                notes.found("N-02");
            }
        }
        if (!situation.covered()) {
            return;
        }

        // N-03: where an impact assessment is needed, there is one.
        Optional<ImpactAssessment> assessment = situation.agreement().flatMap(Agreement::impactAssessment);
        if (assessment.isPresent()
                && assessment.get().required()
                && assessment.get().reference().isEmpty()) {
            notes.found("N-03", assessment.get().existing() ? Effect.WARN : Effect.DENY);
        }

        // N-04: both sides tell people.
        Flow flow = situation.flow().get();
        if (flow.notices().sender().isEmpty() || flow.notices().recipient().isEmpty()) {
            notes.found("N-04");
        }
    }

    private static boolean mayGoOn(Situation situation, Agreement received) {
        Question question = situation.question();
        Set<String> sender = new HashSet<>();
        question.senderNames().forEach(name -> sender.add(name.id()));
        List<Flow> toTheSender = received.flows().stream()
                .filter(flow -> flow.to().stream().anyMatch(to -> sender.contains(to.organisation())))
                .toList();
        if (toTheSender.isEmpty()) {
            return false;
        }
        Set<String> recipient = new HashSet<>(Set.of(question.recipient().id()));
        question.addresses().forEach(address -> recipient.add(address.name().id()));
        for (Flow flow : toTheSender) {
            boolean carriesIt = situation.category().is(CategoryFlag.FREE_TEXT)
                    || flow.item(situation.category().code()).isPresent();
            Set<String> allowed = flow.onward() == Onward.PARTIES_ONLY ? received.parties() : flow.from();
            boolean permitted =
                    flow.onward() == Onward.PERMITTED || recipient.stream().anyMatch(allowed::contains);
            if (carriesIt && !permitted) {
                return false;
            }
        }
        return true;
    }
}
