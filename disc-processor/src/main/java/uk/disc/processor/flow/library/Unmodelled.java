package uk.disc.processor.flow.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;
import uk.disc.processor.flow.code.Program;
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
            "java.math.BigInteger",
            "java.nio.charset.Charset",
            "java.util.Locale",
            "java.util.regex.Pattern",
            "java.util.Base64.Encoder",
            "java.util.Base64.Decoder");

    /** What something may be written to that is given to a call. */
    private static final Set<String> WRITTEN_TO = Set.of(
            "java.io.OutputStream",
            "java.io.DataOutput",
            "java.lang.Appendable",
            "java.nio.channels.WritableByteChannel");

    /** What becomes of the arguments. */
    private enum Keeps {
        /** The receiver holds them from now on. */
        RECEIVER,
        /** Only the result holds them. */
        RESULT,
        /** Neither does. */
        NOTHING
    }

    Value apply(Site site) {
        return apply(site, Keeps.RECEIVER);
    }

    /** A call whose receiver does not remember what it was given, as a mapper does not. */
    Value converted(Site site) {
        return apply(site, Keeps.RESULT);
    }

    /** A call that sends: what comes back is what the other side says. What is written to may be read again. */
    Value answered(Site site) {
        return apply(site, isWrittenTo(site.program(), site.declaring()) ? Keeps.RECEIVER : Keeps.NOTHING);
    }

    private static Value apply(Site site, Keeps keeps) {
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
        if (keeps == Keeps.RECEIVER && !isStatic && !fixed(site.declaring())) {
            Value given = Value.EMPTY;
            for (Value argument : site.arguments()) {
                given = given.withLabelsOf(site.deep(argument));
            }
            site.write(site.receiver(), given.labelsOnly());
        }
        fillBuffers(site);
        writeTo(site, labels);
        return result(site, keeps == Keeps.NOTHING ? answer(site, functions) : labels, functions);
    }

    private static Value answer(Site site, List<Value> functions) {
        Value labels = site.deep(site.receiver());
        for (Value each : functions) {
            labels = labels.withLabelsOf(site.deep(each));
        }
        return labels;
    }

    /** A stream or a writer that is given to a call is written to: {@code mapper.writeValue(out, patient)}. */
    private static void writeTo(Site site, Value labels) {
        List<? extends VariableElement> parameters = site.method().getParameters();
        for (int i = 0; i < parameters.size(); i++) {
            if (isWrittenTo(site.program(), parameters.get(i).asType())) {
                site.write(site.argument(i), labels.labelsOnly());
            }
        }
    }

    private static boolean isWrittenTo(Program program, @Nullable TypeMirror type) {
        return type instanceof DeclaredType declared
                && declared.asElement() instanceof TypeElement element
                && (WRITTEN_TO.contains(element.getQualifiedName().toString())
                        || program.types().directSupertypes(type).stream()
                                .anyMatch(above -> isWrittenTo(program, above)));
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
                && (element.getKind() == ElementKind.ENUM
                        || FIXED.contains(element.getQualifiedName().toString())
                        || element.getQualifiedName().toString().startsWith("java.time."));
    }
}
