import static uk.disc.annotation.Categories.*;
import static uk.disc.annotation.Purposes.*;

import java.util.*;
import uk.disc.annotation.*;

@Sender("uhd")
interface StatutoryWithAgreement {
    // :: error: disc.transfer.incomplete
    @OutboundTransfer(id = "inquest", agreement = "P-DIS", recipient = "coroner", purpose = INQUEST, owner = "Legal team", route = Route.STATUTORY_DUTY)
    void send(Report report);

    record Report(
            @SubjectIdentifier @SharingCategory(NAME) String name) {}
}
