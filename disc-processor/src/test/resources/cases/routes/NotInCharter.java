import static uk.disc.annotation.Categories.*;
import static uk.disc.annotation.Purposes.*;

import java.util.*;
import uk.disc.annotation.*;

@Sender("uhd")
interface NotInCharter {
    @OutboundTransfer(id = "marketing", recipient = "coroner", purpose = SERVICE_PLANNING, owner = "Legal team", route = Route.STATUTORY_DUTY)
    // :: error: disc.transfer.route-not-in-charter
    void send(Report report);

    record Report(
            @SubjectIdentifier @SharingCategory(NAME) String name) {}
}
