import static uk.disc.annotation.Categories.*;
import static uk.disc.annotation.Purposes.*;

import java.util.*;
import uk.disc.annotation.*;

@Sender("bcp-council")
interface S23ImpliedConsent {
    @OutboundTransfer(id = "tenancy-support", agreement = "P-HOUSING", recipient = "dorset-healthcare", purpose = NON_CARE_SERVICE, owner = "Housing team")
    // :: error: disc.confidentiality.implied-consent-out-of-scope
    void send(Tenant tenant);

    record Tenant(
            @SubjectIdentifier @SharingCategory(NAME) String name,
            @SharingCategory(HOUSING) String housing,
            @SharingCategory(COMMUNICATION_NEEDS) String needs) {}
}
