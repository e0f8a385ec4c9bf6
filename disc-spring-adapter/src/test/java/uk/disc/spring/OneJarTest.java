package uk.disc.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.disc.spring.BuiltService.discharge;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.loader.tools.Layouts;
import org.springframework.boot.loader.tools.Library;
import org.springframework.boot.loader.tools.LibraryScope;
import org.springframework.boot.loader.tools.Repackager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.disc.register.CheckMode;

/** A service packed into one jar with its libraries, and started as an operator would. */
class OneJarTest {
    @TempDir
    Path temp;

    private BuiltService service;

    @BeforeEach
    void aPack() {
        service = new BuiltService(temp);
    }

    @Test
    void packAndEvidenceAreFoundInsideOneJar() throws Exception {
        Path pack = service.pack("pack");
        service.carries(pack).module("app", pack, CheckMode.ENFORCE, discharge());
        assertThat(start()).contains("DISC: pack dorset version 1, ").contains("1 transfer: ");
    }

    @Test
    void aJarThatLostItsEvidenceDoesNotStart() throws Exception {
        service.carries(service.pack("pack"));
        assertThat(start())
                .contains("APPLICATION FAILED TO START")
                .contains("[disc.check.evidence-missing]")
                .contains("DischargeTeam declares the transfer discharge-summary (bean discharge)");
    }

    private String start() throws IOException, InterruptedException {
        Path out = temp.resolve("out.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        jar().toString())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        try {
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return Files.readString(out);
    }

    /** The service's own classes and evidence at the top; the pack and everything else as libraries inside. */
    private Path jar() throws IOException {
        Path application = temp.resolve("application.jar");
        Path facts = temp.resolve("app");
        List<Path> own = new ArrayList<>(List.of(Path.of("target/test-classes")));
        if (Files.exists(facts)) {
            own.add(facts);
        }
        pack(application, own);
        Repackager repackager = new Repackager(application.toFile());
        repackager.setMainClass(Service.class.getName());
        repackager.setLayout(new Layouts.Jar());
        repackager.setBackupSource(false);
        List<File> libraries = new ArrayList<>(List.of(library("pack.jar", temp.resolve("pack"))));
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path path = Path.of(entry);
            if (Files.isDirectory(path) && !path.endsWith("test-classes")) {
                libraries.add(library("classes-" + libraries.size() + ".jar", path));
            } else if (Files.isRegularFile(path)) {
                libraries.add(path.toFile());
            }
        }
        repackager.repackage(callback -> {
            for (File library : libraries) {
                callback.library(new Library(library, LibraryScope.COMPILE));
            }
        });
        return application;
    }

    private File library(String name, Path folder) throws IOException {
        Path jar = temp.resolve(name);
        pack(jar, List.of(folder));
        return jar.toFile();
    }

    /** As a build does that writes a manifest and no entries for folders. */
    private static void pack(Path jar, List<Path> folders) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            entries.putNextEntry(new JarEntry("META-INF/MANIFEST.MF"));
            entries.write("Manifest-Version: 1.0\n\n".getBytes(StandardCharsets.UTF_8));
            for (Path folder : folders) {
                try (Stream<Path> files = Files.walk(folder)) {
                    for (Path file : files.filter(Files::isRegularFile).toList()) {
                        entries.putNextEntry(
                                new JarEntry(folder.relativize(file).toString().replace(File.separatorChar, '/')));
                        Files.copy(file, entries);
                    }
                }
            }
        }
    }

    /** The service. */
    @Configuration
    @EnableAutoConfiguration
    static class Service {
        public static void main(String[] arguments) {
            new SpringApplicationBuilder(Service.class)
                    .web(WebApplicationType.NONE)
                    .run(arguments);
        }

        @Bean
        DischargeTeam discharge() {
            return new DischargeTeam.Silent();
        }
    }
}
