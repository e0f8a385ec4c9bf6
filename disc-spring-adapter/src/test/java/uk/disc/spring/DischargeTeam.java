package uk.disc.spring;

import uk.disc.annotation.OutboundTransfer;

/** A transfer under an agreement. */
interface DischargeTeam {
    @OutboundTransfer(
            id = "discharge-summary",
            agreement = "P-DIS",
            recipient = "bcp-council",
            purpose = "INDIVIDUAL_CARE",
            owner = "Discharge team")
    void send(String summary);

    /** One that sends nothing. */
    final class Silent implements DischargeTeam {
        @Override
        public void send(String summary) {}
    }
}
