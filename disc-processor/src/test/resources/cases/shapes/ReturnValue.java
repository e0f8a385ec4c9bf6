import static uk.disc.annotation.Categories.*;
import static uk.disc.annotation.Purposes.*;

import java.util.*;
import uk.disc.annotation.*;

@Sender("uhd")
interface ReturnValue {
    @OutboundTransfer(id = "discharge-summary", agreement = "P-DIS", recipient = "bcp-council", purpose = INDIVIDUAL_CARE, owner = "Discharge team", sends = Sends.RETURN_VALUE)
    // :: error: disc.transfer.category-not-agreed
    Summary summary(@NotPersonal(reason = "an internal key") String key);

    record Summary(
            @SubjectIdentifier @SharingCategory(NHS_NUMBER) String nhsNumber,
            @SharingCategory(NAME) String name,
            @SharingCategory(DIAGNOSIS) List<String> diagnoses,
            @SharingCategory(SEXUAL_HEALTH) String sti,
            @NotPersonal(reason = "ward code") String ward) {}
}
