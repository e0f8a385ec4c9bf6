package uk.disc.processor.flow.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;
import uk.disc.processor.flow.engine.Site;
import uk.disc.processor.flow.value.Value;

/**
 * A call that nobody described: result and receiver hold what receiver and arguments held, and a function among the arguments is called
 * with it. What merely tells two things apart, or counts, gives nothing away.
 */
final class Unmodelled {
    private static final Set<String> COUNTS = Set.of(
            "length",
            "size",
            "indexOf",
            "lastIndexOf",
            "compareTo",
            "compareToIgnoreCase",
            "compare",
            "hashCode",
            "count",
            "available",
            "ordinal");

    /** These hold what they were made with, and nothing else. */
    private static final Set<String> FIXED = Set.of(
            "java.lang.String",
            "java.lang.Class",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Boolean",
            "java.lang.Character",
            "java.lang.Double",
            "java.util.UUID",
            "java.math.BigDecimal",
            "java.math.BigInteger");

    Value apply(Site site) {
        if (site.method().getKind() == ElementKind.CONSTRUCTOR) {
            construct(site);
            return Value.EMPTY;
        }
        Value labels = site.deep(site.receiver());
        List<Value> functions = new ArrayList<>();
        for (int i = 0; i < site.arguments().size(); i++) {
            labels = labels.withLabelsOf(site.deep(site.argument(i)));
        }
        for (int i = 0; i < site.arguments().size(); i++) {
            Optional<TypeMirror> functional = site.functional(i);
            if (functional.isPresent()) {
                call(site, i, functional.get(), labels).ifPresent(functions::add);
            }
        }
        for (Value each : functions) {
            labels = labels.withLabelsOf(site.deep(each));
        }
        boolean isStatic = site.method().getModifiers().contains(Modifier.STATIC);
        if (!isStatic && !fixed(site.declaring())) {
            Value given = Value.EMPTY;
            for (Value argument : site.arguments()) {
                given = given.withLabelsOf(site.deep(argument));
            }
            site.addContent(site.receiver(), given.labelsOnly());
        }
        fillBuffers(site);
        return result(site, labels, functions);
    }

    /** A function sees what the receiver and the other arguments hold. */
    private static Optional<Value> call(Site site, int index, TypeMirror type, Value labels) {
        Value given = site.elements(site.receiver());
        for (int i = 0; i < site.arguments().size(); i++) {
            if (i != index) {
                given = given.join(site.argument(i)).join(site.elements(site.argument(i)));
            }
        }
        return site.call(
                site.argument(index), type, List.of(given.withoutConstant().withLabelsOf(labels)));
    }

    private static void construct(Site site) {
        Value labels = Value.EMPTY;
        Value wrapped = Value.EMPTY;
        for (Value argument : site.arguments()) {
            labels = labels.withLabelsOf(site.deep(argument));
            wrapped = wrapped.join(argument.withoutLabels().withoutConstant());
        }
        site.addContent(site.receiver(), labels.labelsOnly());
        if (writes(site)) {
            site.store(site.receiver(), site.place("wrapped"), wrapped);
        }
        for (int i = 0; i < site.arguments().size(); i++) {
            if (site.functional(i).isPresent()) {
                site.store(site.receiver(), site.place("function"), site.argument(i));
            }
        }
    }

    private static boolean writes(Site site) {
        String name = String.valueOf(site.declaring()).replaceAll("<.*", "");
        return name.endsWith("Writer") || name.endsWith("OutputStream") || name.endsWith("PrintStream");
    }

    /** What reads into an array leaves there what the receiver holds. */
    private static void fillBuffers(Site site) {
        Value held = site.deep(site.receiver());
        for (int i = 0; i < site.method().getParameters().size(); i++) {
            TypeMirror type = site.method().getParameters().get(i).asType();
            if (type instanceof ArrayType array
                    && array.getComponentType().getKind().isPrimitive()) {
                site.addContent(site.argument(i), held);
            }
        }
    }

    private static Value result(Site site, Value labels, List<Value> functions) {
        TypeMirror type = site.type();
        if (type == null || type.getKind() == TypeKind.BOOLEAN) {
            return Value.EMPTY;
        }
        String name = site.method().getSimpleName().toString();
        if (type.getKind() == TypeKind.INT && COUNTS.contains(name)) {
            return Value.EMPTY;
        }
        if (type.getKind().isPrimitive() || fixed(type)) {
            return site.told(labels);
        }
        if (getter(site, name)) {
            return part(site, name);
        }
        Value result = site.create("result", type, false);
        Value elements = Value.EMPTY;
        for (Value each : functions) {
            elements = elements.join(each);
        }
        if (elements.hasObjects() || elements.hasLabels()) {
            site.store(result, site.place("[]"), elements);
        }
        if (!site.method().getModifiers().contains(Modifier.STATIC) && sameType(type, site)) {
            result = result.join(site.receiver().withoutLabels());
        }
        Value told = site.told(labels);
        site.addContent(result, told);
        return result.withLabelsOf(told);
    }

    private static boolean sameType(TypeMirror type, Site site) {
        TypeMirror declaring = site.declaring();
        return declaring != null
                && site.program()
                        .types()
                        .isSameType(
                                site.program().types().erasure(type),
                                site.program().types().erasure(declaring));
    }

    private static boolean getter(Site site, String name) {
        return site.arguments().isEmpty()
                && (name.startsWith("get") || name.startsWith("add"))
                && site.receiver().hasObjects()
                && !site.method().getModifiers().contains(Modifier.STATIC);
    }

    /** What a getter gives is a part of its object, and the same each time; so is what {@code addEntry()} gives, as FHIR's types have it. */
    private static Value part(Site site, String name) {
        Value part = site.loadResult(site.receiver(), site.place(name + "()"));
        if (!part.hasObjects()) {
            Value made = site.create(name, site.type(), false);
            site.store(site.receiver(), site.place(name + "()"), made.withLabelsOf(part));
            part = made.withLabelsOf(part);
        }
        Value own = Value.EMPTY.withLabelsOf(site.receiver());
        return site.told(part.withLabelsOf(own));
    }

    private static boolean fixed(@Nullable TypeMirror type) {
        return type instanceof DeclaredType declared
                && declared.asElement() instanceof TypeElement element
                && (FIXED.contains(element.getQualifiedName().toString()) || element.getKind() == ElementKind.ENUM);
    }
}
