package uk.disc.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the organisation whose information the code in this package or type sends: the controller that discloses.
 *
 * <p>A mark on a type wins over one on its package; a package's mark holds for its sub-packages that have none. Several
 * organisations mean that several bodies run this code, and each transfer must be lawful for each of them.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PACKAGE, ElementType.TYPE})
public @interface Sender {
    /**
     * Organisation ids from the policy pack.
     *
     * @return at least one id; an unknown id is an error at build
     */
    String[] value();
}
