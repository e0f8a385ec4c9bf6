package uk.disc.decision;

import java.time.LocalDate;
import java.util.Optional;
import uk.disc.agreement.Flow;
import uk.disc.subject.NationalOptOut;
import uk.disc.vocabulary.CategoryFlag;
import uk.disc.vocabulary.PurposeClass;

/** Did the person object or opt out? */
final class PreferenceRules {
    private PreferenceRules() {}

    private static boolean optOutApplies(CategoryContext context) {
        return context.is(CategoryFlag.CONFIDENTIAL)
                && context.disclosure()
                        .purposeClass()
                        .map(PurposeClass::nationalDataOptOut)
                        .orElse(true);
    }

    /** The person did not opt out of uses beyond their care. */
    static Answer personDidNotOptOut(CategoryContext context) {
        if (!optOutApplies(context)) {
            return Answer.pass();
        }
        return context.subject()
                .nationalOptOut()
                .fold(
                        found -> Answer.foundIf(found.optedOut(), context.flowPosition()),
                        Answer::pass,
                        () -> Answer.left("subject.nationalOptOut"));
    }

    /** Never finds anything: it stands here so that the opt-out is seen to be left aside for a person's own care. */
    static Answer optOutLeavesCareAlone(CategoryContext context) {
        return Answer.pass();
    }

    /** The opt-out was checked, and as recently as agreed. */
    static Answer optOutWasChecked(CategoryContext context) {
        if (!optOutApplies(context)) {
            return Answer.pass();
        }
        Answer notChecked = Answer.found(context.flowPosition()).answer();
        return context.subject()
                .nationalOptOut()
                .fold(
                        found -> isFresh(context, found)
                                ? Answer.pass()
                                : Answer.found(context.flowPosition())
                                        .with("date", found.checkedOn().toString())
                                        .answer(),
                        () -> notChecked,
                        () -> Answer.left("subject.nationalOptOut"));
    }

    private static boolean isFresh(CategoryContext context, NationalOptOut check) {
        Optional<Integer> limit = context.flow().flatMap(Flow::nationalOptOutMaxAgeDays);
        LocalDate oldest = context.day().minusDays(limit.orElse(0));
        return !check.checkedOn().isBefore(oldest) && !check.checkedOn().isAfter(context.day());
    }

    /** The person did not opt out of the shared record this flow feeds. */
    static Answer personIsInTheSharedRecord(CategoryContext context) {
        Optional<String> sharedRecord = context.flow().flatMap(Flow::sharedRecord);
        if (sharedRecord.isEmpty()) {
            return Answer.pass();
        }
        return context.subject()
                .localOptOuts()
                .fold(
                        optOuts -> optOuts.contains(sharedRecord.get())
                                ? Answer.found(context.flowPosition())
                                        .with("record", sharedRecord.get())
                                        .answer()
                                : Answer.pass(),
                        Answer::pass,
                        () -> Answer.left("subject.localOptOuts"));
    }
}
