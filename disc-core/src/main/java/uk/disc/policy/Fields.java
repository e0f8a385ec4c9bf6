package uk.disc.policy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import uk.disc.agreement.RecipientRef;
import uk.disc.vocabulary.Ordered;
import uk.disc.vocabulary.Period;
import uk.disc.vocabulary.SourcePosition;
import uk.disc.vocabulary.TermKind;
import uk.disc.vocabulary.VocabularyItem;

/**
 * The keys of one mapping, each asked for once by the reader of its kind.
 *
 * <p>Whatever is missing or wrong is reported, and the caller gets a stand-in, so that reading goes on and finds the rest. No
 * stand-in ever leaves: a pack with a problem is not built. What nobody asked for is an unknown key; call {@link #done} at the end.
 */
final class Fields {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2200;

    private final Node.Mapping mapping;
    private final Surroundings surroundings;
    private final Map<String, Node.Entry> entries = new HashMap<>();
    private final Set<String> known = new TreeSet<>();

    Fields(Node.Mapping mapping, Surroundings surroundings) {
        this.mapping = mapping;
        this.surroundings = surroundings;
        mapping.entries().forEach(entry -> entries.put(entry.key().text(), entry));
    }

    /** The keys of a file or list item that must be a mapping; empty, and reported, if it is something else. */
    static Optional<Fields> of(Node node, Surroundings surroundings) {
        if (node instanceof Node.Mapping mapping) {
            return Optional.of(new Fields(mapping, surroundings));
        }
        wrongType(node, "keys with values", surroundings.problems());
        return Optional.empty();
    }

    SourcePosition at() {
        return mapping.at();
    }

    Node.Mapping mapping() {
        return mapping;
    }

    Problems problems() {
        return surroundings.problems();
    }

    Surroundings surroundings() {
        return surroundings;
    }

    /** Reports every key that was never asked for. */
    void done() {
        mapping.entries().stream()
                .map(Node.Entry::key)
                .filter(key -> !known.contains(key.text()))
                .forEach(key -> problems()
                        .addUnknown(
                                ProblemCode.UNKNOWN_KEY,
                                key.at(),
                                "The key " + Problems.quoted(key.text()) + " is not known here.",
                                key.text(),
                                known));
    }

    boolean has(String key) {
        return value(key).isPresent();
    }

    /** Where a key's value is written, or the mapping if there is none. */
    SourcePosition at(String key) {
        Node.Entry entry = entries.get(key);
        return entry == null ? at() : entry.value().at();
    }

    Optional<Node> value(String key) {
        known.add(key);
        return Optional.ofNullable(entries.get(key)).map(Node.Entry::value);
    }

    /** A key with its value. */
    Optional<Node.Entry> entry(String key) {
        known.add(key);
        return Optional.ofNullable(entries.get(key));
    }

    private Optional<Node> required(String key) {
        Optional<Node> value = value(key);
        if (value.isEmpty()) {
            problems().add(ProblemCode.MISSING_KEY, at(), "The key '" + key + "' is missing here.");
        }
        return value;
    }

    // Text

    String text(String key) {
        return required(key).flatMap(this::scalar).map(Node.Scalar::text).orElse("");
    }

    Optional<String> textIf(String key) {
        return scalarIf(key).map(Node.Scalar::text);
    }

    /** Text that may be written as nothing between quotes. */
    String textOrBlank(String key) {
        return required(key)
                .filter(value -> !(value instanceof Node.Scalar scalar
                        && !scalar.plain()
                        && scalar.text().isEmpty()))
                .flatMap(this::scalar)
                .map(Node.Scalar::text)
                .orElse("");
    }

    Optional<Node.Scalar> scalarIf(String key) {
        return value(key).flatMap(this::scalar);
    }

    private Optional<Node.Scalar> scalar(Node node) {
        if (!(node instanceof Node.Scalar scalar)) {
            wrongType(node, "text", problems());
            return Optional.empty();
        }
        if (scalar.isNothing() || scalar.text().isBlank()) {
            problems().add(ProblemCode.EMPTY, scalar.at(), "There is no value here. Write one or delete the key.");
            return Optional.empty();
        }
        String text = scalar.text().strip();
        return Optional.of(text.equals(scalar.text()) ? scalar : new Node.Scalar(text, scalar.plain(), scalar.at()));
    }

    String id(String key) {
        return required(key).flatMap(this::scalar).map(this::checkedId).orElse("");
    }

    Optional<String> idIf(String key) {
        return scalarIf(key).map(this::checkedId);
    }

    private String checkedId(Node.Scalar written) {
        if (!ID.matcher(written.text()).matches()) {
            problems()
                    .add(
                            ProblemCode.BAD_ID,
                            written.at(),
                            Problems.quoted(written.text())
                                    + " can't be an id: use up to 100 letters A to Z, digits, '.', '_' and '-',"
                                    + " and begin with a letter or digit.");
        }
        return written.text();
    }

    // Booleans and numbers

    boolean flag(String key) {
        return required(key).flatMap(this::toFlag).orElse(false);
    }

    boolean flag(String key, boolean ifAbsent) {
        return flagIf(key).orElse(ifAbsent);
    }

    Optional<Boolean> flagIf(String key) {
        return value(key).flatMap(this::toFlag);
    }

    private Optional<Boolean> toFlag(Node node) {
        Optional<Node.Scalar> scalar = scalar(node);
        Optional<Boolean> flag = scalar.map(Node.Scalar::text)
                .filter(text -> text.equals("true") || text.equals("false"))
                .map(Boolean::valueOf);
        if (scalar.isPresent() && flag.isEmpty()) {
            problems()
                    .addUnknown(
                            ProblemCode.WRONG_TYPE,
                            node.at(),
                            "This must be true or false, but is "
                                    + Problems.quoted(scalar.get().text()) + ".",
                            scalar.get().text(),
                            Set.of("true", "false"));
        }
        return flag;
    }

    int number(String key, int least, int most) {
        return required(key).flatMap(node -> toNumber(node, least, most)).orElse(least);
    }

    Optional<Integer> numberIf(String key, int least, int most) {
        return value(key).flatMap(node -> toNumber(node, least, most));
    }

    private Optional<Integer> toNumber(Node node, int least, int most) {
        Optional<Node.Scalar> scalar = scalar(node);
        if (scalar.isEmpty()) {
            return Optional.empty();
        }
        String text = scalar.get().text();
        if (!text.matches("0|-?[1-9][0-9]{0,17}")) {
            problems()
                    .add(
                            ProblemCode.WRONG_TYPE,
                            node.at(),
                            "This must be a whole number without leading zeros, but is " + Problems.quoted(text) + ".");
            return Optional.empty();
        }
        long number = Long.parseLong(text);
        if (number < least || number > most) {
            problems()
                    .add(
                            ProblemCode.OUT_OF_RANGE,
                            node.at(),
                            "This must be from " + least + " to " + most + ", but is " + text + ".");
            return Optional.empty();
        }
        return Optional.of((int) number);
    }

    List<Integer> numbers(String key, int least, int most) {
        return nodes(key).stream()
                .flatMap(node -> toNumber(node, least, most).stream())
                .toList();
    }

    // Dates

    LocalDate date(String key) {
        return required(key).flatMap(this::toDate).orElse(LocalDate.EPOCH);
    }

    Optional<LocalDate> dateIf(String key) {
        return value(key).flatMap(this::toDate);
    }

    private Optional<LocalDate> toDate(Node node) {
        Optional<Node.Scalar> scalar = scalar(node);
        if (scalar.isEmpty()) {
            return Optional.empty();
        }
        String text = scalar.get().text();
        if (!DATE.matcher(text).matches()) {
            problems()
                    .add(
                            ProblemCode.WRONG_TYPE,
                            node.at(),
                            "This must be a date such as 2026-01-31, but is " + Problems.quoted(text) + ".");
            return Optional.empty();
        }
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR) {
                return Optional.of(date);
            }
        } catch (DateTimeException e) {
            // Reported below, as for a year nobody can mean.
        }
        problems()
                .add(
                        ProblemCode.IMPOSSIBLE_DATE,
                        node.at(),
                        "There is no day " + text + ", or its year is not from " + FIRST_YEAR + " to " + LAST_YEAR
                                + ".");
        return Optional.empty();
    }

    Instant instant(String key) {
        return required(key)
                .flatMap(this::scalar)
                .map(scalar -> {
                    try {
                        Instant instant = Instant.parse(scalar.text());
                        if (scalar.text().length() <= 30) {
                            return instant;
                        }
                    } catch (DateTimeException e) {
                        // Reported below.
                    }
                    problems()
                            .add(
                                    ProblemCode.WRONG_TYPE,
                                    scalar.at(),
                                    "This must be an instant such as 2026-11-02T10:00:00Z, but is "
                                            + Problems.quoted(scalar.text()) + ".");
                    return Instant.EPOCH;
                })
                .orElse(Instant.EPOCH);
    }

    /** A length of time such as P3M, not negative and not longer than ten years; none if the key is absent. */
    java.time.Period span(String key) {
        return scalarIf(key)
                .map(scalar -> {
                    try {
                        java.time.Period span = java.time.Period.parse(scalar.text());
                        long months = span.toTotalMonths();
                        if (span.getYears() >= 0
                                && span.getMonths() >= 0
                                && span.getDays() >= 0
                                && months <= 120
                                && span.getDays() <= 3660) {
                            return span;
                        }
                        problems()
                                .add(
                                        ProblemCode.OUT_OF_RANGE,
                                        scalar.at(),
                                        "This must be a length of time from P0D to P10Y, but is " + scalar.text()
                                                + ".");
                    } catch (DateTimeException e) {
                        problems()
                                .add(
                                        ProblemCode.WRONG_TYPE,
                                        scalar.at(),
                                        "This must be a length of time such as P3M, but is "
                                                + Problems.quoted(scalar.text()) + ".");
                    }
                    return java.time.Period.ZERO;
                })
                .orElse(java.time.Period.ZERO);
    }

    /** The keys {@code from} and {@code to}, of which the first may be required. */
    Period period(String key, boolean fromRequired) {
        Optional<Fields> inner = fromRequired ? required(key).flatMap(this::fields) : within(key);
        return inner.map(fields -> {
                    Optional<LocalDate> from =
                            fromRequired ? fields.required("from").flatMap(fields::toDate) : fields.dateIf("from");
                    Optional<LocalDate> to = fields.dateIf("to");
                    fields.done();
                    if (from.isPresent() && to.isPresent()) {
                        notBefore(to.get(), from.get(), fields.at("to"), problems());
                    }
                    return new Period(from, to);
                })
                .orElse(Period.ALWAYS);
    }

    static void notBefore(LocalDate end, LocalDate start, SourcePosition at, Problems problems) {
        if (end.isBefore(start)) {
            problems.add(ProblemCode.END_BEFORE_START, at, "The end " + end + " is before the start " + start + ".");
        }
    }

    // One of a fixed set

    <E extends Enum<E>> E choice(String key, Class<E> type) {
        return required(key).flatMap(node -> toChoice(node, type)).orElse(type.getEnumConstants()[0]);
    }

    <E extends Enum<E>> E choice(String key, E ifAbsent) {
        return value(key)
                .flatMap(node -> toChoice(node, ifAbsent.getDeclaringClass()))
                .orElse(ifAbsent);
    }

    <E extends Enum<E>> Optional<E> choiceIf(String key, Class<E> type) {
        return value(key).flatMap(node -> toChoice(node, type));
    }

    <E extends Enum<E>> SortedSet<E> choices(String key, Class<E> type) {
        Set<E> chosen = new TreeSet<>();
        for (Node.Scalar scalar : scalars(key)) {
            toChoice(scalar, type).ifPresent(chosen::add);
        }
        return Ordered.set(chosen);
    }

    private <E extends Enum<E>> Optional<E> toChoice(Node node, Class<E> type) {
        Optional<Node.Scalar> scalar = scalar(node);
        Optional<E> chosen = scalar.flatMap(written -> Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(written.text()))
                .findFirst());
        if (scalar.isPresent() && chosen.isEmpty()) {
            problems()
                    .addUnknown(
                            ProblemCode.UNKNOWN_CODE,
                            node.at(),
                            Problems.quoted(scalar.get().text()) + " is not known here.",
                            scalar.get().text(),
                            Arrays.stream(type.getEnumConstants())
                                    .map(Enum::name)
                                    .toList());
        }
        return chosen;
    }

    // Codes of the vocabulary

    String code(String key, TermKind kind) {
        return required(key)
                .flatMap(this::scalar)
                .map(scalar -> toCode(scalar, kind))
                .orElse("");
    }

    Optional<String> codeIf(String key, TermKind kind) {
        return scalarIf(key).map(scalar -> toCode(scalar, kind));
    }

    SortedSet<String> codes(String key, TermKind kind) {
        return distinct(scalars(key), scalar -> toCode(scalar, kind));
    }

    SortedSet<String> codesRequired(String key, TermKind kind) {
        return requireSome(key) ? codes(key, kind) : Ordered.set(List.<String>of());
    }

    /** The code as the vocabulary has it, where a pack may write an alias. */
    private String toCode(Node.Scalar written, TermKind kind) {
        Optional<VocabularyItem> item = surroundings.vocabulary().find(kind, written.text());
        if (item.isEmpty() && surroundings.vocabularyKnown()) {
            problems()
                    .addUnknown(
                            ProblemCode.UNKNOWN_CODE,
                            written.at(),
                            Problems.quoted(written.text()) + " is no code of the kind " + kind + ".",
                            written.text(),
                            surroundings.vocabulary().codes(kind));
        }
        return item.map(VocabularyItem::code).orElse(written.text());
    }

    // References

    String organisation(String key) {
        return required(key).flatMap(this::scalar).map(this::toOrganisation).orElse("");
    }

    Optional<String> organisationIf(String key) {
        return scalarIf(key).map(this::toOrganisation);
    }

    SortedSet<String> organisations(String key) {
        return distinct(scalars(key), this::toOrganisation);
    }

    SortedSet<String> organisationsRequired(String key) {
        return requireSome(key) ? organisations(key) : Ordered.set(List.<String>of());
    }

    private String toOrganisation(Node.Scalar written) {
        surroundings.names().checkOrganisation(written, problems());
        return written.text();
    }

    Optional<String> agreementIf(String key) {
        return scalarIf(key).map(this::toAgreement);
    }

    SortedSet<String> agreements(String key) {
        return distinct(scalars(key), this::toAgreement);
    }

    private String toAgreement(Node.Scalar written) {
        surroundings.names().checkAgreement(written, problems());
        return written.text();
    }

    SortedSet<RecipientRef> recipients(String key) {
        return Ordered.set(distinct(scalars(key), written -> {
                    surroundings.names().checkRecipient(written, problems());
                    return written.text();
                })
                .stream()
                .map(RecipientRef::parse)
                .toList());
    }

    SortedSet<RecipientRef> recipientsRequired(String key) {
        return requireSome(key) ? recipients(key) : Ordered.set(List.<RecipientRef>of());
    }

    String charter(String key) {
        return required(key)
                .flatMap(this::scalar)
                .map(written -> {
                    surroundings.names().checkCharter(written, problems());
                    return written.text();
                })
                .orElse("");
    }

    // Lists and mappings

    /** Texts of a list, or one text without a list. */
    List<Node.Scalar> scalars(String key) {
        return nodes(key).stream().flatMap(node -> scalar(node).stream()).toList();
    }

    List<String> texts(String key) {
        return scalars(key).stream().map(Node.Scalar::text).toList();
    }

    SortedSet<String> textSet(String key) {
        return distinct(scalars(key), Node.Scalar::text);
    }

    /** The items of a list, or the one value that is written without a list. */
    private List<Node> nodes(String key) {
        return value(key)
                .map(node -> node instanceof Node.Sequence sequence ? sequence.items() : List.of(node))
                .orElseGet(List::of);
    }

    boolean requireSome(String key) {
        Optional<Node> value = required(key);
        if (value.isPresent()
                && value.get() instanceof Node.Sequence sequence
                && sequence.items().isEmpty()) {
            problems().add(ProblemCode.EMPTY_LIST, sequence.at(), "The list '" + key + "' needs at least one value.");
            return false;
        }
        return value.isPresent();
    }

    private SortedSet<String> distinct(
            List<Node.Scalar> written, java.util.function.Function<Node.Scalar, String> value) {
        Set<String> seen = new HashSet<>();
        for (Node.Scalar scalar : written) {
            String code = value.apply(scalar);
            if (!seen.add(code)) {
                problems()
                        .add(
                                ProblemCode.DUPLICATE_VALUE,
                                scalar.at(),
                                Problems.quoted(scalar.text()) + " stands in this list twice.");
            }
        }
        return Ordered.set(seen);
    }

    Optional<Fields> within(String key) {
        return value(key).flatMap(this::fields);
    }

    Optional<Fields> withinRequired(String key) {
        return required(key).flatMap(this::fields);
    }

    private Optional<Fields> fields(Node node) {
        return of(node, surroundings);
    }

    /** The items of a list of mappings; the key must be there, and hold at least one. */
    List<Fields> eachRequired(String key) {
        return requireSome(key) ? each(key) : List.of();
    }

    /** The items of a list of mappings; none if the key is absent. */
    List<Fields> each(String key) {
        return value(key).map(node -> items(node, surroundings)).orElseGet(List::of);
    }

    /** The items of a list of mappings. */
    static List<Fields> items(Node list, Surroundings surroundings) {
        if (!(list instanceof Node.Sequence sequence)) {
            wrongType(list, "a list", surroundings.problems());
            return List.of();
        }
        List<Fields> items = new ArrayList<>();
        for (Node item : sequence.items()) {
            of(item, surroundings).ifPresent(items::add);
        }
        return List.copyOf(items);
    }

    /** The keys of a mapping whose keys are values too, such as the members of a type. */
    List<Node.Entry> entries(String key) {
        Optional<Node> value = value(key);
        if (value.isPresent() && !(value.get() instanceof Node.Mapping)) {
            wrongType(value.get(), "keys with values", problems());
        }
        return value.isPresent() && value.get() instanceof Node.Mapping inner ? inner.entries() : List.of();
    }

    /** Applies a check to what a list or one text holds, with its place. */
    void check(String key, Consumer<Node.Scalar> check) {
        nodes(key).forEach(node -> {
            if (node instanceof Node.Scalar scalar && !scalar.isNothing()) {
                check.accept(scalar);
            }
        });
    }

    /** Reports whoever is no party, unless there is no such organisation, which is reported apart. */
    void mustBeParty(String key, Collection<String> parties) {
        check(key, scalar -> {
            String organisation = RecipientRef.parse(scalar.text().strip()).organisation();
            if (!parties.isEmpty()
                    && !parties.contains(organisation)
                    && surroundings.names().mayKnowOrganisation(organisation)) {
                problems()
                        .addUnknown(
                                ProblemCode.UNKNOWN_PARTY,
                                scalar.at(),
                                Problems.quoted(organisation) + " is no party to this agreement.",
                                organisation,
                                parties);
            }
        });
    }

    private static void wrongType(Node node, String expected, Problems problems) {
        if (!(node instanceof Node.Broken)) {
            problems.add(
                    ProblemCode.WRONG_TYPE,
                    node.at(),
                    "Here must be " + expected + ", but this is " + node.shape() + ".");
        }
    }
}
