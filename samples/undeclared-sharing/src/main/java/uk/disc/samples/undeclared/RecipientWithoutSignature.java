package uk.disc.samples.undeclared;

import static uk.disc.annotation.Categories.DIAGNOSIS;
import static uk.disc.annotation.Categories.NHS_NUMBER;
import static uk.disc.annotation.Purposes.INDIVIDUAL_CARE;
import static uk.disc.samples.dorset.DorsetAgreements.P_DIS;
import static uk.disc.samples.dorset.DorsetOrganisations.HARBOUR_VIEW_CARE_HOME;

import uk.disc.annotation.OutboundTransfer;
import uk.disc.annotation.SharingCategory;
import uk.disc.annotation.SubjectIdentifier;

/** The care home never signed the charter. */
interface RecipientWithoutSignature {
    /** The mistake is made here. */
    @OutboundTransfer(
            id = "recipient-without-signature",
            agreement = P_DIS,
            recipient = HARBOUR_VIEW_CARE_HOME,
            purpose = INDIVIDUAL_CARE,
            owner = "Discharge team")
    void send(Message message);

    /** What is sent. */
    record Message(
            @SubjectIdentifier @SharingCategory(NHS_NUMBER) String nhsNumber,
            @SharingCategory(DIAGNOSIS) String diagnosis) {}
}
