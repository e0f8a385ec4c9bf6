import static uk.disc.annotation.Categories.*;
import static uk.disc.annotation.Purposes.*;

import java.util.*;
import uk.disc.annotation.*;

@Sender("uhd")
// :: error(ecj): disc.mark.unknown-code
interface M04UnknownCodes {
    @OutboundTransfer(id = "discharge-summary", agreement = "P-DIS", recipient = "bcp-counci", purpose = INDIVIDUAL_CARE, owner = "Discharge team")
    // :: error: disc.mark.unknown-code
    void unknownRecipient(Summary summary);

    @OutboundTransfer(id = "two", agreement = "P-DISS", recipient = "bcp-council", purpose = INDIVIDUAL_CARE, owner = "Discharge team")
    // :: error: disc.mark.unknown-code
    void unknownAgreement(Summary summary);

    @OutboundTransfer(id = "three", agreement = "P-DIS", recipient = "bcp-council", purpose = "INDIVIDUAL_CAR", owner = "Discharge team")
    // :: error: disc.mark.unknown-code
    void unknownPurpose(Summary summary);

    record Summary(
            @SubjectIdentifier @SharingCategory(NHS_NUMBER) String nhsNumber,
            @SharingCategory(NAME) String name,
            @SharingCategory(DIAGNOSIS) List<String> diagnoses,
            @NotPersonal(reason = "ward code") String ward) {}

    // :: error(javac): disc.mark.unknown-code
    record Note(@SharingCategory("DIAGNOSES") String text) {}
}
