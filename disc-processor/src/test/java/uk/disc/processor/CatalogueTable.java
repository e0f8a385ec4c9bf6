package uk.disc.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import uk.disc.processor.catalogue.Catalogue;

/** The documentation's table of the catalogue. */
final class CatalogueTable {
    private static final Path ROWS = Path.of("src/main/resources/uk/disc/processor/catalogue");

    private CatalogueTable() {}

    static String of(SortedMap<String, CatalogueFixtures.Ran> ran, int marks, CatalogueFixtures.Ran remote) {
        List<String> lines = new ArrayList<>(List.of(
                "# Calls that ship",
                "",
                "What the check knows of well-known libraries: calls that send, and calls that say where to. Each row is run against the real library:",
                "a call for each argument that leaves, in each overload that has it, is compiled with marked data and must be found at that argument, with",
                "its address where the row names one; the same call without must not. What only turns something into another form is followed to a call that",
                "sends, and must not remember it for the next. This table is made by that test.",
                "",
                "A pack adds rows of its own in `outbound/`, in the same format; what it says of a method takes the place of what ships.",
                "",
                "| Library | Rows | Fixtures | Passing | What |",
                "|---|---:|---:|---:|---|"));
        int rows = 0;
        int fixtures = 0;
        for (var library : ran.entrySet()) {
            int own = Catalogue.shipped().get(library.getKey()).size();
            CatalogueFixtures.Ran came = library.getValue();
            rows += own;
            fixtures += came.fixtures();
            lines.add("| " + library.getKey() + " | " + own + " | " + came.fixtures() + " | "
                    + (came.problems().isEmpty() ? came.fixtures() : "not all") + " | " + title(library.getKey())
                    + " |");
        }
        lines.addAll(List.of(
                "| **all** | " + rows + " | " + fixtures + " | | |",
                "",
                "Stores and logs are told as notes and fail nothing.",
                "",
                "Beside calls, " + marks
                        + " annotations are known by which a method stands for a call over the network (Spring, Feign, Retrofit, JAX-RS,",
                "GraphQL, FHIR, language models): without a body it is a client's method, and what it is given leaves; with one it answers whoever calls,",
                "and what it gives back leaves. Fixtures: " + remote.fixtures() + ", passing: "
                        + (remote.problems().isEmpty() ? remote.fixtures() : "not all") + ".",
                "",
                "Streams that a socket, a `URLConnection` or the JDK's HTTP server opens send what is written to them. Not known yet: routes of Camel beyond the",
                "messages that code fills in, and exported repositories.",
                ""));
        return String.join("\n", lines);
    }

    private static String title(String library) {
        try {
            return Files.readAllLines(ROWS.resolve(library + ".yaml")).get(0).substring(2);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
