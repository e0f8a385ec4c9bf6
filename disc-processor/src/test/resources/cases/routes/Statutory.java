import static uk.disc.annotation.Categories.*;
import static uk.disc.annotation.Purposes.*;

import java.util.*;
import uk.disc.annotation.*;

@Sender("uhd")
interface Statutory {
    @OutboundTransfer(id = "inquest", recipient = "coroner", purpose = INQUEST, owner = "Legal team", route = Route.STATUTORY_DUTY)
    void send(Report report);

    record Report(
            @SubjectIdentifier @SharingCategory(NAME) String name,
            @SharingCategory(ENCOUNTER) String admissions) {}
}
