package uk.disc.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A module that was checked tells those that are compiled against it what its methods do with what they are given. */
class DependencySummariesTest {
    private static final String COURIER = "META-INF/disc/flows/Courier.txt";

    private static final String LIBRARY = """
            import java.util.List;

            public class Courier {
                private final String label;
                private String last = "";

                public Courier(String label) {
                    this.label = label;
                }

                public static void deliver(String ward, String text) {
                    hand(ward.isEmpty() ? text : text.trim());
                }

                private static void hand(String text) {
                    Net.send(text);
                }

                public static String acknowledged(String text) {
                    return text.isEmpty() ? "nothing" : "received";
                }

                public static String first(String one, String other) {
                    return one + other.length();
                }

                public static String either(String one, String other) {
                    return one + other;
                }

                public String label() {
                    return label;
                }

                public void remember(String text) {
                    last = text;
                }

                public void sendLast() {
                    Net.send(last);
                }

                public static void store(String text) {
                    Net.logged(text);
                }

                public static String known() {
                    return new Person().getDiagnosis();
                }

                public static void each(List<String> texts, java.util.function.Function<String, String> change) {
                    texts.forEach(text -> Net.masked(change.apply(text)));
                }

                public interface Post {
                    void post(String text);
                }

                public static Post byPost() {
                    return new ByPost();
                }

                static final class ByPost implements Post {
                    @Override
                    public void post(String text) {
                        Net.send(text);
                    }
                }

                public static abstract class Letter {
                    public void write(String text) {}
                }

                public static class Sent extends Letter {
                    @Override
                    public void write(String text) {
                        deliver("", text);
                    }
                }
            }
            """;

    private static final String PERSON = """
            import static uk.disc.annotation.Categories.*;

            import uk.disc.annotation.*;

            public class Person {
                @SharingCategory(DIAGNOSIS)
                private String diagnosis = "";

                @SharingCategory(NAME)
                public String name = "";

                @NotPersonal(reason = "the ward's code, the same for all")
                public String ward = "";

                public String getDiagnosis() {
                    return diagnosis;
                }
            }
            """;

    @TempDir
    static Path folder;

    private static Path pack;
    private static Path library;

    @BeforeAll
    static void compileTheLibrary() throws IOException {
        pack = FlowCasesTest.packWithCalls(folder);
        library = library("library", Map.of());
    }

    @Test
    void aMethodOfAJarThatSendsItsArgumentIsFoundWhereItIsGiven() {
        Compiled app = app("sends", library, """
                class App {
                    void run(Person patient) {
                        String text = patient.getDiagnosis();
                        Courier.deliver(patient.ward, text);
                    }
                }
                """);

        assertThat(app.shown())
                .extracting(Shown::key, Shown::file, Shown::line)
                .containsExactly(tuple("disc.transfer.undeclared", "App.java", 4L));
        assertThat(app.transcript())
                .contains("diagnosis leaves through Net.send without a declared transfer")
                .contains("Courier.deliver() → Courier.java:16");
    }

    @Test
    void aMethodOfAJarThatDropsItsArgumentTellsNothing() {
        assertThat(app("drops", library, """
                        class App {
                            void run(Person patient) {
                                Net.send(Courier.acknowledged(patient.getDiagnosis()));
                            }
                        }
                        """).shown()).isEmpty();
    }

    @Test
    void ofTwoArgumentsTheOneCountsThatIsPassedOn() {
        assertThat(app("first", library, """
                        class App {
                            void run(Person patient) {
                                Net.send(Courier.first(patient.ward, patient.getDiagnosis()));
                                Net.send(Courier.first(patient.getDiagnosis(), patient.ward));
                                Net.send(Courier.either(patient.ward, patient.getDiagnosis()));
                            }
                        }
                        """).shown())
                .extracting(Shown::key, Shown::line)
                .containsExactly(tuple("disc.transfer.undeclared", 4L), tuple("disc.transfer.undeclared", 5L));
    }

    @Test
    void whatAnObjectOfAJarKeepsIsFollowedByItsFields() {
        assertThat(app("fields", library, """
                        class App {
                            void run(Person patient) {
                                Courier courier = new Courier(patient.ward);
                                courier.remember(patient.getDiagnosis());
                                Net.send(courier.label());
                                courier.sendLast();
                            }
                        }
                        """).shown())
                .extracting(Shown::key, Shown::line)
                .containsExactly(tuple("disc.transfer.undeclared", 6L));
    }

    @Test
    void whatAMethodOfAJarGivesBackByItselfIsKnown() {
        assertThat(app("known", library, """
                        class App {
                            void run() {
                                Courier.deliver("", Courier.known());
                            }
                        }
                        """).shown())
                .extracting(Shown::key, Shown::line)
                .containsExactly(tuple("disc.transfer.undeclared", 3L));
    }

    @Test
    void whatIsCalledByItsInterfaceIsFound() {
        assertThat(app("interface", library, """
                        class App {
                            void run(Person patient, Courier.Letter letter) {
                                Courier.byPost().post(patient.name);
                                letter.write(patient.name);
                                new Courier.Letter() {}.write(patient.name);
                            }
                        }
                        """).shown())
                .extracting(Shown::key, Shown::line)
                .containsExactly(tuple("disc.transfer.undeclared", 3L), tuple("disc.transfer.undeclared", 4L));
    }

    @Test
    void aFunctionThatIsGivenToAJarIsCalledAsBefore() {
        assertThat(app("function", library, """
                        import java.util.List;

                        class App {
                            void run(Person patient) {
                                Courier.each(List.of(patient.name), text -> {
                                    Net.send(text);
                                    return text;
                                });
                            }
                        }
                        """).shown())
                .extracting(Shown::key, Shown::line)
                .containsExactly(tuple("disc.transfer.undeclared", 6L));
    }

    @Test
    void whatAJarsMethodsDoIsToldThroughAModuleBetween() throws IOException {
        Compiled between = compile("between", List.of(library), Map.of("Desk.java", """
                public class Desk {
                    public void pass(String text) {
                        Courier.deliver("", text);
                    }

                    public String count(String text) {
                        return Courier.acknowledged(text);
                    }
                }
                """));
        assertThat(between.shown()).isEmpty();

        assertThat(compile("far", List.of(library, between.output()), Map.of("App.java", """
                        class App {
                            void run(Person patient, Desk desk) {
                                desk.pass(patient.name);
                                Net.send(desk.count(patient.name));
                            }
                        }
                        """))
                        .shown())
                .extracting(Shown::key, Shown::line)
                .containsExactly(tuple("disc.transfer.undeclared", 3L));
    }

    @Test
    void whatANamedStepTookAwayIsNotSentByAJarEither() {
        assertThat(app("declared", library, """
                        import static uk.disc.annotation.Categories.*;

                        class App {
                            @uk.disc.annotation.Reclassifies(from = DIAGNOSIS, to = {}, how = "told as a code")
                            static String coded(String text) {
                                return text;
                            }

                            void run(Person patient) {
                                Courier.deliver("", coded(patient.getDiagnosis()));
                            }
                        }
                        """).shown()).isEmpty();
    }

    @Test
    void aFileThatIsCutShortOrOfAnotherVersionIsNamedAndItsMethodsPassOnAllTheyAreGiven() throws IOException {
        String told = Files.readString(library.resolve(COURIER));
        Map<String, String> damaged = new TreeMap<>();
        damaged.put("cut", told.substring(0, told.length() / 2));
        damaged.put("no-end", told.substring(0, told.lastIndexOf('E')));
        damaged.put("version", told.replaceFirst("disc-flows\t1", "disc-flows\t2"));
        damaged.put("other", "nothing of ours");
        damaged.put("empty", "");
        damaged.put("object", told.replaceFirst("\nO\t", "\nO\tX\t"));
        damaged.put("number", told.replace("\tg0", "\tg99"));
        damaged.put("long", "disc-flows\t1\n" + "x".repeat(1 << 20));
        for (Map.Entry<String, String> each : damaged.entrySet()) {
            Path copy = library("library-" + each.getKey(), Map.of(COURIER, each.getValue()));
            Compiled app = app("damaged-" + each.getKey(), copy, """
                    class App {
                        void run(Person patient) {
                            Net.send(Courier.acknowledged(patient.getDiagnosis()));
                        }
                    }
                    """);

            assertThat(app.shown())
                    .as(each.getKey())
                    .extracting(Shown::key, Shown::line)
                    .containsExactly(tuple("disc.transfer.undeclared", 3L));
            assertThat(app.transcript())
                    .as(each.getKey())
                    .contains("DISC: " + COURIER + " of a dependency can't be used");
        }
    }

    @Test
    void theFilesOfAJarAreReadAsThoseOfAFolder() throws IOException {
        Path jar = folder.resolve("courier.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream zip = new JarOutputStream(out);
                Stream<Path> files = Files.walk(library)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                zip.putNextEntry(new ZipEntry(library.relativize(file).toString()));
                zip.write(Files.readAllBytes(file));
            }
        }

        assertThat(app("jar", jar, """
                        class App {
                            void run(Person patient) {
                                Net.send(Courier.acknowledged(patient.getDiagnosis()));
                                Courier.deliver("", patient.getDiagnosis());
                            }
                        }
                        """).shown())
                .extracting(Shown::key, Shown::line)
                .containsExactly(tuple("disc.transfer.undeclared", 4L));
    }

    @Test
    void theSameSourcesGiveTheSameFileAndWhatIsAsAnybodyWouldTakeItIsLeftOut() throws IOException {
        Path again = library("again", Map.of());

        String told = Files.readString(library.resolve(COURIER), StandardCharsets.UTF_8);

        assertThat(Files.readString(again.resolve(COURIER), StandardCharsets.UTF_8))
                .isEqualTo(told);
        assertThat(told)
                .contains("Courier#acknowledged(java.lang.String)")
                .doesNotContain("Courier#either(")
                .doesNotContain("Courier#hand(")
                .doesNotContain(folder.toString());
    }

    @Test
    void aTypeThatNoLongerTellsAnythingLeavesNoFileBehind() throws IOException {
        Path again = library("changed", Map.of());
        assertThat(again.resolve(COURIER)).exists();

        compile("changed", List.of(), Map.of("Courier.java", "public class Courier {}"));

        assertThat(again.resolve(COURIER)).doesNotExist();
    }

    /** Less than what is taken for granted of any library must never be told of a method that could not be followed to its end. */
    @Test
    void ofWhatReachesAMethodThatWasGivenUpNothingIsTold() throws IOException {
        String kept = """
                public class Kept {
                    private String held = "";

                    public void put(String text) {
                        into(text, 9);
                        Net.send("something was put in");
                    }

                    public String get() {
                        return held;
                    }

                    private void into(String text, int times) {
                %s
                        held = v0;
                    }
                }
                """.formatted(shifting());
        Compiled told = compile("tangled", List.of(), Map.of("Kept.java", kept));
        assertThat(told.success()).as(told.transcript()).isTrue();

        Compiled compiled = app("of-tangled", told.output(), """
                class App {
                    void send(Patient patient) {
                        Kept kept = new Kept();
                        kept.put(patient.name);
                        Net.send(kept.get());
                    }
                }
                """);

        assertThat(compiled.shown())
                .as(compiled.transcript())
                .containsExactly(new Shown("App.java", 5, "error", "disc.transfer.undeclared"));
    }

    /** What is sent may be marked in another module, and nothing here but the call that makes it. */
    @Test
    void codeThatMakesSomethingMarkedIsToldWhatWasGivenUp() {
        Compiled compiled = app("makes", library, """
                class App {
                    void send(String text) {
                        Net.send(new Person());
                        Net.send(through(text, 9));
                    }

                    private static String through(String text, int times) {
                %s
                        return v0;
                    }
                }
                """.formatted(shifting()));

        assertThat(compiled.shown())
                .as(compiled.transcript())
                .extracting(Shown::severity, Shown::key)
                .contains(tuple("error", "disc.transfer.undeclared"), tuple("warning", "disc.check.flow-unknown"));
    }

    /** Code of more steps than are taken: each round a value moves on by one place. */
    private static String shifting() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < 240; i++) {
            code.append("String v").append(i).append(" = \"\";\n");
        }
        code.append("for (int round = 0; round < times; round++) {\n");
        for (int i = 0; i < 239; i++) {
            code.append("v").append(i).append(" = v").append(i + 1).append(";\n");
        }
        return code.append("v239 = text;\n}").toString();
    }

    private static Path library(String name, Map<String, String> replaced) throws IOException {
        Compiled compiled = compile(name, List.of(), Map.of("Courier.java", LIBRARY, "Person.java", PERSON));
        assertThat(compiled.shown()).isEmpty();
        assertThat(compiled.success()).isTrue();
        for (Map.Entry<String, String> each : replaced.entrySet()) {
            Files.writeString(compiled.output().resolve(each.getKey()), each.getValue());
        }
        return compiled.output();
    }

    private static Compiled app(String name, Path library, String source) {
        try {
            return compile(name, List.of(library), Map.of("App.java", source));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Compiled compile(String name, List<Path> classPath, Map<String, String> sources) throws IOException {
        List<Path> files = new ArrayList<>(classPath.isEmpty() ? FlowCasesTest.shared() : List.of());
        Path at = Files.createDirectories(folder.resolve("sources").resolve(name));
        for (Map.Entry<String, String> each : sources.entrySet()) {
            files.add(Files.writeString(at.resolve(each.getKey()), each.getValue()));
        }
        List<Path> all = new ArrayList<>(List.of(Artefacts.core()));
        all.addAll(classPath);
        return new Compilation(
                        ToolProvider.getSystemJavaCompiler(),
                        folder.resolve("classes").resolve(name))
                .option("disc.policy", pack.toString())
                .option("disc.asOf", CompileCase.DAY)
                .classPath(all)
                .processor(new DiscProcessor())
                .compile(files);
    }
}
