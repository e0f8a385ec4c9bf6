import static uk.disc.annotation.Categories.*;
import static uk.disc.annotation.Purposes.*;

import java.util.*;
import uk.disc.annotation.*;

@Sender("uhd")
interface KeptFromATeam {
    @OutboundTransfer(id = "discharge-summary", agreement = "P-DIS", recipient = "bcp-council", purpose = INDIVIDUAL_CARE, owner = "Discharge team")
    // :: error: disc.partner.withholds-from-a-team
    void toTheWholeCouncil(Summary summary);

    @OutboundTransfer(id = "discharge-summary-to-social-care", agreement = "P-DIS", recipient = "bcp-council/adult-social-care", purpose = INDIVIDUAL_CARE, owner = "Discharge team")
    void toSocialCare(Summary summary);

    record Summary(
            @SubjectIdentifier @SharingCategory(NHS_NUMBER) String nhsNumber,
            @SharingCategory(NAME) String name,
            @SharingCategory(NEXT_OF_KIN) String nextOfKin,
            @NotPersonal(reason = "ward code") String ward) {}
}
