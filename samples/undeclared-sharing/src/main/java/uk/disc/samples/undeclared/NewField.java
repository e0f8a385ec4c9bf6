package uk.disc.samples.undeclared;

import static uk.disc.annotation.Categories.NAME;
import static uk.disc.annotation.Categories.NHS_NUMBER;
import static uk.disc.annotation.Purposes.INDIVIDUAL_CARE;
import static uk.disc.samples.dorset.DorsetAgreements.P_DIS;
import static uk.disc.samples.dorset.DorsetOrganisations.BCP_COUNCIL;

import uk.disc.annotation.OutboundTransfer;
import uk.disc.annotation.SharingCategory;
import uk.disc.annotation.SubjectIdentifier;

/** Someone added a field and did not say what it holds. */
interface NewField {
    /** The mistake is made here. */
    @OutboundTransfer(
            id = "new-field",
            agreement = P_DIS,
            recipient = BCP_COUNCIL,
            purpose = INDIVIDUAL_CARE,
            owner = "Discharge team")
    void send(Message message);

    /** What is sent. */
    record Message(
            @SubjectIdentifier @SharingCategory(NHS_NUMBER) String nhsNumber,
            @SharingCategory(NAME) String name,
            String telephone) {}
}
