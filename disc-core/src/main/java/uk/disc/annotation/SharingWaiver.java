package uk.disc.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets a build pass in spite of one named finding, until a date. It changes the build's exit and the register, nothing else: at run
 * time the guard decides as if the waiver were absent. A statutory restriction can't be waived.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(SharingWaivers.class)
@Target({ElementType.METHOD, ElementType.FIELD, ElementType.RECORD_COMPONENT, ElementType.TYPE})
public @interface SharingWaiver {
    /**
     * The key in brackets at the start of the error, such as {@code disc.transfer.category-not-agreed}.
     *
     * @return the finding this waives
     */
    String rule();

    /**
     * Why the finding does not stop the build.
     *
     * @return the kind
     */
    WaiverKind kind();

    /**
     * The reason in words a reviewer can judge; placeholder text ("TODO", "tbc") is an error.
     *
     * @return the reason
     */
    String reason();

    /**
     * The role that approved this, for example "Caldicott Guardian". Never a person's name.
     *
     * @return who approved it
     */
    String approvedBy();

    /**
     * The last day on which the waiver holds, as {@code 2026-12-31}, inclusive, in Europe/London.
     *
     * @return the end date
     */
    String until();
}
