package uk.disc.register;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import uk.disc.annotation.Channel;
import uk.disc.annotation.Route;
import uk.disc.annotation.Sends;
import uk.disc.annotation.WaiverKind;
import uk.disc.policy.PolicyPack;
import uk.disc.vocabulary.SourcePosition;

/** Facts of made-up transfers, as a compile would have recorded them. */
public final class FactsFixture {
    static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final Path SAMPLE = Path.of("../samples/dorset-charter/src/main/disc");
    static final PolicyPack PACK = PolicyPack.load(SAMPLE);

    String id = "discharge-summary";
    String type = "org.example.CommunityTeam";
    String method = "send(org.example.DischargeSummary)";
    List<String> senders = List.of("uhd");
    List<String> recipients = List.of("bcp-council/adult-social-care");
    String purpose = "INDIVIDUAL_CARE";
    List<String> agreements = List.of("P-DIS");
    List<String> receivedUnder = List.of();
    Route route = Route.AGREEMENT;
    Channel channel = Channel.UNSTATED;
    String owner = "Discharge team";
    int line = 12;
    Optional<String> subject = Optional.of("DischargeSummary.nhsNumber");
    final List<PayloadItem> payload = new ArrayList<>();
    final List<UnresolvedItem> unresolved = new ArrayList<>();
    final List<LeftOutItem> notPersonal = new ArrayList<>();
    final List<WaiverFacts> waivers = new ArrayList<>();

    static FactsFixture discharge() {
        return new FactsFixture()
                .sends("DischargeSummary.nhsNumber", "NHS_NUMBER")
                .sends("DischargeSummary.diagnosis", "DIAGNOSIS");
    }

    FactsFixture sends(String path, String... categories) {
        payload.add(new PayloadItem(
                path,
                member(path),
                new TreeSet<>(List.of(categories)),
                new SourcePosition("org/example/DischargeSummary.java", 10 + payload.size(), 5)));
        return this;
    }

    FactsFixture unmarked(String path) {
        unresolved.add(new UnresolvedItem(
                path,
                member(path),
                UnresolvedItem.Kind.UNMARKED,
                "it has no mark",
                new SourcePosition("org/example/DischargeSummary.java", 40 + unresolved.size(), 5)));
        return this;
    }

    /** The last member on the way, in the package of all of them. */
    private static String member(String path) {
        return "org.example." + path.substring(path.lastIndexOf(' ') + 1);
    }

    FactsFixture waives(String rule, WaiverKind kind, String reason, String until, String on) {
        waivers.add(new WaiverFacts(
                rule,
                kind,
                reason,
                "Caldicott Guardian",
                until,
                on,
                new SourcePosition("org/example/CommunityTeam.java", 8, 5)));
        return this;
    }

    FactsFixture waives(String rule, String until) {
        return waives(rule, WaiverKind.ACCEPTED_RISK, "agreed with the discharge board", until, type + "." + method);
    }

    TransferFacts transfer() {
        return new TransferFacts(
                id,
                type,
                method,
                new SourcePosition("org/example/CommunityTeam.java", line, 10),
                new SourcePosition("org/example/CommunityTeam.java", line, 32),
                new TreeSet<>(senders),
                new TreeSet<>(recipients),
                false,
                purpose,
                new TreeSet<>(agreements),
                route,
                channel,
                Sends.ARGUMENTS,
                owner,
                payload,
                unresolved,
                notPersonal,
                List.of(),
                subject,
                new TreeSet<>(receivedUnder),
                List.of(),
                waivers);
    }

    ModuleFacts module() {
        return module(transfer());
    }

    static ModuleFacts module(TransferFacts... transfers) {
        return new ModuleFacts(
                ModuleFacts.SCHEMA,
                "org.example-0badcafe",
                List.of(transfers),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty());
    }

    SharingRegister judge() {
        return judge(DAY);
    }

    SharingRegister judge(LocalDate day) {
        return Judgement.of(PACK, day, Judgement.Options.DEFAULT).judge(List.of(module()));
    }

    /** The sample pack, to be twisted. */
    public static void copyPack(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(SAMPLE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(SAMPLE.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    static List<String> errors(SharingRegister register) {
        return register.diagnoses().stream()
                .filter(diagnosis -> diagnosis.severity() == Diagnosis.Severity.ERROR && !diagnosis.waived())
                .map(Diagnosis::key)
                .toList();
    }

    static MarkProblem problem(String rule) {
        return new MarkProblem(rule, new TreeMap<>(), SourcePosition.NONE);
    }
}
