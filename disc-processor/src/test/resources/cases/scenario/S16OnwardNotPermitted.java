import static uk.disc.annotation.Categories.*;
import static uk.disc.annotation.Purposes.*;

import java.util.*;
import uk.disc.annotation.*;

@Sender("dorset-council")
interface S16OnwardNotPermitted {
    @OutboundTransfer(id = "home-care-handover", agreement = "P-DIS", recipient = "good-neighbours", purpose = INDIVIDUAL_CARE, owner = "Adult social care")
    // :: error: disc.transfer.onward-not-permitted
    // :: error: disc.transfer.flow-not-agreed
    void send(@ReceivedUnder("P-DIS") Summary summary);

    record Summary(
            @SubjectIdentifier @SharingCategory(NHS_NUMBER) String nhsNumber,
            @SharingCategory(NAME) String name,
            @SharingCategory(DIAGNOSIS) List<String> diagnoses,
            @NotPersonal(reason = "ward code") String ward) {}
}
