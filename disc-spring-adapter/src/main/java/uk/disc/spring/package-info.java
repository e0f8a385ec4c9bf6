/**
 * Spring Boot auto-configuration: the policy pack as a bean, and a check at start-up that what this service declares was checked when
 * it was built and may still be sent.
 *
 * <p>Nothing here knows a rule: {@code uk.disc.register} judges, and this package decides when to ask and whether the service may
 * start. Read {@link uk.disc.spring.DiscAutoConfiguration} first, then {@link uk.disc.spring.StartUpCheck}.
 */
@NullMarked
package uk.disc.spring;

import org.jspecify.annotations.NullMarked;
