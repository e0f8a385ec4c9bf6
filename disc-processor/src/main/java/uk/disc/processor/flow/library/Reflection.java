package uk.disc.processor.flow.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import uk.disc.processor.flow.code.ClassConstant;
import uk.disc.processor.flow.engine.Site;
import uk.disc.processor.flow.value.FieldKey;
import uk.disc.processor.flow.value.Value;

/** Reflection, as far as names are constant. */
final class Reflection {
    private static final Set<String> TYPES = Set.of(
            "java.lang.Class", "java.lang.reflect.Method", "java.lang.reflect.Field", "java.lang.reflect.Constructor");

    /** A member of a class, as a value. */
    private record Member(ClassConstant of, String name) {}

    boolean applies(Set<String> supertypes) {
        return TYPES.stream().anyMatch(supertypes::contains);
    }

    Optional<Value> apply(Site site) {
        String name = site.method().getSimpleName().toString();
        return switch (name) {
            case "forName" -> forName(site);
            case "getClass" ->
                site.exactType(site.receiver()).map(type -> Value.constant(new ClassConstant(type.asType())));
            case "newInstance" -> newInstance(site);
            case "getMethod", "getDeclaredMethod", "getField", "getDeclaredField" -> member(site);
            case "getConstructor", "getDeclaredConstructor" ->
                site.receiver().constant(ClassConstant.class).map(type -> Value.constant(new Member(type, "<init>")));
            case "invoke" -> invoke(site);
            case "set" ->
                place(site).map(place -> {
                    site.store(site.argument(0), place, site.argument(1));
                    return Value.EMPTY;
                });
            case "get" -> place(site).map(place -> site.load(site.argument(0), place));
            default -> Optional.empty();
        };
    }

    private static Optional<Value> forName(Site site) {
        return site.argument(0)
                .constant(String.class)
                .map(name -> site.program().elements().getTypeElement(name.replace('$', '.')))
                .map(type -> Value.constant(new ClassConstant(type.asType())));
    }

    private static Optional<Value> member(Site site) {
        return site.receiver()
                .constant(ClassConstant.class)
                .flatMap(of ->
                        site.argument(0).constant(String.class).map(name -> Value.constant(new Member(of, name))));
    }

    private static Optional<Value> newInstance(Site site) {
        Object constant = site.receiver().constant();
        ClassConstant of = constant instanceof Member member
                ? member.of()
                : constant instanceof ClassConstant itself ? itself : null;
        TypeElement type = of == null ? null : element(of.type());
        if (of == null || type == null || !site.program().compiles(type)) {
            return Optional.empty();
        }
        Value made = site.create("instance", of.type(), true);
        site.construct(made, type, constant instanceof Member ? unpacked(site, site.argument(0)) : List.of());
        return Optional.of(made);
    }

    private static List<Value> unpacked(Site site, Value array) {
        List<Value> found = new ArrayList<>();
        for (FieldKey place : site.places(array)) {
            if (place.element() && !place.anyElement()) {
                found.add(site.load(array, place));
            }
        }
        return found;
    }

    private static Optional<Value> invoke(Site site) {
        List<Value> given = unpacked(site, site.argument(1));
        Value target = site.argument(0);
        if (site.receiver().constant() instanceof Member member) {
            return site.callNamed(target, member.name(), given);
        }
        Optional<TypeElement> type = site.exactType(target).filter(site.program()::compiles);
        Value result = null;
        if (type.isPresent()) {
            for (ExecutableElement method : ElementFilter.methodsIn(type.get().getEnclosedElements())) {
                Optional<Value> each =
                        site.callNamed(target, method.getSimpleName().toString(), given);
                if (each.isPresent()) {
                    result = result == null ? each.get() : result.join(each.get());
                }
            }
        }
        return Optional.ofNullable(result);
    }

    private static Optional<FieldKey> place(Site site) {
        return site.receiver()
                .constant(Member.class)
                .flatMap(member -> Optional.ofNullable(element(member.of().type()))
                        .flatMap(type -> site.field(type, member.name())));
    }

    private static @org.jspecify.annotations.Nullable TypeElement element(TypeMirror type) {
        return type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element
                ? element
                : null;
    }
}
