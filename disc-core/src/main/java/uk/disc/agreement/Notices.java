package uk.disc.agreement;

import java.util.Optional;

/**
 * Where each side tells people about a flow.
 *
 * @param sender the sender's privacy notice; empty when none is recorded
 * @param recipient the recipient's privacy notice; empty when none is recorded
 */
public record Notices(Optional<String> sender, Optional<String> recipient) {}
