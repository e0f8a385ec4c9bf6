package uk.disc.samples.undeclared;

import static uk.disc.annotation.Categories.DIAGNOSIS;
import static uk.disc.annotation.Categories.NHS_NUMBER;
import static uk.disc.annotation.Purposes.SERVICE_PLANNING;
import static uk.disc.samples.dorset.DorsetAgreements.P_DIS;
import static uk.disc.samples.dorset.DorsetOrganisations.BCP_COUNCIL;

import uk.disc.annotation.OutboundTransfer;
import uk.disc.annotation.SharingCategory;
import uk.disc.annotation.SubjectIdentifier;

/** The agreement is for a person's own care, not for planning services. */
interface PurposeNotAgreed {
    /** The mistake is made here. */
    @OutboundTransfer(
            id = "purpose-not-agreed",
            agreement = P_DIS,
            recipient = BCP_COUNCIL,
            purpose = SERVICE_PLANNING,
            owner = "Discharge team")
    void send(Message message);

    /** What is sent. */
    record Message(
            @SubjectIdentifier @SharingCategory(NHS_NUMBER) String nhsNumber,
            @SharingCategory(DIAGNOSIS) String diagnosis) {}
}
