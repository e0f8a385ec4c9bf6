package uk.disc.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uk.disc.agreement.RecipientRef;
import uk.disc.subject.CareRelationship;
import uk.disc.subject.SubjectFacts;

/**
 * The floor: the same question asked of tables made by hand. Each sender, recipient and purpose has its own place, with a bit for each
 * category that may always go, and for each that may go to whoever cares for the person. It says yes or no, never why, knows no days, and gives its requests as
 * numbers. It is filled from the rule book's answers, so that both are asked the same.
 *
 * <p>The second floor is given what a plan is given: the facts about the person and the instant. It looks for the care relationship itself.
 */
final class BitSetCheck {
    private final long[] always;
    private final long[] inCare;
    private final int[] place;
    private final long[] categories;
    /** All bits for somebody whom the recipient cares for, and none otherwise. */
    private final long[] cared;

    private final RecipientRef[] recipient;
    private final LocalDate day;
    private final long firstSecond;
    private final long secondAfter;

    BitSetCheck(MixedWork work) {
        Map<String, Integer> senders = new LinkedHashMap<>();
        Map<RecipientRef, Integer> recipients = new LinkedHashMap<>();
        Map<String, Integer> purposes = new LinkedHashMap<>();
        Map<String, Integer> codes = new TreeMap<>();
        for (DisclosureRequest request : work.requests) {
            number(senders, request.sender());
            number(recipients, request.recipient());
            number(purposes, request.purpose());
            request.categories().forEach(code -> number(codes, code));
        }
        if (codes.size() > Long.SIZE) {
            throw new IllegalArgumentException("A bit each for at most " + Long.SIZE + " categories, not " + codes.size());
        }
        int places = senders.size() * recipients.size() * purposes.size();
        always = new long[places];
        inCare = new long[places];
        place = new int[work.requests.length];
        categories = new long[place.length];
        cared = new long[place.length];
        recipient = new RecipientRef[place.length];
        day = LocalDate.ofInstant(work.at, DisclosureRequest.ZONE);
        firstSecond = day.atStartOfDay(DisclosureRequest.ZONE).toEpochSecond();
        secondAfter = day.plusDays(1).atStartOfDay(DisclosureRequest.ZONE).toEpochSecond();
        for (int index = 0; index < place.length; index++) {
            DisclosureRequest request = work.requests[index];
            place[index] = (senders.get(request.sender()) * recipients.size() + recipients.get(request.recipient()))
                            * purposes.size()
                    + purposes.get(request.purpose());
            for (String code : request.categories()) {
                categories[index] |= 1L << codes.get(code);
            }
            cared[index] = isCaredFor(work.facts[index], request.recipient()) ? -1 : 0;
            recipient[index] = request.recipient();
            fill(work, request, place[index], codes);
            boolean maySend = work.decisions[index].mayBeSent();
            if (maySend(index) != maySend || maySend(index, work.facts[index], work.at) != maySend) {
                throw new IllegalStateException("The tables and the rule book differ about " + request);
            }
        }
    }

    private static <T> void number(Map<T, Integer> numbers, T each) {
        numbers.putIfAbsent(each, numbers.size());
    }

    private static boolean isCaredFor(SubjectFacts facts, RecipientRef recipient) {
        return facts.careRelationships().value().orElse(List.of()).stream()
                .anyMatch(care -> care.with().covers(recipient));
    }

    private void fill(MixedWork work, DisclosureRequest request, int at, Map<String, Integer> codes) {
        for (String code : request.categories()) {
            DisclosureRequest alone =
                    request.toBuilder().categories(List.of(code)).build();
            if (work.rules.decide(alone, MixedWork.stranger()).mayBeSent()) {
                always[at] |= 1L << codes.get(code);
            }
            if (work.rules.decide(alone, MixedWork.caredForBy(request.recipient())).mayBeSent()) {
                inCare[at] |= 1L << codes.get(code);
            }
        }
    }

    boolean maySend(int request) {
        int at = place[request];
        return (categories[request] & ~(always[at] | (inCare[at] & cared[request]))) == 0;
    }

    boolean maySend(int request, SubjectFacts facts, Instant at) {
        long second = at.getEpochSecond();
        if (second < firstSecond || second >= secondAfter) {
            throw new IllegalArgumentException("The tables are for " + day + " alone");
        }
        int where = place[request];
        long notAlways = categories[request] & ~always[where];
        return notAlways == 0 || ((notAlways & ~inCare[where]) == 0 && cares(facts, recipient[request]));
    }

    private boolean cares(SubjectFacts facts, RecipientRef wanted) {
        if (facts.careRelationships().value().isPresent()) {
            List<CareRelationship> relationships = facts.careRelationships().value().get();
            for (int index = 0; index < relationships.size(); index++) {
                CareRelationship care = relationships.get(index);
                if (care.with().covers(wanted) && care.period().contains(day)) {
                    return true;
                }
            }
        }
        return false;
    }
}
