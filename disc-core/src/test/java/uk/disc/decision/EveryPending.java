package uk.disc.decision;

import static uk.disc.decision.TestPacks.discharge;
import static uk.disc.decision.TestPacks.request;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import uk.disc.agreement.Frequency;
import uk.disc.annotation.Route;

/** Disclosures that between them leave every rule for run time that can be left. */
final class EveryPending {
    private EveryPending() {}

    /** One decision with the pending rules of them all. */
    static Decision decision() {
        Decision planned = discharge()
                .flow(flow -> {
                    flow.purposes = List.of("SERVICE_PLANNING");
                    flow.subjectGroups = List.of("adults");
                    flow.frequency = Optional.of(new Frequency("monthly", OptionalInt.of(1)));
                    flow.sharedRecord = Optional.of("record");
                    flow.answer("EXPLICIT");
                    flow.basis.get(0).article6("6.1.a").condition("9.2.a", "");
                    flow.item("GENDER_RECOGNITION", Optional.of("PERSON_AGREED"));
                })
                .decide(request().purpose("SERVICE_PLANNING").sends("DIAGNOSIS", "GENDER_RECOGNITION"));
        Decision urgent = discharge()
                .route(route -> route.confidentiality = List.of("BEST_INTERESTS", "IMPLIED_DIRECT_CARE"))
                .decide(request().by(Route.EMERGENCY).purpose("EMERGENCY").sends("DIAGNOSIS"));
        Decision required = discharge()
                .route(route -> {
                    route.route = Route.COURT;
                    route.article6 = "6.1.c";
                    route.confidentiality = List.of("STATUTORY");
                })
                .decide(request().by(Route.COURT).purpose("EMERGENCY").sends("DIAGNOSIS"));
        Decision safeguarding = discharge()
                .basis(basis -> {
                    basis.condition("9.2.g", "18");
                    basis.policyDocument = Optional.of("APD-1");
                })
                .decide();
        List<Pending> all = new java.util.ArrayList<>();
        for (Decision decision : List.of(planned, urgent, required, safeguarding)) {
            all.addAll(decision.pending());
        }
        return new Decision(
                planned.request(),
                planned.outcome(),
                planned.categories(),
                planned.findings(),
                all,
                planned.obligations(),
                planned.unverified(),
                planned.packHash());
    }
}
