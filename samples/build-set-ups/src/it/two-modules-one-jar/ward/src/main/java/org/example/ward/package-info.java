@Sender(DorsetOrganisations.UHD)
package org.example.ward;

import uk.disc.annotation.Sender;
import uk.disc.samples.dorset.DorsetOrganisations;
