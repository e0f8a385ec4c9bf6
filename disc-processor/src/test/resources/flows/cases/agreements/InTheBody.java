import static uk.disc.annotation.Categories.*;
import static uk.disc.annotation.Purposes.*;

import uk.disc.annotation.*;

/** What a transfer's body adds is judged against its agreement, as if the declaration showed it. */
@Sender("uhd")
class InTheBody {
    record Summary(
            @SubjectIdentifier @SharingCategory(NHS_NUMBER) String nhsNumber,
            @SharingCategory(NAME) String name) {}

    record Note(@SharingCategory(SEXUAL_HEALTH) String text) {}

    Patient patient;
    Note note;

    @OutboundTransfer(id = "covered", agreement = "P-DIS", recipient = "bcp-council", purpose = INDIVIDUAL_CARE, owner = "Discharge team")
    void covered(Summary summary) {
        Net.send(summary);
        Net.send(patient.getDiagnosis());
    }

    @OutboundTransfer(id = "other-category", agreement = "P-DIS", recipient = "bcp-council", purpose = INDIVIDUAL_CARE, owner = "Discharge team")
    void otherCategory(Summary summary) {
        Net.send(summary);
        // :: error: disc.transfer.sends-more
        Net.send(note.text());
    }

    void noAgreement() {
        // :: error: disc.transfer.undeclared
        Net.send(patient.getDiagnosis());
    }
}
