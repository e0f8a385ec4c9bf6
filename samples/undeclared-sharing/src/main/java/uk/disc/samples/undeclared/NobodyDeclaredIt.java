package uk.disc.samples.undeclared;

import static uk.disc.annotation.Categories.DIAGNOSIS;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import uk.disc.annotation.NotPersonal;
import uk.disc.annotation.SharingCategory;

/** A list of wards that grew a column. No method here is declared to send anything; the diagnosis leaves all the same. */
final class NobodyDeclaredIt {
    private static final URI BED_PLANNING = URI.create("https://beds.example.org/today");

    private final HttpClient client = HttpClient.newHttpClient();

    void endOfDay(List<Visit> visits) throws IOException, InterruptedException {
        StringBuilder list = new StringBuilder();
        for (Visit visit : visits) {
            list.append(line(visit)).append('\n');
        }
        post(list.toString());
    }

    private static String line(Visit visit) {
        return visit.ward() + ";" + shortened(visit.diagnosis());
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) : text;
    }

    private void post(String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(BED_PLANNING)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        client.send(request, HttpResponse.BodyHandlers.discarding());
    }

    /** One visit. */
    record Visit(
            @NotPersonal(reason = "The ward's code") String ward,
            @SharingCategory(DIAGNOSIS) String diagnosis) {}
}
