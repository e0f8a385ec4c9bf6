package uk.disc.processor.declared;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** The names under which facts know the methods of declared transfers. */
public final class TransferNames {
    private final Signatures signatures;

    /**
     * Names for one compilation.
     *
     * @param elements the compiler's elements
     * @param types the compiler's types
     */
    public TransferNames(Elements elements, Types types) {
        this.signatures = new Signatures(elements, types);
    }

    /**
     * A method with its type: {@code type#method}, as a transfer's facts name both.
     *
     * @param method the method
     * @return the name
     */
    public String of(ExecutableElement method) {
        String type = method.getEnclosingElement() instanceof TypeElement declaring ? signatures.type(declaring) : "";
        return type + "#" + signatures.method(method);
    }

    /**
     * A type by its binary name.
     *
     * @param type the type
     * @return the name
     */
    public String type(TypeElement type) {
        return signatures.type(type);
    }

    /**
     * A method as facts name it, without its type.
     *
     * @param method the method
     * @return its name with the types of its parameters
     */
    public String method(ExecutableElement method) {
        return signatures.method(method);
    }
}
