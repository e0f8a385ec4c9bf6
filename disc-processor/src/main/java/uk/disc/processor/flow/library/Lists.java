package uk.disc.processor.flow.library;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import uk.disc.processor.flow.engine.Site;
import uk.disc.processor.flow.value.FieldKey;
import uk.disc.processor.flow.value.Value;

/**
 * Lists, sets, queues and what goes through them. While each step is known, elements are told apart by their place; from the first step
 * that is not, any of them may be anywhere.
 */
final class Lists {
    private static final String SIZE = "#size";
    private static final String ALL = "[]";
    private static final int MOST = 50;

    private static final Set<String> GIVES = Set.of(
            "get",
            "elementAt",
            "getFirst",
            "getLast",
            "firstElement",
            "lastElement",
            "peek",
            "peekFirst",
            "peekLast",
            "poll",
            "pollFirst",
            "pollLast",
            "pop",
            "take",
            "takeFirst",
            "takeLast",
            "next",
            "previous",
            "nextElement",
            "element",
            "first",
            "last",
            "lower",
            "floor",
            "ceiling",
            "higher",
            "removeFirst",
            "removeLast");

    private static final Set<String> ADDS = Set.of(
            "add",
            "addFirst",
            "addLast",
            "offer",
            "offerFirst",
            "offerLast",
            "push",
            "addElement",
            "put",
            "putFirst",
            "putLast",
            "insertElementAt");

    private static final Set<String> VIEWS = Set.of(
            "iterator",
            "listIterator",
            "elements",
            "subList",
            "stream",
            "parallelStream",
            "spliterator",
            "descendingSet",
            "descendingIterator",
            "reversed",
            "headSet",
            "tailSet",
            "subSet",
            "clone",
            "asIterator");

    Optional<Value> construct(Site site) {
        Value elements = Value.EMPTY;
        for (Value argument : site.arguments()) {
            elements = elements.join(site.elements(argument)).withLabelsOf(site.deep(argument));
        }
        if (elements.hasObjects() || elements.hasLabels()) {
            site.store(site.receiver(), site.place(ALL), elements.withoutConstant());
        } else {
            site.store(site.receiver(), site.place(SIZE), Value.constant(0));
        }
        return Optional.of(Value.EMPTY);
    }

    Optional<Value> apply(Site site) {
        String name = site.method().getSimpleName().toString();
        if (ADDS.contains(name)) {
            return add(site, name);
        }
        if (name.equals("set") || name.equals("setElementAt")) {
            boolean swapped = name.equals("setElementAt");
            Value index = site.argument(swapped ? 1 : 0);
            site.store(site.receiver(), place(site, index), site.argument(swapped ? 0 : 1));
            return Optional.of(Value.EMPTY);
        }
        if (name.equals("addAll") || name.equals("addAllElements")) {
            Value from = site.argument(site.arguments().size() - 1);
            site.store(site.receiver(), site.place(ALL), site.elements(from).withLabelsOf(from));
            site.store(site.receiver(), site.place(SIZE), Value.EMPTY);
            return Optional.of(Value.EMPTY);
        }
        if (name.equals("remove") && site.method().getParameters().size() == 1 && byIndex(site)) {
            return removeAt(site, site.argument(0));
        }
        if (name.equals("remove") && site.type() != null && site.type().getKind() == TypeKind.BOOLEAN
                || name.equals("removeAll")
                || name.equals("retainAll")
                || name.equals("sort")) {
            forget(site);
            return Optional.of(Value.EMPTY);
        }
        if (name.equals("remove") || GIVES.contains(name)) {
            return gives(site, name);
        }
        if (VIEWS.contains(name)) {
            return Optional.of(view(site, name));
        }
        if (name.equals("toArray")) {
            Value made = view(site, name);
            return Optional.of(site.arguments().isEmpty() ? made : made.join(site.argument(0)));
        }
        if (name.equals("clear") || name.equals("removeAllElements")) {
            site.clear(site.receiver());
            site.store(site.receiver(), site.place(SIZE), Value.constant(0));
            return Optional.of(Value.EMPTY);
        }
        if (name.equals("forEach") || name.equals("removeIf") || name.equals("forEachRemaining")) {
            site.call(site.argument(0), functional(site), List.of(site.elements(site.receiver())));
            return Optional.of(Value.EMPTY);
        }
        return Optional.empty();
    }

    private static @org.jspecify.annotations.Nullable TypeMirror functional(Site site) {
        return site.functional(0).orElse(null);
    }

    private Optional<Value> add(Site site, String name) {
        Value value =
                site.argument(site.arguments().size() == 2 && !name.startsWith("offer") && !swapped(name) ? 1 : 0);
        Optional<Integer> size = size(site);
        boolean atEnd = site.arguments().size() == 1 && !name.endsWith("First") && !name.equals("push");
        if (size.isPresent() && atEnd && size.get() < MOST && site.own(site.receiver())) {
            site.store(site.receiver(), site.place("[" + size.get() + "]"), value);
            site.store(site.receiver(), site.place(SIZE), Value.constant(size.get() + 1));
            return Optional.of(Value.EMPTY);
        }
        site.store(site.receiver(), site.place(ALL), value);
        if (size.isPresent()) {
            forget(site);
        }
        return Optional.of(name.equals("push") ? value : Value.EMPTY);
    }

    private static boolean swapped(String name) {
        return name.equals("insertElementAt");
    }

    private Optional<Value> gives(Site site, String name) {
        Value index = site.argument(0);
        boolean indexed = (name.equals("get") || name.equals("elementAt"))
                && site.arguments().size() == 1;
        Optional<Integer> size = size(site);
        FieldKey place = indexed ? place(site, index) : site.place(ALL);
        if (size.isPresent() && size.get() > 0) {
            place = switch (name) {
                case "getFirst", "firstElement", "peekFirst", "element" -> site.place("[0]");
                case "getLast", "lastElement", "peekLast" -> site.place("[" + (size.get() - 1) + "]");
                case "removeFirst", "pollFirst" -> site.place("[0]");
                case "removeLast", "pollLast" -> site.place("[" + (size.get() - 1) + "]");
                default -> place;
            };
        }
        Value found = site.loadResult(site.receiver(), place).withLabelsOf(site.receiver());
        if (size.isPresent() && (name.equals("removeFirst") || name.equals("pollFirst"))) {
            removeAt(site, Value.constant(0));
        } else if (size.isPresent() && size.get() > 0 && (name.equals("removeLast") || name.equals("pollLast"))) {
            site.store(site.receiver(), site.place("[" + (size.get() - 1) + "]"), Value.EMPTY);
            site.store(site.receiver(), site.place(SIZE), Value.constant(size.get() - 1));
        } else if (!indexed && (name.startsWith("remove") || name.startsWith("poll") || name.equals("pop"))) {
            forget(site);
        }
        return Optional.of(found);
    }

    private static boolean byIndex(Site site) {
        return site.method().getParameters().get(0).asType().getKind() == TypeKind.INT;
    }

    private Optional<Value> removeAt(Site site, Value index) {
        Optional<Integer> size = size(site);
        Optional<Integer> at = index.constant(Integer.class);
        Value removed = site.load(site.receiver(), place(site, index));
        if (size.isPresent() && at.isPresent() && at.get() >= 0 && at.get() < size.get() && site.own(site.receiver())) {
            for (int i = at.get(); i + 1 < size.get(); i++) {
                Value next = site.load(site.receiver(), site.place("[" + (i + 1) + "]"));
                site.store(site.receiver(), site.place("[" + i + "]"), next);
            }
            site.store(site.receiver(), site.place("[" + (size.get() - 1) + "]"), Value.EMPTY);
            site.store(site.receiver(), site.place(SIZE), Value.constant(size.get() - 1));
        } else {
            forget(site);
        }
        return Optional.of(removed);
    }

    /** From here on any element may be anywhere. */
    private static void forget(Site site) {
        Value all = site.elements(site.receiver());
        site.store(site.receiver(), site.place(ALL), all);
        site.store(site.receiver(), site.place(SIZE), Value.EMPTY);
    }

    private static Optional<Integer> size(Site site) {
        return site.own(site.receiver())
                ? site.load(site.receiver(), site.place(SIZE)).constant(Integer.class)
                : Optional.empty();
    }

    private static FieldKey place(Site site, Value index) {
        return index.constant(Integer.class)
                .filter(each -> each >= 0 && each < MOST)
                .map(each -> site.place("[" + each + "]"))
                .orElseGet(() -> site.place(ALL));
    }

    /** Something else that goes through the same elements. */
    static Value view(Site site, String name) {
        Value made = site.create(name, site.type(), site.shown(site.receiver()));
        site.store(made, site.place(ALL), site.elements(site.receiver()));
        return made.withLabelsOf(site.receiver());
    }
}
