/**
 * Constants of the Dorset pack's own codes, generated when the pack is built: {@code DorsetOrganisations.UHD}, {@code
 * DorsetAgreements.P_DIS}. This file is all the source there is, and gives the compiler something to start on.
 */
package uk.disc.samples.dorset;
