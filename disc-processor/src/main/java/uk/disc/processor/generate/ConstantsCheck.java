package uk.disc.processor.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import uk.disc.policy.PolicyPack;

/**
 * Compares constants that stand in a pack's source with those that would be generated: for packs that commit theirs.
 *
 * <p>Names and values are compared, not text, so that a formatter may touch the files.
 */
final class ConstantsCheck {
    private static final List<String> SUFFIXES = List.of("Agreements", "Categories", "Organisations", "Purposes");

    private final Elements elements;

    ConstantsCheck(Elements elements) {
        this.elements = elements;
    }

    /**
     * What differs.
     *
     * @return one message a class that differs; none if all is equal
     */
    List<String> differences(PolicyPack pack, String packageName) {
        SortedMap<String, SortedMap<String, String>> wanted = new TreeMap<>();
        SUFFIXES.forEach(suffix -> wanted.put(ConstantNames.className(pack.id(), suffix), new TreeMap<>()));
        for (ConstantClass type : new PackConstants(pack).classes()) {
            SortedMap<String, String> values = new TreeMap<>();
            type.constants().forEach((name, constant) -> values.put(name, constant.code()));
            wanted.put(type.name(), values);
        }
        List<String> differences = new ArrayList<>();
        wanted.forEach(
                (name, constants) -> difference(packageName, name, constants).ifPresent(differences::add));
        return differences;
    }

    private Optional<String> difference(String packageName, String name, SortedMap<String, String> wanted) {
        Optional<TypeElement> type =
                Optional.ofNullable(elements.getTypeElement(packageName.isEmpty() ? name : packageName + "." + name));
        SortedMap<String, String> found = type.map(ConstantsCheck::constants).orElseGet(TreeMap::new);
        SortedMap<String, String> missing = without(wanted, found);
        SortedMap<String, String> extra = without(found, wanted);
        if (missing.isEmpty() && extra.isEmpty()) {
            return Optional.empty();
        }
        StringBuilder message = new StringBuilder(name).append(" does not match the pack.");
        if (!missing.isEmpty()) {
            message.append(" Missing: ").append(list(missing)).append('.');
        }
        if (!extra.isEmpty()) {
            message.append(" Not in the pack: ").append(list(extra)).append('.');
        }
        return Optional.of(message.toString());
    }

    private static SortedMap<String, String> constants(TypeElement type) {
        SortedMap<String, String> constants = new TreeMap<>();
        for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
            if (field.getModifiers().contains(Modifier.STATIC) && field.getConstantValue() instanceof String value) {
                constants.put(field.getSimpleName().toString(), value);
            }
        }
        return constants;
    }

    private static SortedMap<String, String> without(SortedMap<String, String> some, SortedMap<String, String> others) {
        SortedMap<String, String> rest = new TreeMap<>(some);
        rest.entrySet().removeAll(others.entrySet());
        return rest;
    }

    private static String list(SortedMap<String, String> constants) {
        return constants.entrySet().stream()
                .map(entry -> entry.getKey() + " = \"" + entry.getValue() + "\"")
                .collect(Collectors.joining(", "));
    }
}
