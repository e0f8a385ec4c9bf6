package uk.disc.samples.hospital;

import static uk.disc.annotation.Purposes.EMERGENCY;
import static uk.disc.annotation.Purposes.INDIVIDUAL_CARE;
import static uk.disc.samples.dorset.DorsetAgreements.P_DIS;
import static uk.disc.samples.dorset.DorsetOrganisations.BCP_COUNCIL_ADULT_SOCIAL_CARE;
import static uk.disc.samples.dorset.DorsetOrganisations.DORSET_COUNCIL_ADULT_SOCIAL_CARE;
import static uk.disc.samples.dorset.DorsetOrganisations.DORSET_HEALTHCARE;
import static uk.disc.samples.dorset.DorsetOrganisations.SWAST;

import uk.disc.annotation.Channel;
import uk.disc.annotation.OutboundTransfer;
import uk.disc.annotation.Route;

/** Those who support someone at home. Each method here sends personal information to another organisation, and says so. */
public interface CommunityTeam {
    /** Tells Dorset Council's social care who is coming home. */
    @OutboundTransfer(
            id = "discharge-to-dorset-council",
            agreement = P_DIS,
            recipient = DORSET_COUNCIL_ADULT_SOCIAL_CARE,
            purpose = INDIVIDUAL_CARE,
            owner = "Discharge team",
            channel = Channel.JACKSON)
    void tellDorsetCouncil(DischargeSummary summary);

    /** Tells BCP Council's social care who is coming home. */
    @OutboundTransfer(
            id = "discharge-to-bcp-council",
            agreement = P_DIS,
            recipient = BCP_COUNCIL_ADULT_SOCIAL_CARE,
            purpose = INDIVIDUAL_CARE,
            owner = "Discharge team",
            channel = Channel.JACKSON)
    void tellBcpCouncil(DischargeSummary summary);

    /** Asks community nurses to call. */
    @OutboundTransfer(
            id = "referral-to-community-nursing",
            agreement = P_DIS,
            recipient = DORSET_HEALTHCARE,
            purpose = INDIVIDUAL_CARE,
            owner = "Discharge team",
            channel = Channel.JACKSON)
    void askForNursing(NursingReferral referral);

    /**
     * Warns an ambulance crew that is on its way. No agreement is needed to protect a life; a named person decides each time, and
     * the reason is recorded.
     */
    @OutboundTransfer(
            id = "urgent-warning-to-ambulance",
            route = Route.EMERGENCY,
            recipient = SWAST,
            purpose = EMERGENCY,
            owner = "Emergency department",
            channel = Channel.JACKSON)
    void warnAmbulance(UrgentWarning warning);
}
