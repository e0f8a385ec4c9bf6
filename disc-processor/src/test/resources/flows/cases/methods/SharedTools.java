import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Properties;

/** What several calls share does not carry from one to the next; what was written to a writer is in it. */
class SharedTools {
    private static final Base64.Encoder ENCODER = Base64.getEncoder();

    private final HttpClient client = HttpClient.newHttpClient();

    void encoded(Patient patient) {
        // :: error: disc.transfer.undeclared
        Net.send(ENCODER.encodeToString(patient.getDiagnosis().getBytes(StandardCharsets.UTF_8)));
    }

    void onlyTheWardEncoded(Patient patient) {
        ENCODER.encodeToString(patient.getDiagnosis().getBytes(StandardCharsets.UTF_8));
        Net.send(ENCODER.encodeToString(patient.getWard().getBytes(StandardCharsets.UTF_8)));
    }

    String answered(Patient patient) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://lab.example.org"))
                .POST(HttpRequest.BodyPublishers.ofString(patient.getDiagnosis()))
                .build();
        // :: error: disc.transfer.undeclared
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        Net.send("status " + answer.statusCode());
        return answer.body();
    }

    void askedFor(Patient patient) throws IOException, InterruptedException {
        Net.send(answered(patient));
    }

    void anotherRequest(URI stock) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(stock).GET().build();
        Net.send(client.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    void written(Patient patient) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("diagnosis", patient.getDiagnosis());
        StringWriter writer = new StringWriter();
        properties.store(writer, "");
        // :: error: disc.transfer.undeclared
        Net.send(writer.toString());
    }

    void onlyTheWardWritten(Patient patient) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("ward", patient.getWard());
        StringWriter writer = new StringWriter();
        properties.store(writer, "");
        Net.send(writer.toString());
    }
}
