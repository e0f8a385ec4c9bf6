package uk.disc.decision;

import java.util.ArrayList;
import java.util.List;
import uk.disc.vocabulary.Ordered;
import uk.disc.vocabulary.TermKind;

/** What a permit obliges to. */
final class ObligationRules {
    private ObligationRules() {}

    /** What the agreement or the charter's route says must be done, and what the partner adds. */
    static Answer obligationsAreAttached(CategoryContext context) {
        List<String> codes = new ArrayList<>();
        context.flow().ifPresent(flow -> codes.addAll(flow.obligations()));
        context.candidate().route().ifPresent(route -> codes.addAll(route.obligations()));
        codes.addAll(PartnerRules.obligations(context));
        return Answer.obliges(Ordered.set(codes.stream()
                .map(code -> context.legal(TermKind.OBLIGATION, code)
                        .map(obligation -> obligation.code())
                        .orElse(code))
                .toList()));
    }
}
