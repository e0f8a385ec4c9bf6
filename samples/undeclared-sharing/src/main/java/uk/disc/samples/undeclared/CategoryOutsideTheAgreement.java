package uk.disc.samples.undeclared;

import static uk.disc.annotation.Categories.NHS_NUMBER;
import static uk.disc.annotation.Categories.SEXUAL_HEALTH;
import static uk.disc.annotation.Purposes.INDIVIDUAL_CARE;
import static uk.disc.samples.dorset.DorsetAgreements.P_DIS;
import static uk.disc.samples.dorset.DorsetOrganisations.BCP_COUNCIL;

import java.util.List;
import uk.disc.annotation.OutboundTransfer;
import uk.disc.annotation.SharingCategory;
import uk.disc.annotation.SubjectIdentifier;

/** The agreement covers a diagnosis, and not this. */
interface CategoryOutsideTheAgreement {
    /** The mistake is made here. */
    @OutboundTransfer(
            id = "category-outside-the-agreement",
            agreement = P_DIS,
            recipient = BCP_COUNCIL,
            purpose = INDIVIDUAL_CARE,
            owner = "Discharge team")
    void send(Message message);

    /** What is sent. */
    record Message(
            @SubjectIdentifier @SharingCategory(NHS_NUMBER) String nhsNumber,
            @SharingCategory(SEXUAL_HEALTH) List<String> tests) {}
}
