package org.example;

import uk.disc.annotation.OutboundTransfer;
import uk.disc.annotation.Purposes;
import uk.disc.samples.dorset.DorsetAgreements;
import uk.disc.samples.dorset.DorsetOrganisations;

/** Both are covered by the agreement. */
public interface Council {
    @OutboundTransfer(
            id = "letter",
            agreement = DorsetAgreements.P_DIS,
            recipient = DorsetOrganisations.BCP_COUNCIL,
            purpose = Purposes.INDIVIDUAL_CARE,
            owner = "Discharge team")
    void send(Letter letter);

    @OutboundTransfer(
            id = "referral",
            agreement = DorsetAgreements.P_DIS,
            recipient = DorsetOrganisations.BCP_COUNCIL,
            purpose = Purposes.INDIVIDUAL_CARE,
            owner = "Discharge team")
    void refer(Referral referral);
}
