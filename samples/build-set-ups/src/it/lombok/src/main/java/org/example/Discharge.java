package org.example;

import uk.disc.annotation.OutboundTransfer;
import uk.disc.annotation.Purposes;
import uk.disc.samples.dorset.DorsetAgreements;
import uk.disc.samples.dorset.DorsetOrganisations;

/** A transfer that the agreement does not cover. */
public interface Discharge {
    /** Tells the council. */
    @OutboundTransfer(
            id = "discharge",
            agreement = DorsetAgreements.P_DIS,
            recipient = DorsetOrganisations.BCP_COUNCIL,
            purpose = Purposes.INDIVIDUAL_CARE,
            owner = "Discharge team")
    void send(Summary summary);
}
