package uk.disc.processor.flow.library;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import uk.disc.processor.flow.engine.Knowledge;
import uk.disc.processor.flow.engine.Library;
import uk.disc.processor.flow.engine.Site;
import uk.disc.processor.flow.value.Value;

/** Finds the model of a call by the type that declares it; what has none is taken to hold and to pass on all it is given. */
public final class Models implements Library {
    private final Map<TypeElement, Set<String>> supertypes = new HashMap<>();
    private final Unmodelled unmodelled = new Unmodelled();
    private final Texts texts = new Texts(unmodelled);
    private final Lists lists = new Lists();
    private final Maps maps = new Maps();
    private final Pipelines pipelines = new Pipelines();
    private final Utilities utilities = new Utilities();
    private final Reflection reflection = new Reflection();

    /** The models that ship. */
    public Models() {}

    @Override
    public Value apply(Site site) {
        Optional<Knowledge.Effect> effect = site.effect();
        if (effect.isEmpty()) {
            return model(site).orElseGet(() -> unmodelled.apply(site));
        }
        return switch (effect.get()) {
            case STOPS -> Value.EMPTY;
            case PASSES -> unmodelled.apply(site);
            case CONVERTS -> unmodelled.converted(site);
            case SENDS -> unmodelled.answered(site);
        };
    }

    private Optional<Value> model(Site site) {
        if (!(site.method().getEnclosingElement() instanceof TypeElement type)) {
            return Optional.empty();
        }
        Set<String> above = supertypes(type);
        boolean constructor = site.method().getKind() == ElementKind.CONSTRUCTOR;
        String name = type.getQualifiedName().toString();
        if (name.equals("java.lang.Object")) {
            return constructor ? Optional.of(Value.EMPTY) : reflection.apply(site);
        }
        if (above.contains("java.lang.CharSequence") || above.contains("java.lang.Character")) {
            return texts.apply(site);
        }
        if (above.contains("java.util.Map") || above.contains("java.util.Dictionary")) {
            return constructor ? maps.construct(site) : maps.apply(site);
        }
        if (above.contains("java.util.Map.Entry")) {
            return maps.entry(site);
        }
        if (above.contains("java.lang.Iterable")
                || above.contains("java.util.Iterator")
                || above.contains("java.util.Enumeration")) {
            return constructor ? lists.construct(site) : lists.apply(site);
        }
        if (above.contains("java.util.stream.BaseStream")
                || above.contains("java.util.concurrent.CompletionStage")
                || above.contains("java.util.concurrent.Future")
                || name.startsWith("java.util.Optional")) {
            return pipelines.apply(site);
        }
        Optional<Value> reflected = reflection.applies(above) ? reflection.apply(site) : Optional.empty();
        if (reflected.isPresent()) {
            return reflected;
        }
        Optional<Value> useful = utilities.apply(site, name, above);
        return useful.isPresent() ? useful : maps.attributes(site);
    }

    private Set<String> supertypes(TypeElement type) {
        Set<String> known = supertypes.get(type);
        if (known == null) {
            known = new HashSet<>();
            collect(type, known);
            supertypes.put(type, known);
        }
        return known;
    }

    private static void collect(TypeElement type, Set<String> names) {
        if (names.add(type.getQualifiedName().toString())) {
            collect(type.getSuperclass(), names);
            type.getInterfaces().forEach(each -> collect(each, names));
        }
    }

    private static void collect(TypeMirror type, Set<String> names) {
        if (type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element) {
            collect(element, names);
        }
    }
}
