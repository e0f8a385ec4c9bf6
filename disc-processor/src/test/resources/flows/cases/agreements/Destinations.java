import static uk.disc.annotation.Categories.*;
import static uk.disc.annotation.Purposes.*;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import uk.disc.annotation.*;

/** A transfer sends to an address of the recipient it names, as far as the code says the address in a constant. */
@Sender("uhd")
class Destinations {
    static final String HOST = "https://intake.dorset-healthcare.example.org/";

    record Summary(
            @SubjectIdentifier @SharingCategory(NHS_NUMBER) String nhsNumber,
            @SharingCategory(NAME) String name) {}

    @OutboundTransfer(id = "to-the-recipient", agreement = "P-DIS", recipient = "dorset-healthcare", purpose = INDIVIDUAL_CARE, owner = "Discharge team")
    void toTheRecipient(Summary summary) {
        Net.post(HOST + "discharges", summary);
    }

    @OutboundTransfer(id = "to-another", agreement = "P-DIS", recipient = "bcp-council", purpose = INDIVIDUAL_CARE, owner = "Discharge team")
    void toAnother(Summary summary) {
        // :: error: disc.transfer.other-recipient
        Net.post(HOST + "discharges", summary);
    }

    @OutboundTransfer(id = "by-request", agreement = "P-DIS", recipient = "bcp-council", purpose = INDIVIDUAL_CARE, owner = "Discharge team")
    void byRequest(Summary summary) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(HOST))
                .POST(HttpRequest.BodyPublishers.ofString(summary.name()))
                .build();
        // :: error: disc.transfer.other-recipient
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    @OutboundTransfer(id = "unknown-address", agreement = "P-DIS", recipient = "bcp-council", purpose = INDIVIDUAL_CARE, owner = "Discharge team")
    void unknownAddress(Summary summary, @NotPersonal(reason = "where it goes, from the configuration") String host) {
        Net.post(host, summary);
        Net.post("https://elsewhere.example.org", summary);
    }

    void undeclared(Patient patient) {
        // :: error: disc.transfer.undeclared
        Net.post(HOST, patient.name);
    }
}
