package uk.disc.samples.undeclared;

import static uk.disc.annotation.Categories.ADDRESS;
import static uk.disc.annotation.Categories.ENCOUNTER;
import static uk.disc.annotation.Categories.NAME;
import static uk.disc.annotation.Purposes.INDIVIDUAL_CARE;
import static uk.disc.samples.dorset.DorsetAgreements.P_OLD;
import static uk.disc.samples.dorset.DorsetOrganisations.DCH;
import static uk.disc.samples.dorset.DorsetOrganisations.DORSET_COUNCIL_ADULT_SOCIAL_CARE;

import uk.disc.annotation.OutboundTransfer;
import uk.disc.annotation.Sender;
import uk.disc.annotation.SharingCategory;
import uk.disc.annotation.SubjectIdentifier;

/** The agreement ended and nobody renewed it. */
@Sender(DCH)
interface ExpiredAgreement {
    /** The mistake is made here. */
    @OutboundTransfer(
            id = "expired-agreement",
            agreement = P_OLD,
            recipient = DORSET_COUNCIL_ADULT_SOCIAL_CARE,
            purpose = INDIVIDUAL_CARE,
            owner = "Falls clinic")
    void send(Message message);

    /** What is sent. */
    record Message(
            @SubjectIdentifier @SharingCategory(NAME) String name,
            @SharingCategory(ADDRESS) String address,
            @SharingCategory(ENCOUNTER) String fall) {}
}
