import static uk.disc.annotation.Categories.*;
import static uk.disc.annotation.Purposes.*;

import java.util.*;
import uk.disc.annotation.*;

@Sender("uhd")
interface Several {
    // :: error: disc.waiver.invalid
    @SharingWaiver(rule = "disc.no.such.key", kind = WaiverKind.ACCEPTED_RISK, reason = "the field is empty until the form changes", approvedBy = "Caldicott Guardian", until = "2026-12-31")
    // :: warning: disc.waiver.unused
    @SharingWaiver(rule = "disc.transfer.flow-not-agreed", kind = WaiverKind.ACCEPTED_RISK, reason = "the field is empty until the form changes", approvedBy = "Caldicott Guardian", until = "2026-12-31")
    @OutboundTransfer(id = "discharge-summary", agreement = "P-DIS", recipient = "bcp-council", purpose = INDIVIDUAL_CARE, owner = "Discharge team")
    void send(Summary summary);

    record Summary(
            @SubjectIdentifier @SharingCategory(NHS_NUMBER) String nhsNumber,
            @SharingCategory(NAME) String name,
            @SharingCategory(DIAGNOSIS) List<String> diagnoses,
            @NotPersonal(reason = "ward code") String ward) {}
}
