import static uk.disc.annotation.Categories.*;
import static uk.disc.annotation.Purposes.*;

import java.util.*;
import uk.disc.annotation.*;

@Sender("uhd")
interface M03Opaque {
    @OutboundTransfer(id = "discharge-summary", agreement = "P-DIS", recipient = "bcp-council", purpose = INDIVIDUAL_CARE, owner = "Discharge team")
    // :: error: disc.payload.opaque
    void send(@SubjectIdentifier @SharingCategory(NHS_NUMBER) String nhsNumber, Object anything);
}
