import static uk.disc.annotation.Categories.*;
import static uk.disc.annotation.Purposes.*;

import java.util.*;
import uk.disc.annotation.*;

@Sender("uhd")
interface W05NotAllowed {
    // :: error: disc.waiver.not-allowed
    @SharingWaiver(rule = "disc.category.statutory-restriction", kind = WaiverKind.ACCEPTED_RISK, reason = "the field is empty until the form changes", approvedBy = "Caldicott Guardian", until = "2026-12-31")
    @OutboundTransfer(id = "discharge-summary", agreement = "P-DIS", recipient = "bcp-council", purpose = INDIVIDUAL_CARE, owner = "Discharge team")
    // :: error: disc.category.statutory-restriction
    // :: error: disc.transfer.category-not-agreed
    void send(Summary summary);

    record Summary(
            @SubjectIdentifier @SharingCategory(NHS_NUMBER) String nhsNumber,
            @SharingCategory(NAME) String name,
            @SharingCategory(DIAGNOSIS) List<String> diagnoses,
            @SharingCategory(GENDER_RECOGNITION) String certificate,
            @NotPersonal(reason = "ward code") String ward) {}
}
