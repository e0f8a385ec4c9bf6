import static uk.disc.annotation.Categories.*;
import static uk.disc.annotation.Purposes.*;

import java.util.*;
import uk.disc.annotation.*;

@Sender("uhdd")
interface M04UnknownSender {
    @OutboundTransfer(id = "discharge-summary", agreement = "P-DIS", recipient = "bcp-council", purpose = INDIVIDUAL_CARE, owner = "Discharge team")
    // :: error: disc.mark.unknown-code
    void send(Summary summary);

    record Summary(
            @SubjectIdentifier @SharingCategory(NHS_NUMBER) String nhsNumber,
            @SharingCategory(NAME) String name,
            @SharingCategory(DIAGNOSIS) List<String> diagnoses,
            @NotPersonal(reason = "ward code") String ward) {}
}
