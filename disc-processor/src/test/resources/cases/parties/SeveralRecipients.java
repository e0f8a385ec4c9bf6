import static uk.disc.annotation.Categories.*;
import static uk.disc.annotation.Purposes.*;

import java.util.*;
import uk.disc.annotation.*;

@Sender("uhd")
interface SeveralRecipients {
    @OutboundTransfer(id = "discharge-summary", agreement = "P-DIS", recipient = {"bcp-council", "dorset-council", "good-neighbours"}, purpose = INDIVIDUAL_CARE, owner = "Discharge team")
    // :: error: disc.transfer.flow-not-agreed
    void send(Summary summary);

    record Summary(
            @SubjectIdentifier @SharingCategory(NHS_NUMBER) String nhsNumber,
            @SharingCategory(NAME) String name,
            @SharingCategory(DIAGNOSIS) List<String> diagnoses,
            @NotPersonal(reason = "ward code") String ward) {}
}
