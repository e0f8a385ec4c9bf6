import static uk.disc.annotation.Categories.*;
import static uk.disc.annotation.Purposes.*;

import java.util.*;
import uk.disc.annotation.*;

@Sender("uhd")
interface M06Incomplete {
    // :: error: disc.transfer.incomplete
    @OutboundTransfer(id = "Discharge Summary", agreement = "P-DIS", recipient = "bcp-council", purpose = INDIVIDUAL_CARE, owner = "Discharge team")
    void badId(Summary summary);

    // :: error: disc.transfer.incomplete
    @OutboundTransfer(id = "no-agreement", recipient = "bcp-council", purpose = INDIVIDUAL_CARE, owner = "Discharge team")
    void noAgreement(Summary summary);

    // :: error: disc.transfer.incomplete
    @OutboundTransfer(id = "no-recipient", agreement = "P-DIS", recipient = {}, purpose = INDIVIDUAL_CARE, owner = "Discharge team")
    void noRecipient(Summary summary);

    record Summary(
            @SubjectIdentifier @SharingCategory(NHS_NUMBER) String nhsNumber,
            @SharingCategory(NAME) String name,
            @SharingCategory(DIAGNOSIS) List<String> diagnoses,
            @NotPersonal(reason = "ward code") String ward) {}
}
