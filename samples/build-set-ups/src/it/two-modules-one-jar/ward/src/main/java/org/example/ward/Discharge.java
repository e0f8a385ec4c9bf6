package org.example.ward;

import uk.disc.annotation.Categories;
import uk.disc.annotation.OutboundTransfer;
import uk.disc.annotation.Purposes;
import uk.disc.annotation.SharingCategory;
import uk.disc.annotation.SubjectIdentifier;
import uk.disc.samples.dorset.DorsetAgreements;
import uk.disc.samples.dorset.DorsetOrganisations;

/** A transfer that the agreement covers. */
public interface Discharge {
    /** Tells the council. */
    @OutboundTransfer(
            id = "ward-discharge",
            agreement = DorsetAgreements.P_DIS,
            recipient = DorsetOrganisations.BCP_COUNCIL,
            purpose = Purposes.INDIVIDUAL_CARE,
            owner = "Discharge team")
    void send(Summary summary);

    /** What is sent. */
    record Summary(
            @SubjectIdentifier @SharingCategory(Categories.NHS_NUMBER) String nhsNumber,
            @SharingCategory(Categories.DIAGNOSIS) String diagnosis) {}
}
