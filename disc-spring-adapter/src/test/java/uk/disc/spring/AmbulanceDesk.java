package uk.disc.spring;

import uk.disc.annotation.OutboundTransfer;
import uk.disc.annotation.Route;

/** A transfer outside any agreement. */
class AmbulanceDesk {
    @OutboundTransfer(
            id = "urgent-warning",
            route = Route.EMERGENCY,
            recipient = "swast",
            purpose = "EMERGENCY",
            owner = "Emergency department")
    void warn(String warning) {}
}
