package uk.disc.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;

/** A small module that has been built: what a command finds on a class path. */
public final class SampleModule {
    private SampleModule() {}

    /** Compiles it into a folder under one given. */
    public static Path compile(Path folder) {
        return compile(folder, "team", List.of(), Sources.CLEAN);
    }

    /** Compiles sources as one module, against others; findings fail nothing, and whatever else is wrong does. */
    public static Path compile(Path folder, String module, List<Path> others, String... sources) {
        Compiled compiled = new Compilation(ToolProvider.getSystemJavaCompiler(), folder.resolve("classes"))
                .option("disc.policy", Artefacts.samplePack().toString())
                .option("disc.asOf", CompileCase.DAY)
                .option("disc.module", module)
                .option("disc.mode", "report")
                .classPath(Stream.concat(Stream.of(Artefacts.core()), others.stream())
                        .toList())
                .processor(new DiscProcessor())
                .compile(Sources.write(folder.resolve("src"), sources));
        assertThat(compiled.success()).as(compiled.transcript()).isTrue();
        return compiled.output();
    }

    /** Packs what a compile wrote, as a build does. */
    public static Path jar(Path classes, Path jar) {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            out.putNextEntry(new ZipEntry("META-INF/MANIFEST.MF"));
            out.write("Manifest-Version: 1.0\r\n".getBytes(StandardCharsets.UTF_8));
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                out.putNextEntry(
                        new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, out);
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
