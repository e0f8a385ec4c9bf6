package uk.disc.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import uk.disc.annotation.Route;
import uk.disc.charter.Charter;
import uk.disc.charter.Membership;
import uk.disc.charter.OutsideAgreementRoute;
import uk.disc.charter.Principle;
import uk.disc.vocabulary.Ordered;
import uk.disc.vocabulary.TermKind;

/** Reads {@code charter.yaml}. */
final class CharterReader {
    private CharterReader() {}

    static Charter read(Fields fields) {
        LocalDate signedOn = fields.date("signedOn");
        Optional<LocalDate> nextReview = fields.dateIf("nextReview");
        if (nextReview.isPresent() && nextReview.get().isBefore(signedOn)) {
            fields.problems()
                    .add(
                            ProblemCode.REVIEW_BEFORE_START,
                            fields.at("nextReview"),
                            "The next review " + nextReview.get() + " is before the charter began on " + signedOn
                                    + ".");
        }
        Charter charter = new Charter(
                fields.id("id"),
                fields.text("title"),
                signedOn,
                principles(fields),
                nextReview,
                fields.textIf("governance"),
                members(fields),
                routes(fields),
                fields.at());
        fields.done();
        return charter;
    }

    private static List<Principle> principles(Fields charter) {
        List<Principle> principles = new ArrayList<>();
        Seen seen = new Seen("principle", charter.problems());
        for (Fields fields : charter.eachRequired("principles")) {
            Principle principle = new Principle(fields.id("id"), fields.text("text"));
            seen.isNew(principle.id(), fields.at("id"));
            principles.add(principle);
            fields.done();
        }
        return principles;
    }

    private static List<Membership> members(Fields charter) {
        List<Membership> members = new ArrayList<>();
        for (Fields fields : charter.eachRequired("members")) {
            Membership member = new Membership(
                    fields.organisation("organisation"),
                    fields.text("role"),
                    fields.date("signedOn"),
                    fields.dateIf("leftOn"),
                    fields.flag("founder", false),
                    fields.at());
            member.leftOn()
                    .ifPresent(
                            left -> Fields.notBefore(left, member.signedOn(), fields.at("leftOn"), fields.problems()));
            members.stream()
                    .filter(other -> other.organisation().equals(member.organisation()) && overlap(other, member))
                    .findFirst()
                    .ifPresent(other -> fields.problems()
                            .add(
                                    ProblemCode.DUPLICATE_VALUE,
                                    fields.at("organisation"),
                                    "This membership overlaps with the one at " + other.position() + "."));
            members.add(member);
            fields.done();
        }
        members.sort(Comparator.comparing(Membership::organisation).thenComparing(Membership::signedOn));
        return members;
    }

    private static boolean overlap(Membership left, Membership right) {
        return left.activeOn(right.signedOn()) || right.activeOn(left.signedOn());
    }

    private static List<OutsideAgreementRoute> routes(Fields charter) {
        List<OutsideAgreementRoute> routes = new ArrayList<>();
        for (Fields fields : charter.each("routes")) {
            Route route = fields.choice("route", Route.class);
            if (route == Route.AGREEMENT && fields.has("route")) {
                reportAgreementRoute(fields);
            }
            routes.add(new OutsideAgreementRoute(
                    route,
                    fields.codesRequired("purposes", TermKind.PURPOSE),
                    Ordered.set(fields.recipients("recipients").stream()
                            .map(String::valueOf)
                            .toList()),
                    fields.code("article6", TermKind.ARTICLE_6),
                    fields.codeIf("article9", TermKind.ARTICLE_9),
                    fields.codeIf("schedule1", TermKind.SCHEDULE_1),
                    fields.textIf("policyDocument"),
                    fields.codeIf("article10", TermKind.ARTICLE_10),
                    fields.codeIf("enactment", TermKind.ENACTMENT),
                    fields.textIf("function"),
                    List.copyOf(fields.codes("confidentiality", TermKind.CONFIDENTIALITY)),
                    fields.codes("obligations", TermKind.OBLIGATION),
                    fields.at()));
            fields.done();
        }
        routes.sort(Comparator.comparing(OutsideAgreementRoute::route)
                .thenComparing(route -> String.join(",", route.purposes()))
                .thenComparing(route -> String.join(",", route.recipients()))
                .thenComparing(OutsideAgreementRoute::article6));
        return routes;
    }

    private static void reportAgreementRoute(Fields fields) {
        fields.check("route", written -> {
            if (written.text().equals(Route.AGREEMENT.name())) {
                fields.problems()
                        .addUnknown(
                                ProblemCode.UNKNOWN_CODE,
                                written.at(),
                                "The charter's routes are those outside agreements.",
                                "",
                                List.of("EMERGENCY", "STATUTORY_DUTY", "COURT"));
            }
        });
    }
}
