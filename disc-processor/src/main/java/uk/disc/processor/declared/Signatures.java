package uk.disc.processor.declared;

import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import uk.disc.processor.payload.TypeKey;

/** The names under which the facts know types and methods. */
final class Signatures {
    private final Elements elements;
    private final Types types;

    Signatures(Elements elements, Types types) {
        this.elements = elements;
        this.types = types;
    }

    String type(TypeElement type) {
        return elements.getBinaryName(type).toString();
    }

    /** A method as {@code name(erased.parameter.Types)}, with commas and no spaces. */
    String method(ExecutableElement method) {
        return method.getParameters().stream()
                .map(parameter -> TypeKey.ofErased(types.erasure(parameter.asType())))
                .collect(Collectors.joining(",", method.getSimpleName() + "(", ")"));
    }
}
