/** Transfers that must not compile, one mistake a file. The sender is the hospital, unless a type says otherwise. */
@Sender(DorsetOrganisations.UHD)
package uk.disc.samples.undeclared;

import uk.disc.annotation.Sender;
import uk.disc.samples.dorset.DorsetOrganisations;
