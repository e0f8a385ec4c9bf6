package uk.disc.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says what kind of personal information a field, component, getter, parameter or whole type holds.
 *
 * <p>A mark on a collection, array, map or {@code Optional} covers its elements. A mark on a type covers every value of that
 * type, and nothing inside it needs a mark of its own.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.TYPE})
public @interface SharingCategory {
    /**
     * One or more category codes: constants of {@link Categories}, or of the class generated for a pack's own codes.
     *
     * @return the codes; an unknown code is an error at build
     */
    String[] value();
}
