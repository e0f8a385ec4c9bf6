package uk.disc.samples.undeclared;

import static uk.disc.annotation.Categories.DIAGNOSIS;
import static uk.disc.annotation.Categories.NAME;
import static uk.disc.annotation.Purposes.HOME_FIRE_SAFETY;
import static uk.disc.samples.dorset.DorsetAgreements.P_FIRE_DRAFT;
import static uk.disc.samples.dorset.DorsetOrganisations.BCP_COUNCIL;
import static uk.disc.samples.dorset.DorsetOrganisations.DORSET_WILTSHIRE_FIRE_HOME_SAFETY;

import uk.disc.annotation.OutboundTransfer;
import uk.disc.annotation.Sender;
import uk.disc.annotation.SharingCategory;
import uk.disc.annotation.SubjectIdentifier;

/** The legal condition needs a policy document that nobody wrote. */
@Sender(BCP_COUNCIL)
interface PolicyDocumentMissing {
    /** The mistake is made here. */
    @OutboundTransfer(
            id = "policy-document-missing",
            agreement = P_FIRE_DRAFT,
            recipient = DORSET_WILTSHIRE_FIRE_HOME_SAFETY,
            purpose = HOME_FIRE_SAFETY,
            owner = "Housing")
    void send(Message message);

    /** What is sent. */
    record Message(
            @SubjectIdentifier @SharingCategory(NAME) String name,
            @SharingCategory(DIAGNOSIS) String homeOxygen) {}
}
