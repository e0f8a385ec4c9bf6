package uk.disc.processor.payload;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.TypeElement;

/**
 * Jackson's mix-ins: annotations put on a type from outside. A mapper is given them in code, where nothing can be seen of them here;
 * Spring Boot's way of declaring them can be.
 */
final class MixIns {
    private static final List<String> DECLARED =
            List.of("org.springframework.boot.jackson.JsonMixin", "org.springframework.boot.jackson.JacksonMixin");

    private MixIns() {}

    /** The qualified names of the types that a mix-in of this compilation is for. */
    static Set<String> targets(Collection<TypeElement> compilation) {
        Set<String> targets = new TreeSet<>();
        for (TypeElement type : compilation) {
            for (String name : DECLARED) {
                Attributes.on(type, name).ifPresent(mark -> {
                    mark.types("value").stream().map(TypeKey::of).forEach(targets::add);
                    mark.types("type").stream().map(TypeKey::of).forEach(targets::add);
                });
            }
        }
        return targets;
    }
}
