import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.net.HttpURLConnection;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;

/** A stream that leads to somebody else sends what is written to it, whatever is put around it and wherever that is done. */
class Streams {
    void connection(Patient patient) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) new URL("https://laboratory.example.org/in").openConnection();
        try (OutputStream out = connection.getOutputStream()) {
            // :: error: disc.transfer.undeclared
            out.write(patient.getDiagnosis().getBytes(StandardCharsets.UTF_8));
            out.write(patient.ward.getBytes(StandardCharsets.UTF_8));
        }
    }

    void wrapped(Socket socket, Patient patient) throws IOException {
        PrintWriter writer = new PrintWriter(
                new BufferedWriter(new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8)));
        // :: error: disc.transfer.undeclared
        writer.println(patient.name);
        writer.println(patient.ward);
        writer.append(patient.ward).append("\n");
        // :: error: disc.transfer.undeclared
        writer.append(patient.name);
    }

    void byAHelper(Socket socket, Patient patient) throws IOException {
        PrintWriter writer = new PrintWriter(socket.getOutputStream());
        // :: error: disc.transfer.undeclared
        line(writer, patient.name);
        line(writer, patient.ward);
    }

    private static void line(PrintWriter writer, String text) {
        writer.append(text);
        writer.append("\n");
    }

    void inMemory(Socket socket, Patient patient) throws IOException {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        kept.write(patient.name.getBytes(StandardCharsets.UTF_8));
        OutputStream out = socket.getOutputStream();
        out.flush();
        // :: error: disc.transfer.undeclared
        kept.writeTo(out);
    }

    void keptToItself(Patient patient) throws IOException {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        PrintWriter writer = new PrintWriter(kept);
        writer.println(patient.name);
    }

    void openedElsewhere(Socket socket, Patient patient) throws IOException {
        OutputStream out = opened(socket);
        // :: error: disc.transfer.undeclared
        out.write(patient.name.getBytes(StandardCharsets.UTF_8));
    }

    private static OutputStream opened(Socket socket) throws IOException {
        return socket.getOutputStream();
    }
}
