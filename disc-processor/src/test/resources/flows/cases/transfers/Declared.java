import static uk.disc.annotation.Categories.*;
import static uk.disc.annotation.Purposes.*;

import java.util.List;
import uk.disc.annotation.*;

@Sender("uhd")
class Declared {
    record Summary(
            @SubjectIdentifier @SharingCategory(NHS_NUMBER) String nhsNumber,
            @SharingCategory(NAME) String name,
            // :: error: disc.label.lost
            @SharingCategory(DIAGNOSIS) String diagnosis) {}

    @OutboundTransfer(id = "discharge-summary", agreement = "P-DIS", recipient = "bcp-council", purpose = INDIVIDUAL_CARE, owner = "Discharge team")
    void send(Summary summary) {
        Net.send(summary);
        write(summary);
    }

    private void write(Summary summary) {
        Net.send(summary.name());
    }

    void called(Patient patient) {
        send(new Summary("9990000018", patient.name, patient.getDiagnosis()));
    }

    void beside(Summary summary) {
        // :: error: disc.transfer.undeclared
        Net.send(summary.diagnosis());
    }

    private final List<Sti> notes = List.of();

    record Sti(@SharingCategory(SEXUAL_HEALTH) String text) {}

    @OutboundTransfer(id = "discharge-letter", agreement = "P-DIS", recipient = "bcp-council", purpose = INDIVIDUAL_CARE, owner = "Discharge team")
    void sendMore(Summary summary) {
        Net.send(summary);
        for (Sti note : notes) {
            // :: error: disc.transfer.sends-more
            Net.send(note.text());
        }
    }

    void disguised(Sti note) {
        // :: error: disc.transfer.sends-more
        send(new Summary("9990000018", "Ann Example", note.text()));
    }
}
