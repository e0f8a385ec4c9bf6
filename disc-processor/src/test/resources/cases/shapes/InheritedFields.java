import static uk.disc.annotation.Categories.*;
import static uk.disc.annotation.Purposes.*;

import java.util.*;
import uk.disc.annotation.*;

@Sender("uhd")
interface InheritedFields {
    @OutboundTransfer(id = "discharge-summary", agreement = "P-DIS", recipient = "bcp-council", purpose = INDIVIDUAL_CARE, owner = "Discharge team")
    // :: error: disc.transfer.category-not-agreed
    void send(Full summary);

    class Base {
        @SubjectIdentifier @SharingCategory(NHS_NUMBER) String nhsNumber;
        @SharingCategory(SEXUAL_HEALTH) String sti;
    }

    final class Full extends Base {
        @SharingCategory(NAME) String name;
    }
}
