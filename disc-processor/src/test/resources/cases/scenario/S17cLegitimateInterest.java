import static uk.disc.annotation.Categories.*;
import static uk.disc.annotation.Purposes.*;

import java.util.*;
import uk.disc.annotation.*;

@Sender("uhd")
interface S17cLegitimateInterest {
    @OutboundTransfer(id = "waiting-list", agreement = "P-LI", recipient = "dorset-council/adult-social-care", purpose = SOCIAL_CARE_ASSESSMENT, owner = "Waiting list team")
    // :: error: disc.basis.not-open-to-public-authority
    void send(Entry entry);

    record Entry(
            @SubjectIdentifier @SharingCategory(NAME) String name,
            @SharingCategory(ADDRESS) String address) {}
}
