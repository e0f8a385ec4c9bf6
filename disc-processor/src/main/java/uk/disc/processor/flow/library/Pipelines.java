package uk.disc.processor.flow.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import uk.disc.processor.flow.engine.Site;
import uk.disc.processor.flow.value.Value;

/** Streams, optional values and values that come later: something inside, and functions that it goes through. */
final class Pipelines {
    private static final String ALL = "[]";

    /** The result holds what the function gives, and nothing else. */
    private static final Set<String> MAPS = Set.of(
            "map",
            "mapToObj",
            "mapToInt",
            "mapToLong",
            "mapToDouble",
            "thenApply",
            "thenApplyAsync",
            "handle",
            "handleAsync",
            "supplyAsync",
            "generate",
            "or");

    /** The result holds what is inside of what the function gives. */
    private static final Set<String> FLATTENS =
            Set.of("flatMap", "flatMapToInt", "thenCompose", "thenComposeAsync", "mapMulti");

    private static final Set<String> GIVES = Set.of(
            "get",
            "join",
            "orElse",
            "orElseGet",
            "orElseThrow",
            "getNow",
            "resultNow",
            "getAsInt",
            "getAsLong",
            "getAsDouble",
            "reduce");

    private static final Set<String> COUNTS =
            Set.of("count", "isPresent", "isEmpty", "isDone", "anyMatch", "allMatch", "noneMatch");

    Optional<Value> apply(Site site) {
        String name = site.method().getSimpleName().toString();
        boolean isStatic = site.method().getModifiers().contains(Modifier.STATIC);
        Value inside = isStatic ? Value.EMPTY : site.elements(site.receiver()).withLabelsOf(site.receiver());
        List<Value> functions = new ArrayList<>();
        Value others = Value.EMPTY;
        Value labels = Value.EMPTY;
        for (int i = 0; i < site.arguments().size(); i++) {
            Optional<TypeMirror> type = site.functional(i);
            if (type.isPresent()) {
                site.call(site.argument(i), type.get(), List.of(inside.withoutConstant()))
                        .ifPresent(functions::add);
            } else {
                others = others.join(site.argument(i).withoutConstant()).join(site.elements(site.argument(i)));
                labels = labels.withLabelsOf(site.deep(site.argument(i)));
            }
        }
        if (COUNTS.contains(name) || site.type() == null || site.type().getKind() == TypeKind.BOOLEAN) {
            return Optional.of(Value.EMPTY);
        }
        Value given = Value.EMPTY;
        for (Value each : functions) {
            given = given.join(FLATTENS.contains(name) ? site.elements(each).withLabelsOf(each) : each);
        }
        if (GIVES.contains(name)) {
            return Optional.of(inside.join(given).join(others).withoutConstant());
        }
        Value elements = MAPS.contains(name) && !functions.isEmpty() || FLATTENS.contains(name) && !functions.isEmpty()
                ? given
                : inside.join(given).join(others).withLabelsOf(labels);
        boolean shown = isStatic || MAPS.contains(name) || site.shown(site.receiver());
        return Optional.of(result(site, elements.withoutConstant(), shown));
    }

    private static Value result(Site site, Value elements, boolean shown) {
        TypeMirror type = site.type();
        if (type == null || type.getKind().isPrimitive() || type.toString().equals("java.lang.String")) {
            return site.told(site.deep(elements));
        }
        Value made = site.create("result", type, shown);
        site.store(made, site.place(ALL), elements);
        site.addContent(made, elements.labelsOnly());
        return made;
    }
}
