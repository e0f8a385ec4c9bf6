import static uk.disc.annotation.Categories.*;
import static uk.disc.annotation.Purposes.*;

import uk.disc.annotation.*;

@Sender("uhd")
interface SameSimpleName {
    @OutboundTransfer(id = "discharge-summary", agreement = "P-DIS", recipient = "bcp-council", purpose = INDIVIDUAL_CARE, owner = "Discharge team")
    // :: note: disc.transfer.category-not-agreed
    // :: error: disc.transfer.category-not-agreed
    void send(Summary summary);

    record Summary(
            @SubjectIdentifier @SharingCategory(NHS_NUMBER) String nhsNumber,
            @SharingCategory(NAME) String name,
            clinic.Note fromTheClinic,
            ward.Note fromTheWard) {}
}
