package uk.disc.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.disc.agreement.Flow;
import uk.disc.annotation.Route;
import uk.disc.subject.FactKind;
import uk.disc.subject.SubjectFacts;
import uk.disc.vocabulary.CategoryFlag;
import uk.disc.vocabulary.PurposeClass;
import uk.disc.vocabulary.Restriction;
import uk.disc.vocabulary.SourcePosition;

/** Did the person object or opt out? */
final class PreferenceRules {
    /** What is asked of a batch from which somebody is left out. */
    static final String EXCLUDED = "NATIONAL_OPT_OUT_EXCLUDED";

    private PreferenceRules() {}

    private static boolean optOutApplies(CategoryContext context) {
        return context.is(CategoryFlag.CONFIDENTIAL)
                && context.disclosure()
                        .purposeClass()
                        .map(PurposeClass::nationalDataOptOut)
                        .orElse(true)
                && !isOutOfReach(context);
    }

    /** The opt-out does not reach what the person agreed to, what outweighs it, and what a law or a court requires. */
    private static boolean isOutOfReach(CategoryContext context) {
        return context.confidentiality().lifts(Restriction.NATIONAL_OPT_OUT)
                || context.request().route() == Route.STATUTORY_DUTY
                || context.request().route() == Route.COURT;
    }

    /** The person did not opt out of uses beyond their care, or it rests on something the opt-out does not reach. */
    static Answer personDidNotOptOut(CategoryContext context) {
        return Answer.checkIf(
                optOutApplies(context),
                () -> new OptedOut(Answer.found(context.flowPosition()).answer()));
    }

    private record OptedOut(Answer out) implements Check {
        @Override
        public Answer ask(SubjectFacts facts, Instant at, LocalDate day) {
            return switch (facts.nationalOptOut().state()) {
                case KNOWN -> facts.nationalOptOut().value().orElseThrow().optedOut() ? out : Answer.pass();
                case NONE_RECORDED -> Answer.pass();
                case UNKNOWN -> Answer.left(FactKind.NATIONAL_OPT_OUT);
            };
        }

        @Override
        public List<FactKind> asks() {
            return List.of(FactKind.NATIONAL_OPT_OUT);
        }
    }

    /** Never finds anything: it stands here so that the opt-out is seen to be left aside for a person's own care. */
    static Answer optOutLeavesCareAlone(CategoryContext context) {
        return Answer.pass();
    }

    /** The opt-out was checked, and as recently as agreed. */
    static Answer optOutWasChecked(CategoryContext context) {
        return Answer.checkIf(
                optOutApplies(context),
                () -> new Checked(
                        context.flow().flatMap(Flow::nationalOptOutMaxAgeDays).orElse(0), context.flowPosition()));
    }

    private record Checked(int maxAgeDays, SourcePosition position) implements Check {
        @Override
        public Answer ask(SubjectFacts facts, Instant at, LocalDate day) {
            return switch (facts.nationalOptOut().state()) {
                case KNOWN -> {
                    LocalDate checked =
                            facts.nationalOptOut().value().orElseThrow().checkedOn();
                    long age = day.toEpochDay() - checked.toEpochDay();
                    yield age >= 0 && age <= maxAgeDays
                            ? Answer.pass()
                            : Answer.found(position)
                                    .withOfOnePerson("date", checked.toString())
                                    .answer();
                }
                case NONE_RECORDED -> Answer.found(position).answer();
                case UNKNOWN -> Answer.left(FactKind.NATIONAL_OPT_OUT);
            };
        }

        @Override
        public List<FactKind> asks() {
            return List.of(FactKind.NATIONAL_OPT_OUT);
        }
    }

    /** The person did not opt out of the shared record this flow feeds. */
    static Answer personIsInTheSharedRecord(CategoryContext context) {
        Optional<String> sharedRecord = context.flow().flatMap(Flow::sharedRecord);
        return Answer.checkIf(
                sharedRecord.isPresent(), () -> new InSharedRecord(sharedRecord.orElseThrow(), context.flowPosition()));
    }

    private record InSharedRecord(String sharedRecord, SourcePosition position) implements Check {
        @Override
        public Answer ask(SubjectFacts facts, Instant at, LocalDate day) {
            return switch (facts.localOptOuts().state()) {
                case KNOWN ->
                    facts.localOptOuts().value().orElseThrow().contains(sharedRecord)
                            ? Answer.found(position)
                                    .with("record", sharedRecord)
                                    .answer()
                            : Answer.pass();
                case NONE_RECORDED -> Answer.pass();
                case UNKNOWN -> Answer.left(FactKind.LOCAL_OPT_OUTS);
            };
        }

        @Override
        public List<FactKind> asks() {
            return List.of(FactKind.LOCAL_OPT_OUTS);
        }
    }
}
