package uk.disc.spring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import uk.disc.annotation.Channel;
import uk.disc.annotation.Route;
import uk.disc.annotation.Sends;
import uk.disc.policy.PackIndex;
import uk.disc.policy.PolicyPack;
import uk.disc.register.CheckMode;
import uk.disc.register.Judgement;
import uk.disc.register.ModuleFacts;
import uk.disc.register.ModuleFiles;
import uk.disc.register.PayloadItem;
import uk.disc.register.SharingRegister;
import uk.disc.register.TransferFacts;
import uk.disc.vocabulary.SourcePosition;

/** What a service's build leaves on its class path: packs, and facts with their evidence. */
final class BuiltService {
    static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final Path SAMPLE = Path.of("../samples/dorset-charter/src/main/disc");

    private final Path folder;
    private final List<Path> classPath = new ArrayList<>();

    BuiltService(Path folder) {
        this.folder = folder;
    }

    /** A copy of the sample pack, on no class path yet. */
    Path pack(String name) {
        Path pack = folder.resolve(name).resolve("META-INF/disc");
        try (Stream<Path> files = Files.walk(SAMPLE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = pack.resolve(SAMPLE.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pack;
    }

    static void edit(Path pack, String file, String before, String after) {
        try {
            String text = Files.readString(pack.resolve(file));
            if (!text.contains(before)) {
                throw new IllegalArgumentException(file + " has no '" + before + "'");
            }
            Files.writeString(pack.resolve(file), text.replace(before, after));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts a pack on the class path as a partner's dependency would. */
    BuiltService carries(Path pack) {
        write(pack.resolve(PackIndex.NAME), PackIndex.of(pack).text());
        return adds(folder.resolve(folder.relativize(pack).getName(0)));
    }

    /** Builds a module of this service against a pack. */
    BuiltService module(String name, Path pack, CheckMode mode, TransferFacts... transfers) {
        ModuleFacts facts = new ModuleFacts(
                ModuleFacts.SCHEMA, name, List.of(transfers), List.of(), List.of(), List.of(), Optional.empty());
        SharingRegister register = Judgement.of(PolicyPack.load(pack), DAY, Judgement.Options.DEFAULT)
                .judge(List.of(facts));
        ModuleFiles.of(facts, Optional.of(register), mode)
                .forEach((path, text) -> write(folder.resolve(name).resolve(path), text));
        return adds(folder.resolve(name));
    }

    private BuiltService adds(Path root) {
        classPath.add(root);
        return this;
    }

    URLClassLoader loader() {
        return new URLClassLoader(
                classPath.stream().map(BuiltService::url).toArray(URL[]::new), BuiltService.class.getClassLoader());
    }

    Path folder() {
        return folder;
    }

    static TransferFacts discharge(String... categories) {
        return dischargeDeclaredIn(DischargeTeam.class, categories);
    }

    static TransferFacts dischargeDeclaredIn(Class<?> type, String... categories) {
        return transfer(
                type,
                "send(java.lang.String)",
                Map.of("id", "discharge-summary", "to", "bcp-council", "purpose", "INDIVIDUAL_CARE"),
                List.of("P-DIS"),
                Route.AGREEMENT,
                categories.length == 0 ? List.of("NHS_NUMBER", "DIAGNOSIS") : List.of(categories));
    }

    static TransferFacts urgentWarning() {
        return transfer(
                AmbulanceDesk.class,
                "warn(java.lang.String)",
                Map.of("id", "urgent-warning", "to", "swast", "purpose", "EMERGENCY"),
                List.of(),
                Route.EMERGENCY,
                List.of("NHS_NUMBER", "ALLERGY"));
    }

    private static TransferFacts transfer(
            Class<?> type,
            String method,
            Map<String, String> mark,
            List<String> agreements,
            Route route,
            List<String> categories) {
        String file = type.getName().replace('.', '/') + ".java";
        return new TransferFacts(
                mark.get("id"),
                type.getName(),
                method,
                new SourcePosition(file, 12, 10),
                new SourcePosition(file, 12, 32),
                new TreeSet<>(List.of("uhd")),
                new TreeSet<>(List.of(mark.get("to"))),
                false,
                mark.get("purpose"),
                new TreeSet<>(agreements),
                route,
                Channel.JACKSON,
                Sends.ARGUMENTS,
                "Discharge team",
                categories.stream()
                        .map(category -> new PayloadItem(
                                "Summary." + category,
                                "org.example.Summary." + category,
                                new TreeSet<>(List.of(category)),
                                SourcePosition.NONE))
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                Optional.of("Summary.NHS_NUMBER"),
                new TreeSet<>(),
                List.of(),
                List.of());
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }
}
