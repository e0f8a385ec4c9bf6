package uk.disc.processor.declared;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Finds the marked methods that a method overrides: a transfer is one whichever class carries it out. */
final class OverriddenTransfers {
    private final Elements elements;
    private final Map<TypeElement, List<TransferMark>> declared = new HashMap<>();
    private final Map<TypeElement, List<TransferMark>> inherited = new HashMap<>();

    OverriddenTransfers(Elements elements) {
        this.elements = elements;
    }

    /** The marks that a method of a type inherits, the nearest first, each id once. */
    List<TransferMark> of(TypeElement type, ExecutableElement method) {
        if (method.getModifiers().contains(Modifier.STATIC)
                || method.getModifiers().contains(Modifier.PRIVATE)) {
            return List.of();
        }
        Map<String, TransferMark> found = new LinkedHashMap<>();
        for (TransferMark mark : inherited(type)) {
            if (mark.method().getSimpleName().equals(method.getSimpleName())
                    && mark.method().getParameters().size()
                            == method.getParameters().size()
                    && elements.overrides(method, mark.method(), type)) {
                found.putIfAbsent(mark.id(), mark);
            }
        }
        return List.copyOf(found.values());
    }

    private List<TransferMark> inherited(TypeElement type) {
        List<TransferMark> known = inherited.get(type);
        if (known == null) {
            List<TransferMark> found = new ArrayList<>();
            supertypes(type).forEach(supertype -> found.addAll(declared(supertype)));
            known = List.copyOf(found);
            inherited.put(type, known);
        }
        return known;
    }

    private List<TransferMark> declared(TypeElement type) {
        List<TransferMark> known = declared.get(type);
        if (known == null) {
            known = read(type);
            declared.put(type, known);
        }
        return known;
    }

    /** Where a supertype's class file is broken the compiler says so itself. */
    private static List<TransferMark> read(TypeElement type) {
        try {
            return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                    .flatMap(method -> TransferMark.on(method).stream())
                    .toList();
        } catch (RuntimeException unreadable) {
            return List.of();
        }
    }

    /** All supertypes, level by level. The platform's own carry no mark and are left out. */
    private static Set<TypeElement> supertypes(TypeElement type) {
        Set<TypeElement> found = new LinkedHashSet<>();
        Deque<TypeElement> open = new ArrayDeque<>(List.of(type));
        while (!open.isEmpty()) {
            TypeElement next = open.remove();
            List<TypeMirror> direct = new ArrayList<>(List.of(next.getSuperclass()));
            direct.addAll(next.getInterfaces());
            for (TypeMirror each : direct) {
                if (each.getKind() == TypeKind.DECLARED
                        && each instanceof DeclaredType supertype
                        && supertype.asElement() instanceof TypeElement element
                        && !element.getQualifiedName().toString().startsWith("java.")
                        && found.add(element)) {
                    open.add(element);
                }
            }
        }
        return found;
    }
}
