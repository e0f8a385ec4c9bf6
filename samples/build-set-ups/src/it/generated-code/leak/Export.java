package org.example;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Sends what the generated mapper and the generated class hand over, and nobody declared it. */
final class Export {
    private final HttpClient client = HttpClient.newHttpClient();
    private final LetterMapper letters = new LetterMapperImpl();

    void letter(Patient patient) throws IOException, InterruptedException {
        post(letters.letter(patient).getDiagnosis());
    }

    void referral(Patient patient) throws IOException, InterruptedException {
        post(Referral.of("999 000 0018", patient.getDiagnosis()).diagnosis());
    }

    private void post(String body) throws IOException, InterruptedException {
        client.send(
                HttpRequest.newBuilder(URI.create("https://letters.example.org"))
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
    }
}
