import static uk.disc.annotation.Categories.*;
import static uk.disc.annotation.Purposes.*;

import java.util.*;
import uk.disc.annotation.*;

@Sender("uhd")
// :: error(ecj): disc.mark.placeholder
interface M07Placeholder {
    // :: error: disc.mark.placeholder
    @OutboundTransfer(id = "discharge-summary", agreement = "P-DIS", recipient = "bcp-council", purpose = INDIVIDUAL_CARE, owner = "TODO")
    void send(Summary summary);

    record Summary(
            @SubjectIdentifier @SharingCategory(NHS_NUMBER) String nhsNumber,
            // :: error(javac): disc.mark.placeholder
            @NotPersonal(reason = "tbc") String ward) {}
}
