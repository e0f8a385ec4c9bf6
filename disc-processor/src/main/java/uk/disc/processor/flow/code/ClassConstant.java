package uk.disc.processor.flow.code;

import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * A class, as a value: {@code Patient.class}, or what {@code Class.forName} gives for a constant name.
 *
 * @param type the type
 */
public record ClassConstant(TypeMirror type) {
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ClassConstant constant
                && constant.type.toString().equals(type.toString());
    }

    @Override
    public int hashCode() {
        return type.toString().hashCode();
    }
}
