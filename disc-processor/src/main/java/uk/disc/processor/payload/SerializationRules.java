package uk.disc.processor.payload;

import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** What Java serialisation does to what is written: it takes fields, never getters, unless a class writes itself. */
final class SerializationRules {
    private SerializationRules() {}

    /** Why a property isn't written; empty when it is. */
    static Optional<String> leftOut(Property property) {
        if (property.fields().isEmpty()) {
            return Optional.of("Java serialisation writes fields, not getters");
        }
        boolean stays = property.fields().stream()
                .allMatch(at -> at.field().getModifiers().contains(Modifier.TRANSIENT));
        return stays ? Optional.of("it is transient") : Optional.empty();
    }

    /** What makes a supertype write other things than its fields; empty when nothing does. */
    static Optional<String> replaced(TypeElement supertype) {
        if (supertype.getQualifiedName().contentEquals("java.io.Externalizable")) {
            return Optional.of("an Externalizable class writes itself");
        }
        // Of several reasons always the same one, whichever order a compiler lists members in.
        return supertype.getEnclosedElements().stream()
                .flatMap(member -> replaced(member).stream())
                .sorted()
                .findFirst();
    }

    private static Optional<String> replaced(Element member) {
        String name = member.getSimpleName().toString();
        if (name.equals("serialPersistentFields") && member.getKind() == ElementKind.FIELD) {
            return Optional.of("serialPersistentFields names other fields than the class has");
        }
        if (!(member instanceof ExecutableElement method)) {
            return Optional.empty();
        }
        if (name.equals("writeObject")
                && method.getParameters().size() == 1
                && TypeKey.of(method.getParameters().get(0).asType()).equals("java.io.ObjectOutputStream")) {
            return Optional.of("writeObject writes other things than the fields");
        }
        return name.equals("writeReplace") && method.getParameters().isEmpty()
                ? Optional.of("writeReplace writes another object")
                : Optional.empty();
    }
}
