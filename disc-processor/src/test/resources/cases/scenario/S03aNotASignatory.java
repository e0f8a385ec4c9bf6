import static uk.disc.annotation.Categories.*;
import static uk.disc.annotation.Purposes.*;

import java.util.*;
import uk.disc.annotation.*;

@Sender("uhd")
interface S03aNotASignatory {
    @OutboundTransfer(id = "discharge-summary", agreement = "P-DIS", recipient = "harbour-view-care-home", purpose = INDIVIDUAL_CARE, owner = "Discharge team")
    // :: error: disc.transfer.not-a-signatory
    // :: error: disc.transfer.flow-not-agreed
    void send(Summary summary);

    record Summary(
            @SubjectIdentifier @SharingCategory(NHS_NUMBER) String nhsNumber,
            @SharingCategory(NAME) String name,
            @SharingCategory(DIAGNOSIS) List<String> diagnoses,
            @NotPersonal(reason = "ward code") String ward) {}
}
