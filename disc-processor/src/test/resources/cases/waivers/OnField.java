import static uk.disc.annotation.Categories.*;
import static uk.disc.annotation.Purposes.*;

import java.util.*;
import uk.disc.annotation.*;

@Sender("uhd")
interface OnField {
    @OutboundTransfer(id = "discharge-summary", agreement = "P-DIS", recipient = "bcp-council", purpose = INDIVIDUAL_CARE, owner = "Discharge team")
    // :: note: disc.transfer.category-not-agreed
    void send(Summary summary);

    record Summary(
            @SubjectIdentifier @SharingCategory(NHS_NUMBER) String nhsNumber,
            @SharingCategory(NAME) String name,
            @SharingCategory(DIAGNOSIS) List<String> diagnoses,
            @SharingWaiver(
                            rule = "disc.transfer.category-not-agreed",
                            kind = WaiverKind.NOT_SENT,
                            reason = "cleared before sending",
                            approvedBy = "Caldicott Guardian",
                            until = "2027-12-31")
                    @SharingCategory(SEXUAL_HEALTH)
                    String sti,
            @NotPersonal(reason = "ward code") String ward) {}
}
