@Sender(DorsetOrganisations.UHD)
package org.example.clinic;

import uk.disc.annotation.Sender;
import uk.disc.samples.dorset.DorsetOrganisations;
