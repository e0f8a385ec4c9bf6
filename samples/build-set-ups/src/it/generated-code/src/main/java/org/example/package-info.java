/** MapStruct writes a mapper here, and AutoValue a class. */
@Sender(DorsetOrganisations.UHD)
package org.example;

import uk.disc.annotation.Sender;
import uk.disc.samples.dorset.DorsetOrganisations;
