package org.springframework.beans.factory.annotation;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import uk.disc.annotation.NotPersonal;
import uk.disc.annotation.SharingCategory;

/** Spring's annotation, as far as is needed: the check knows it by name. */
@interface Value {
    String value();
}

/** Where the configuration says where to, its key is the address. */
class Configured {
    @Value("${laboratory.url}")
    private String laboratory;

    @Value("${app.version}")
    private String version;

    private final String surgery;

    Configured(@Value("${surgery.url:https://surgery.example.org}") String surgery) {
        this.surgery = surgery;
    }

    static class Person {
        @SharingCategory("DIAGNOSIS")
        String diagnosis;

        @NotPersonal(reason = "the ward's code, the same for all")
        String ward;
    }

    void byAField(Person person) throws IOException {
        // :: error: disc.transfer.undeclared
        new URL(laboratory + "/in").openConnection().getOutputStream().write(person.diagnosis.getBytes());
        new URL(laboratory + "/in").openConnection().getOutputStream().write(person.ward.getBytes());
    }

    void byAConstructor(Person person, HttpClient client) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(surgery))
                .POST(HttpRequest.BodyPublishers.ofString(version + person.diagnosis))
                .build();
        // :: error: disc.transfer.undeclared
        client.send(request, HttpResponse.BodyHandlers.discarding());
    }

    void byTheSystem(Person person) throws IOException {
        // :: error: disc.transfer.undeclared
        new URL(System.getenv("LABORATORY")).openConnection().getOutputStream().write(person.diagnosis.getBytes());
    }
}
