import static uk.disc.annotation.Categories.*;
import static uk.disc.annotation.Purposes.*;

import java.util.*;
import uk.disc.annotation.*;

@Sender("uhd")
interface PurposeNotAgreed {
    @OutboundTransfer(id = "discharge-summary", agreement = "P-DIS", recipient = "bcp-council", purpose = SERVICE_PLANNING, owner = "Discharge team")
    // :: error: disc.transfer.purpose-not-agreed
    void send(Summary summary);

    record Summary(
            @SubjectIdentifier @SharingCategory(NHS_NUMBER) String nhsNumber,
            @SharingCategory(NAME) String name,
            @SharingCategory(DIAGNOSIS) List<String> diagnoses,
            @NotPersonal(reason = "ward code") String ward) {}
}
