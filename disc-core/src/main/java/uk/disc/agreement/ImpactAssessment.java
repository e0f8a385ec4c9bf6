package uk.disc.agreement;

import java.util.Optional;

/**
 * The data protection impact assessment (DPIA) of an agreement.
 *
 * @param required the outcome of the screening
 * @param reference a reference to the assessment; empty when there is none
 * @param existing whether the sharing was already going on when the rule was introduced, so that a missing assessment warns
 */
public record ImpactAssessment(boolean required, Optional<String> reference, boolean existing) {}
