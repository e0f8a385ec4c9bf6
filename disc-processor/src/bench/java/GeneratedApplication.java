import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An application, each tenth class of which sends something: always the same text for the same size. */
final class GeneratedApplication {
    /** With these many transfers there are 2,000 classes, in some 100,000 lines. */
    static final int USUAL_TRANSFERS = 200;

    private static final int SERVICES_EACH = 8;
    private static final List<String> RECIPIENTS = List.of("BCP_COUNCIL", "DORSET_COUNCIL", "DORSET_HEALTHCARE");
    private static final List<String> MORE =
            List.of("NAME", "DATE_OF_BIRTH", "SOCIAL_CARE_NEEDS", "DIAGNOSIS");

    private GeneratedApplication() {}

    /** Writes the sources and returns them: a payload and eight services for each transfer, and one package mark. */
    static List<Path> write(Path root, int transfers) throws IOException {
        Path folder = Files.createDirectories(root.resolve("example"));
        List<Path> files = new ArrayList<>();
        files.add(write(folder, "package-info", "@uk.disc.annotation.Sender(uk.disc.samples.dorset.DorsetOrganisations.UHD)\n"));
        for (int i = 0; i < transfers; i++) {
            files.add(write(folder, "Summary" + i, payload(i)));
            files.add(write(folder, "Team" + i, transfer(i)));
        }
        for (int i = 0; i < transfers * SERVICES_EACH; i++) {
            files.add(write(folder, "Service" + i, service(i, i % transfers)));
        }
        return files;
    }

    /** The same, and for each transfer a class that sends part of what it holds without saying so, through two helpers. */
    static List<Path> writeWithUndeclared(Path root, int transfers) throws IOException {
        List<Path> files = write(root, transfers);
        Path folder = root.resolve("example");
        for (int i = 0; i < transfers; i++) {
            files.add(write(folder, "Export" + i, export(i)));
        }
        return files;
    }

    private static Path write(Path folder, String name, String text) throws IOException {
        boolean mark = name.equals("package-info");
        return Files.writeString(
                folder.resolve(name + ".java"), mark ? text + "package example;\n" : "package example;\n\n" + text);
    }

    /** What is sent differs from one to the next, as it does in an application, and stays within the agreement. */
    private static String payload(int i) {
        return """
                import java.util.List;
                import java.util.Map;
                import uk.disc.annotation.Categories;
                import uk.disc.annotation.NotPersonal;
                import uk.disc.annotation.SharingCategory;
                import uk.disc.annotation.SubjectIdentifier;

                /** What transfer %1$d sends. */
                public record Summary%1$d(
                        @SubjectIdentifier @SharingCategory(Categories.NHS_NUMBER) String nhsNumber,
                        @SharingCategory(Categories.NAME) String name,
                        @SharingCategory(Categories.ADDRESS) List<String> address,
                        @SharingCategory(Categories.MEDICATION) Map<String, List<String>> medicines,
                        @SharingCategory(Categories.%2$s) String more,
                        @SharingCategory(Categories.%3$s) List<String> others,
                        Detail detail,
                        @NotPersonal(reason = "The ward's code") String ward) {
                    /** Nested, and marked field by field. */
                    public record Detail(
                            @SharingCategory(Categories.DIAGNOSIS) String diagnosis,
                            @SharingCategory(Categories.ALLERGY) List<String> allergies,
                            @NotPersonal(reason = "The version of the form") int version) {}
                }
                """.formatted(i, MORE.get(i % MORE.size()), MORE.get(i / MORE.size() % MORE.size()));
    }

    private static String transfer(int i) {
        return """
                import uk.disc.annotation.OutboundTransfer;
                import uk.disc.annotation.Purposes;
                import uk.disc.samples.dorset.DorsetAgreements;
                import uk.disc.samples.dorset.DorsetOrganisations;

                /** Transfer %1$d. */
                public interface Team%1$d {
                    /** Sends. */
                    @OutboundTransfer(
                            id = "summary-%1$d",
                            agreement = DorsetAgreements.P_DIS,
                            recipient = DorsetOrganisations.%2$s,
                            purpose = Purposes.INDIVIDUAL_CARE,
                            owner = "Discharge team")
                    void send(Summary%1$d summary);
                }
                """.formatted(i, RECIPIENTS.get(i % RECIPIENTS.size()));
    }

    /** Some fifty lines of everyday code: collections, lambdas, strings, and calls to a neighbour and a transfer. */
    private static String service(int i, int transfer) {
        return """
                import java.util.ArrayList;
                import java.util.HashMap;
                import java.util.List;
                import java.util.Map;
                import java.util.Optional;
                import java.util.stream.Collectors;

                /** Service %1$d. */
                public final class Service%1$d {
                    private final Map<String, Summary%2$d> summaries = new HashMap<>();
                    private final List<String> visited = new ArrayList<>();
                    private final Team%2$d team;
                    private int count;

                    public Service%1$d(Team%2$d team) {
                        this.team = team;
                    }

                    public void add(Summary%2$d summary) {
                        summaries.merge(summary.ward(), summary, (before, after) -> {
                            visited.add(before.ward());
                            return after;
                        });
                        count += summary.address().size() + %1$d;
                    }

                    public Optional<Summary%2$d> find(String ward) {
                        for (Map.Entry<String, Summary%2$d> entry : summaries.entrySet()) {
                            if (entry.getKey().startsWith(ward) && !visited.contains(ward)) {
                                return Optional.of(entry.getValue());
                            }
                        }
                        return Optional.empty();
                    }

                    public String wards() {
                        return summaries.keySet().stream()
                                .filter(ward -> ward.length() > 2)
                                .map(ward -> "ward " + ward.trim() + " of " + count)
                                .sorted()
                                .collect(Collectors.joining(", ", "[", "]"));
                    }

                    public int send(List<String> wards) {
                        int sent = 0;
                        for (String ward : wards) {
                            Summary%2$d summary = find(ward).orElse(null);
                            if (summary != null) {
                                team.send(summary);
                                sent++;
                            }
                        }
                        switch (sent %% 3) {
                            case 0:
                                visited.clear();
                                break;
                            default:
                                visited.addAll(wards);
                        }
                        return sent;
                    }
                }
                """.formatted(i, transfer);
    }

    private static String export(int i) {
        return """
                import java.net.URI;
                import java.net.http.HttpClient;
                import java.net.http.HttpRequest;
                import java.net.http.HttpResponse;

                /** Export %1$d. */
                public final class Export%1$d {
                    private final HttpClient client = HttpClient.newHttpClient();

                    public void run(Summary%1$d summary) throws Exception {
                        client.send(request(line(summary)), HttpResponse.BodyHandlers.discarding());
                    }

                    private static String line(Summary%1$d summary) {
                        return summary.ward() + ";" + summary.name().trim();
                    }

                    private static HttpRequest request(String body) {
                        return HttpRequest.newBuilder(URI.create("https://export.example/lines"))
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build();
                    }
                }
                """.formatted(i);
    }
}
