package uk.disc.processor.payload;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import uk.disc.policy.ExternalType;
import uk.disc.vocabulary.SourcePosition;

/**
 * Tells types whose members are looked at from those of libraries. A type is looked at when it is in this compilation, when the pack
 * classifies its members, or when it comes from a class file from which at least one mark can be reached: then its authors mark what
 * they hold, and what they left unmarked is a finding like any other.
 */
final class Origins {
    /** A marked module's types are near each other; a library's type graph can be without end. */
    private static final int REACH = 300;

    private final Elements elements;
    private final Positions positions;
    private final Map<String, ExternalType> externalTypes;
    private final Predicate<TypeElement> inCompilation;
    private final Map<TypeElement, Boolean> known = new HashMap<>();

    Origins(
            Elements elements,
            Positions positions,
            Map<String, ExternalType> externalTypes,
            Predicate<TypeElement> inCompilation) {
        this.elements = elements;
        this.positions = positions;
        this.externalTypes = externalTypes;
        this.inCompilation = inCompilation;
    }

    /** A type's binary name. */
    String name(TypeElement type) {
        return elements.getBinaryName(type).toString();
    }

    /** What the pack says of a type. */
    Optional<ExternalType> external(TypeElement type) {
        return externalTypes.isEmpty() ? Optional.empty() : Optional.ofNullable(externalTypes.get(name(type)));
    }

    /** Whether a type's members are looked at one by one. */
    boolean inspectable(TypeElement type) {
        Boolean answer = known.get(type);
        if (answer == null) {
            answer = external(type).isPresent() || source(type) || reachesMark(type);
            known.put(type, answer);
        }
        return answer;
    }

    private boolean source(TypeElement type) {
        return inCompilation.test(type) || !positions.of(type).equals(SourcePosition.NONE);
    }

    private boolean reachesMark(TypeElement start) {
        Set<TypeElement> seen = new LinkedHashSet<>();
        Deque<TypeElement> open = new ArrayDeque<>();
        open.add(start);
        while (!open.isEmpty()) {
            TypeElement type = open.remove();
            if (KnownTypes.platform(type.getQualifiedName().toString()) || !seen.add(type)) {
                continue;
            }
            if (seen.size() > REACH) {
                return false;
            }
            if (known.getOrDefault(type, false) && !external(type).isPresent() || marked(type)) {
                return true;
            }
            neighbours(type, open);
        }
        // Whatever was seen on the way reaches no more than this type does.
        seen.forEach(type -> known.putIfAbsent(type, false));
        return false;
    }

    private static boolean marked(TypeElement type) {
        if (Marks.of(type).any()) {
            return true;
        }
        for (Element member : type.getEnclosedElements()) {
            if (Marks.of(member).any()) {
                return true;
            }
        }
        return false;
    }

    private static void neighbours(TypeElement type, Deque<TypeElement> open) {
        add(type.getSuperclass(), open);
        type.getInterfaces().forEach(each -> add(each, open));
        type.getPermittedSubclasses().forEach(each -> add(each, open));
        for (Element member : type.getEnclosedElements()) {
            if (member.getKind().isField()) {
                add(member.asType(), open);
            } else if (member instanceof ExecutableElement method && Accessors.readable(method)) {
                add(method.getReturnType(), open);
            }
        }
    }

    private static void add(TypeMirror type, Deque<TypeElement> open) {
        if (type.getKind() == TypeKind.ARRAY) {
            add(((ArrayType) type).getComponentType(), open);
        } else if (type.getKind() == TypeKind.DECLARED && type instanceof DeclaredType declared) {
            if (declared.asElement() instanceof TypeElement element) {
                open.add(element);
            }
            declared.getTypeArguments().forEach(argument -> add(argument, open));
        }
    }
}
