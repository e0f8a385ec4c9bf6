package uk.disc.spring;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a service may set. A mistyped {@code disc.*} property stops the service, for it would otherwise be no setting at all.
 *
 * @param policy Directory or jar of the policy pack. Looked for on the class path if not set.
 * @param verify What happens when the service declares a transfer that may not be sent or was not checked.
 */
@ConfigurationProperties(prefix = "disc", ignoreUnknownFields = false)
public record DiscProperties(
        @Nullable Path policy, @DefaultValue("enforce") Verify verify) {

    /** What a finding does to the start of a service. */
    public enum Verify {
        /** The service does not start. */
        ENFORCE,
        /** The service starts, and each finding is a warning in its log. */
        REPORT_ONLY
    }
}
