package org.springframework.cloud.openfeign;

/** Feign's annotation, as far as is needed: the check knows it by name. */
public @interface FeignClient {
    String name() default "";

    String url() default "";
}
