import static uk.disc.annotation.Categories.*;
import static uk.disc.annotation.Purposes.*;

import java.util.*;
import uk.disc.annotation.*;

@Sender("uhd")
interface S07cFreeText {
    @OutboundTransfer(id = "discharge-summary", agreement = "P-DIS", recipient = "bcp-council/adult-social-care", purpose = INDIVIDUAL_CARE, owner = "Discharge team")
    // :: error: disc.transfer.category-not-agreed
    void send(Summary summary);

    record Summary(
            @SubjectIdentifier @SharingCategory(NHS_NUMBER) String nhsNumber,
            @SharingCategory(NAME) String name,
            @SharingCategory(DIAGNOSIS) List<String> diagnoses,
            @SharingCategory(FREE_TEXT) String notes,
            @NotPersonal(reason = "ward code") String ward) {}
}
