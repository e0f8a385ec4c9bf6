package uk.disc.samples.hospital;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import tools.jackson.databind.json.JsonMapper;

/** Sends each message as JSON over HTTP. The methods inherit their marks from the interface. */
public final class HttpCommunityTeam implements CommunityTeam {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final URI partners;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final JsonMapper json = JsonMapper.shared();

    /**
     * A sender to partners behind one address.
     *
     * @param partners where they receive; each has a path of its own below it
     */
    public HttpCommunityTeam(URI partners) {
        this.partners = partners;
    }

    @Override
    public void tellDorsetCouncil(DischargeSummary summary) {
        post("/dorset-council/discharges", json.writeValueAsString(summary));
    }

    @Override
    public void tellBcpCouncil(DischargeSummary summary) {
        post("/bcp-council/discharges", json.writeValueAsString(summary));
    }

    @Override
    public void askForNursing(NursingReferral referral) {
        post("/dorset-healthcare/referrals", json.writeValueAsString(referral));
    }

    @Override
    public void warnAmbulance(UrgentWarning warning) {
        post("/swast/warnings", json.writeValueAsString(warning));
    }

    private void post(String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(partners.resolve(path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<Void> answer = client.send(request, HttpResponse.BodyHandlers.discarding());
            if (answer.statusCode() != 202) {
                // The status alone: a message must not repeat what was sent.
                throw new IOException(path + " answered " + answer.statusCode());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new InterruptedIOException(path));
        }
    }
}
