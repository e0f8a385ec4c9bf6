package uk.disc.processor.report;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import uk.disc.register.Verdict;

/**
 * What a drawing shows, from left to right: who sends, what, who receives. A verdict is told by a sign and a word, and by the line.
 *
 * @param senders names by id
 * @param boxes the flows, in the order of the register
 * @param recipients names by id
 */
record Drawing(SortedMap<String, String> senders, List<Box> boxes, SortedMap<String, String> recipients) {
    /**
     * One flow.
     *
     * @param flow the flow
     * @param senders ids of {@link Drawing#senders}
     * @param recipient an id of {@link Drawing#recipients}
     * @param title its first line
     * @param categories its second line
     * @param verdict its third line
     */
    record Box(
            SharedFlow flow,
            SortedSet<String> senders,
            String recipient,
            String title,
            String categories,
            String verdict) {}

    private static final int SHOWN_CATEGORIES = 3;

    static Drawing of(List<SharedFlow> flows, Names names) {
        SortedMap<String, String> senders = new TreeMap<>();
        SortedMap<String, String> recipients = new TreeMap<>();
        List<Box> boxes = flows.stream()
                .map(flow -> {
                    SortedSet<String> from =
                            flow.senders().isEmpty() ? new TreeSet<>(List.of(SharedFlow.NOT_SAID)) : flow.senders();
                    from.forEach(id -> senders.put(
                            id, id.equals(SharedFlow.NOT_SAID) ? "Sender not said" : names.organisation(id)));
                    String to = SharedFlow.orNotSaid(flow.recipient());
                    recipients.put(to, to.equals(SharedFlow.NOT_SAID) ? "Recipient not said" : names.recipient(to));
                    return new Box(
                            flow,
                            from,
                            to,
                            flow.title(),
                            few(flow.categories().stream().map(names::category).toList()),
                            sign(flow.verdict()) + " " + flow.verdict().words());
                })
                .toList();
        return new Drawing(senders, boxes, recipients);
    }

    /** The same with one box for all flows of one verdict from the same senders to one recipient. */
    Drawing merged(Names names) {
        Map<String, List<Box>> alike = boxes.stream()
                .collect(Collectors.groupingBy(
                        box -> box.recipient() + "\n" + box.senders() + "\n"
                                + box.flow().verdict().ordinal(),
                        TreeMap::new,
                        Collectors.toList()));
        List<Box> merged = alike.values().stream()
                .map(same -> {
                    Box first = same.get(0);
                    SortedSet<String> categories = same.stream()
                            .flatMap(box -> box.flow().categories().stream())
                            .map(names::category)
                            .collect(Collectors.toCollection(TreeSet::new));
                    return new Box(
                            first.flow(),
                            first.senders(),
                            first.recipient(),
                            same.size() == 1 ? first.title() : same.size() + " transfers",
                            few(List.copyOf(categories)),
                            first.verdict());
                })
                .toList();
        return new Drawing(senders, merged, recipients);
    }

    /** A sign for those to whom colours say nothing. */
    static String sign(Verdict verdict) {
        return switch (verdict) {
            case ALLOWED -> "\u2713";
            case ALLOWED_WITH_DECISION -> "\u25d0";
            case NOT_PERSONAL -> "\u25cb";
            case WAIVED -> "\u25b3";
            case UNKNOWN -> "?";
            case NOT_PERMITTED -> "\u2715";
        };
    }

    private static String few(List<String> categories) {
        if (categories.isEmpty()) {
            return "nothing marked";
        }
        return categories.size() <= SHOWN_CATEGORIES
                ? String.join(", ", categories)
                : String.join(", ", categories.subList(0, SHOWN_CATEGORIES)) + " + "
                        + (categories.size() - SHOWN_CATEGORIES);
    }

    /** An id that every drawing language takes, and that no two ids share. */
    static String node(String kind, String id) {
        StringBuilder node = new StringBuilder(kind).append('_');
        id.codePoints().forEach(letter -> {
            if (letter < 128 && Character.isLetterOrDigit(letter)) {
                node.appendCodePoint(letter);
            } else {
                node.append('_').append(Integer.toHexString(letter)).append('_');
            }
        });
        return node.toString();
    }

    /**
     * The node of a box: a transfer with two recipients has two. Where code stands is in it only for what was found, of which two calls in
     * one method share an id, so that code that moves does not change the drawing.
     */
    static String node(Box box) {
        String place = box.flow().declared() ? "" : " " + box.flow().position();
        return node("flow", box.flow().id() + " " + box.recipient() + place);
    }
}
