import static uk.disc.annotation.Categories.*;
import static uk.disc.annotation.Purposes.*;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import uk.disc.annotation.*;

/** An address that a class keeps in a field is known where it sends. */
@Sender("uhd")
class KeptAddresses {
    private static final URI SHARED = URI.create("https://intake.dorset-healthcare.example.org/");

    private final URI own = URI.create("https://intake.dorset-healthcare.example.org/");
    private final URI built;

    record Summary(@SubjectIdentifier @SharingCategory(NHS_NUMBER) String nhsNumber, @SharingCategory(NAME) String name) {}

    KeptAddresses() {
        built = URI.create("https://intake.dorset-healthcare.example.org/");
    }

    @OutboundTransfer(id = "by-shared", agreement = "P-DIS", recipient = "bcp-council", purpose = INDIVIDUAL_CARE, owner = "Discharge team")
    void byShared(Summary summary) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(SHARED)
                .POST(HttpRequest.BodyPublishers.ofString(summary.name()))
                .build();
        // :: error: disc.transfer.other-recipient
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    @OutboundTransfer(id = "by-own", agreement = "P-DIS", recipient = "bcp-council", purpose = INDIVIDUAL_CARE, owner = "Discharge team")
    void byOwn(Summary summary) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(own)
                .POST(HttpRequest.BodyPublishers.ofString(summary.name()))
                .build();
        // :: error: disc.transfer.other-recipient
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    @OutboundTransfer(id = "by-built", agreement = "P-DIS", recipient = "bcp-council", purpose = INDIVIDUAL_CARE, owner = "Discharge team")
    void byBuilt(Summary summary) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(built)
                .POST(HttpRequest.BodyPublishers.ofString(summary.name()))
                .build();
        // :: error: disc.transfer.other-recipient
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
