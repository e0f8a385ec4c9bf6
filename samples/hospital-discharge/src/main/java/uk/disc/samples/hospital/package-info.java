/**
 * A hospital's discharge service: when someone goes home, it tells the teams that will support them what they need to know.
 *
 * <p>One mark a classified field, one a transfer, and this one for the sender. Read {@link uk.disc.samples.hospital.CommunityTeam}
 * first; {@link uk.disc.samples.hospital.Main} runs it with a made-up person.
 */
@Sender(DorsetOrganisations.UHD)
package uk.disc.samples.hospital;

import uk.disc.annotation.Sender;
import uk.disc.samples.dorset.DorsetOrganisations;
