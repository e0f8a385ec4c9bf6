package uk.disc.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;
import uk.disc.policy.PolicyPack;
import uk.disc.processor.generate.PackProcessor;

/** A copy of a sample and of the pack it is built with. A test changes its source as a developer would, and compiles it. */
public final class EditedSample {
    private final String sample;
    private final Path folder;
    private final Path pack;
    private final Path sources;
    private String day = CompileCase.DAY;
    private int compiles;

    private EditedSample(String sample, Path folder) {
        this.sample = sample;
        this.folder = folder;
        this.pack = folder.resolve("pack");
        this.sources = folder.resolve("src");
    }

    /**
     * Copies a sample.
     *
     * @param sample its folder's name, such as hospital-discharge
     * @param folder where the copy goes; it need not exist
     */
    public static EditedSample copy(String sample, Path folder) {
        EditedSample copy = new EditedSample(sample, folder);
        copyTree(Artefacts.samplePack(), copy.pack);
        copyTree(sourcesOf("dorset-charter"), folder.resolve("pack-src"));
        copyTree(sourcesOf(sample), copy.sources);
        return copy;
    }

    /** Replaces a text that stands in a file of the source, named without its folders. */
    public EditedSample replace(String file, String before, String after) {
        return edited(find(file), before, after);
    }

    /** Replaces a text that stands in a file of the pack, named from the pack's folder. */
    public EditedSample replaceInPack(String file, String before, String after) {
        return edited(pack.resolve(file), before, after);
    }

    /** Adds a file beside another. */
    public EditedSample addBeside(String file, String name, String text) {
        return writing(() -> Files.writeString(find(file).resolveSibling(name), text));
    }

    /** Writes every source file anew. */
    public EditedSample rewrite(java.util.function.UnaryOperator<String> rewritten) {
        return writing(() -> {
            for (Path file : files(sources)) {
                Files.writeString(file, rewritten.apply(Files.readString(file)));
            }
        });
    }

    /** Compiles for another day than usual. */
    public EditedSample on(String date) {
        day = date;
        return this;
    }

    /** The pack, as a folder. */
    public Path pack() {
        return pack;
    }

    /** Compiles it so that findings fail nothing, and gives the register that the build wrote. */
    public Path register() {
        Compiled compiled = compile("disc.mode", "report");
        assertThat(compiled.others(false)).isEmpty();
        return compiled.output().resolve("META-INF/disc/register/" + sample + ".json");
    }

    /** Compiles it with the options of its own build. */
    Compiled compile(String... options) {
        Path classes = folder.resolve("classes" + compiles++);
        Compilation compilation = new Compilation(ToolProvider.getSystemJavaCompiler(), classes)
                .option("disc.policy", pack.toString())
                .option("disc.asOf", day)
                .option("disc.module", sample)
                .classPath(Stream.concat(
                                Stream.of(constants()),
                                Stream.of(PolicyPack.class, JsonMapper.class, JsonFactory.class, JsonInclude.class)
                                        .map(Artefacts::of))
                        .toList())
                .processor(new DiscProcessor());
        for (int at = 0; at < options.length; at += 2) {
            compilation.option(options[at], options[at + 1]);
        }
        return compilation.compile(files(sources));
    }

    /** The constants that the charter's own build makes of the pack. */
    private Path constants() {
        Compiled constants = new Compilation(ToolProvider.getSystemJavaCompiler(), folder.resolve("constants"))
                .option("disc.generate", "uk.disc.samples.dorset")
                .option("disc.policy", pack.toString())
                .classPath(List.of(Artefacts.core()))
                .processor(new PackProcessor())
                .compile(files(folder.resolve("pack-src")));
        assertThat(constants.success()).as(constants.transcript()).isTrue();
        return constants.output();
    }

    private Path find(String name) {
        return files(sources).stream()
                .filter(file -> file.endsWith(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(sample + " has no " + name));
    }

    private EditedSample edited(Path file, String before, String after) {
        return writing(() -> {
            String text = Files.readString(file);
            assertThat(text).contains(before);
            Files.writeString(file, text.replace(before, after));
        });
    }

    private static Path sourcesOf(String sample) {
        return Artefacts.samplePack()
                .resolve("../../../..")
                .normalize()
                .resolve(sample)
                .resolve("src/main/java");
    }

    private static void copyTree(Path from, Path to) {
        try {
            for (Path file : files(from)) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return new ArrayList<>(files.filter(Files::isRegularFile).sorted().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Writing {
        void run() throws IOException;
    }

    private EditedSample writing(Writing writing) {
        try {
            writing.run();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
