package uk.disc.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says that a field, component, getter, parameter or type holds nothing about a person, and why. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.TYPE})
public @interface NotPersonal {
    /**
     * Why this is not personal data, in words a reviewer can judge ("ward code", "schema version").
     *
     * @return the reason; blank or placeholder text is an error at build
     */
    String reason();
}
