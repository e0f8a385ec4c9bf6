package uk.disc.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that what a method gives back tells less of a person than what it was given: a named step, such as a postcode cut to its district.
 * Where method bodies are followed, the result no longer holds the categories in {@link #from()}; everything else it is given stays. The
 * register lists each step that is used, so that an information governance lead can judge it.
 *
 * <pre>{@code
 * @Reclassifies(from = DATE_OF_BIRTH, to = AGE_BAND, how = "ten-year bands, over 90 together")
 * static String ageBand(LocalDate birth) { … }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Reclassifies {
    /**
     * The categories that the result no longer holds, each with all below it.
     *
     * @return category codes; naming none is an error at build
     */
    String[] from();

    /**
     * What it holds instead.
     *
     * @return category codes; none if the result is about nobody
     */
    String[] to() default {};

    /**
     * How, in words a reviewer can judge.
     *
     * @return the step; blank or placeholder text is an error at build
     */
    String how();
}
