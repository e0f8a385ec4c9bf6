package uk.disc.decision;

import java.util.Locale;
import uk.disc.annotation.Route;
import uk.disc.charter.OutsideAgreementRoute;

/** Sharing outside an agreement. The charter says on which grounds; the case says who decided, or which law requires it. */
final class OutsideAgreementRules {
    private OutsideAgreementRules() {}

    /** In an emergency a named person decides, and says why. */
    static Answer urgent(RuleContext context) {
        return context.request().route() == Route.EMERGENCY
                ? outside(context, "decision.maker", "decision.reason")
                : Answer.pass();
    }

    /** What the law or a court requires is cited. */
    static Answer required(RuleContext context) {
        if (context.request().route() == Route.EMERGENCY) {
            return Answer.pass();
        }
        boolean cited = context.candidate()
                .route()
                .flatMap(OutsideAgreementRoute::enactment)
                .isPresent();
        return cited ? outside(context) : outside(context, "decision.citation");
    }

    private static Answer outside(RuleContext context, String... facts) {
        return context.candidate()
                .route()
                .map(route -> Answer.all(
                        java.util.List.of(Answer.found(route.position()).answer(), Answer.left(facts))))
                .orElse(Answer.pass());
    }

    /** It does not keep happening. */
    static Answer notAHabit(RuleContext context) {
        return Answer.leftIf(context.candidate().route().isPresent(), "transfer.history");
    }

    /** The charter says on which grounds this may be shared outside an agreement. */
    static Answer charterHasTheRoute(RuleContext context) {
        return context.candidate().route().isPresent()
                ? Answer.pass()
                : Answer.found(context.pack().charter().position())
                        .with(
                                "route",
                                context.request()
                                        .route()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', ' '))
                        .answer();
    }
}
