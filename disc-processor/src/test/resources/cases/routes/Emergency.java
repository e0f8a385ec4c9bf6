import static uk.disc.annotation.Categories.*;
import static uk.disc.annotation.Purposes.*;

import java.util.*;
import uk.disc.annotation.*;

@Sender("swast")
interface Emergency {
    @OutboundTransfer(id = "handover", recipient = "uhd/emergency-department", purpose = EMERGENCY, owner = "Operations centre", route = Route.EMERGENCY)
    void send(Handover handover);

    record Handover(
            @SubjectIdentifier @SharingCategory(NAME) String name,
            @SharingCategory(MEDICATION) String given,
            @SharingCategory(ALLERGY) String allergies) {}
}
