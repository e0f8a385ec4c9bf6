package uk.disc.decision;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says which rule a test makes pass or fire, for the table in {@code docs/rule-coverage.md}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Repeatable(Covers.Several.class)
public @interface Covers {
    /** The rule's id. */
    String rule();

    /** Whether it fires; otherwise it passes. */
    boolean fires();

    /** Holds several. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @interface Several {
        /** Each of them. */
        Covers[] value();
    }
}
