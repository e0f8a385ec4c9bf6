package org.springframework.web.bind.annotation;

/** Spring's annotation, as far as is needed: the check knows it by name. */
public @interface PostMapping {
    String path() default "";
}
