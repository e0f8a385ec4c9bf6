package uk.disc.agreement;

import java.util.Optional;

/**
 * For what the sender collected the information, where that was another purpose than the flow's.
 *
 * @param purpose the purpose it was collected for
 * @param onConsent whether it was collected on the person's consent
 * @param annex2 the Annex 2 condition that makes the new purpose compatible; empty when none is recorded
 * @param request a reference to the recorded request for it, where the condition needs one; empty when none is recorded
 * @param noFreshConsent for what was collected on consent, why people can't reasonably be asked again; empty when nobody recorded it, and
 *     then no condition of Annex 2 helps
 * @param assessment a reference to a recorded compatibility assessment; empty when there is none
 */
public record Collected(
        String purpose,
        boolean onConsent,
        Optional<String> annex2,
        Optional<String> request,
        Optional<String> noFreshConsent,
        Optional<String> assessment) {}
