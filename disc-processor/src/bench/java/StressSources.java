import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Programs that are large in one way: each has a marked value that is sent without saying so. */
enum StressSources {
    FIELDS("a class of 2,000 fields", 2_000) {
        @Override
        String text(int size) {
            return lines(size, i -> "    private String field" + i + ";")
                    + "    void set(Person person) {\n"
                    + lines(size, i -> "        field" + i + " = " + (i == 0 ? "person.name()" : "field" + (i - 1)) + ";")
                    + "    }\n"
                    + "    void run(Person person) throws Exception {\n        set(person);\n        send(field" + (size - 1) + ");\n    }\n";
        }
    },
    STATEMENTS("a method of 5,000 statements", 5_000) {
        @Override
        String text(int size) {
            return "    void run(Person person) throws Exception {\n        String value0 = person.name();\n"
                    + lines(size, i -> "        String value" + (i + 1) + " = value" + i + ".trim();")
                    + "        send(value" + size + ");\n    }\n";
        }
    },
    CHAIN("a chain of 10,000 calls", 10_000) {
        @Override
        String text(int size) {
            return lines(size, i -> "    String step" + i + "(String value) { return step" + (i + 1) + "(value); }")
                    + "    String step" + size + "(String value) { return value; }\n"
                    + "    void run(Person person) throws Exception {\n        send(step0(person.name()));\n    }\n";
        }
    },
    IMPLEMENTATIONS("an interface with 1,000 implementations", 1_000) {
        @Override
        String text(int size) {
            return "    interface Mapper { String map(String value); }\n"
                    + lines(
                            size,
                            i -> "    static final class Mapper" + i
                                    + " implements Mapper { public String map(String value) { return value + " + i + "; } }")
                    + "    void run(Person person, Mapper mapper) throws Exception {\n        send(mapper.map(person.name()));\n    }\n";
        }
    };

    private final String title;
    private final int size;

    StressSources(String title, int size) {
        this.title = title;
        this.size = size;
    }

    String title() {
        return title;
    }

    abstract String text(int size);

    private static String lines(int count, IntFunction<String> line) {
        return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n", "", "\n"));
    }

    void write(Path root) throws IOException {
        Path folder = Files.createDirectories(root.resolve("stress"));
        Files.writeString(
                folder.resolve("Person.java"),
                """
                package stress;

                import uk.disc.annotation.Categories;
                import uk.disc.annotation.SharingCategory;

                record Person(@SharingCategory(Categories.NAME) String name) {}
                """);
        Files.writeString(
                folder.resolve("Stress.java"),
                """
                package stress;

                import java.net.URI;
                import java.net.http.HttpClient;
                import java.net.http.HttpRequest;
                import java.net.http.HttpResponse;

                final class Stress {
                    private final HttpClient client = HttpClient.newHttpClient();

                    void send(String body) throws Exception {
                        client.send(
                                HttpRequest.newBuilder(URI.create("https://stress.example/"))
                                        .POST(HttpRequest.BodyPublishers.ofString(body))
                                        .build(),
                                HttpResponse.BodyHandlers.discarding());
                    }

                %s}
                """
                        .formatted(text(size)));
    }
}
