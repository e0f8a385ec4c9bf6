package uk.disc.samples.undeclared;

import static uk.disc.annotation.Categories.ADDRESS;
import static uk.disc.annotation.Categories.NAME;
import static uk.disc.annotation.Purposes.SOCIAL_CARE_ASSESSMENT;
import static uk.disc.samples.dorset.DorsetAgreements.P_LI;
import static uk.disc.samples.dorset.DorsetOrganisations.DORSET_COUNCIL_ADULT_SOCIAL_CARE;

import uk.disc.annotation.OutboundTransfer;
import uk.disc.annotation.SharingCategory;
import uk.disc.annotation.SubjectIdentifier;

/** A hospital trust relies on a ground that is not open to it. */
interface LegitimateInterestOfAPublicBody {
    /** The mistake is made here. */
    @OutboundTransfer(
            id = "legitimate-interest-of-a-public-body",
            agreement = P_LI,
            recipient = DORSET_COUNCIL_ADULT_SOCIAL_CARE,
            purpose = SOCIAL_CARE_ASSESSMENT,
            owner = "Operations")
    void send(Message message);

    /** What is sent. */
    record Message(
            @SubjectIdentifier @SharingCategory(NAME) String name,
            @SharingCategory(ADDRESS) String address) {}
}
