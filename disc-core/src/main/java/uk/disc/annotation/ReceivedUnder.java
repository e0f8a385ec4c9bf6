package uk.disc.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that what this holds was received from another organisation under an agreement, so that the agreement's rule on passing it
 * on is checked wherever it is sent next.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.TYPE})
public @interface ReceivedUnder {
    /**
     * The agreements under which it was received.
     *
     * @return agreement ids from the policy pack
     */
    String[] value();
}
