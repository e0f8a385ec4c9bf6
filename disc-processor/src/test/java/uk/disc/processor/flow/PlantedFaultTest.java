package uk.disc.processor.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import uk.disc.annotation.SharingCategory;
import uk.disc.processor.catalogue.Catalogue;
import uk.disc.processor.flow.code.Body;

/** A fault of the check's own in one method: that method is unknown, by name, and everything else is checked as ever. */
class PlantedFaultTest {
    private static final int MOST_QUESTIONS = 100;

    private static final String SOURCE = """
            import uk.disc.annotation.SharingCategory;
            import java.net.http.*;
            import java.net.http.HttpRequest.BodyPublishers;

            public class Letters {
                @SharingCategory("DIAGNOSIS") String diagnosis;
                final HttpClient client = HttpClient.newHttpClient();

                void sound() throws Exception {
                    client.send(HttpRequest.newBuilder().POST(BodyPublishers.ofString(diagnosis)).build(), null);
                }

                public void broken(String planted) throws Exception {
                    planted = diagnosis;
                    client.send(HttpRequest.newBuilder().PUT(BodyPublishers.ofString(planted)).build(), null);
                }

                static class Note {
                    String sown = "";
                    String note = sown + "x";
                }
            }
            """;

    private record Outcome(List<String> found, Map<String, String> unknown, int asked) {}

    /** Goes through the source with a compiler whose answer about some trees fails, once, when it is asked for the n-th time. */
    private static Outcome outcome(Predicate<Tree> planted, int which, Throwable fault) throws IOException {
        JavaFileObject source =
                new SimpleJavaFileObject(URI.create("string:///Letters.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return SOURCE;
                    }
                };
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, null, List.of("-proc:none", "-classpath", core()), null, List.of(source));
        List<CompilationUnitTree> units = new ArrayList<>();
        task.parse().forEach(units::add);
        List<TypeElement> types = new ArrayList<>();
        task.analyze().forEach(element -> {
            if (element instanceof TypeElement type) {
                types.add(type);
            }
        });
        int[] asked = {0};
        FlowAnalysis analysis = new FlowAnalysis(
                new FaultyTrees(Trees.instance(task), tree -> {
                    if (planted.test(tree) && ++asked[0] == which) {
                        fail(fault);
                    }
                }),
                task.getElements(),
                task.getTypes(),
                units,
                Map.of(),
                Catalogue.with(List.of()),
                Catalogue.remoteMarks(),
                type -> List.of(),
                method -> Optional.empty(),
                Set::of,
                file -> Optional.empty(),
                key -> Optional.empty());
        FlowAnalysis.Result result = analysis.run();
        analysis.summaries(types);
        Map<String, String> unknown = new TreeMap<>();
        result.unknown().forEach((body, why) -> unknown.put(name(body), why));
        analysis.faults().forEach((body, why) -> unknown.put(name(body), why));
        return new Outcome(
                result.findings().stream()
                        .map(finding -> finding.payload().toString())
                        .toList(),
                unknown,
                asked[0]);
    }

    private static void fail(Throwable fault) {
        if (fault instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) fault;
    }

    private static String core() {
        try {
            return Path.of(SharingCategory.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String name(Body body) {
        return body.tree() instanceof MethodTree method
                ? method.getName().toString()
                : body.tree().getKind().name();
    }

    private static boolean isPlanted(Tree tree) {
        return tree instanceof IdentifierTree name && name.getName().contentEquals("planted");
    }

    @Test
    void withoutAFaultBothAreFound() throws IOException {
        Outcome outcome = outcome(tree -> false, 1, new IllegalStateException());

        assertThat(outcome.found()).hasSize(2);
        assertThat(outcome.unknown()).isEmpty();
    }

    @Test
    void aFaultAtAnyQuestionLeavesItsMethodUnknownAndTheOtherChecked() throws IOException {
        int questions = outcome(PlantedFaultTest::isPlanted, MOST_QUESTIONS, new IllegalStateException())
                .asked();
        assertThat(questions).isBetween(3, MOST_QUESTIONS - 1);

        for (int which = 1; which <= questions; which++) {
            Outcome outcome = outcome(PlantedFaultTest::isPlanted, which, new IllegalStateException("planted"));

            assertThat(outcome.unknown())
                    .as("question %d of %d", which, questions)
                    .containsExactly(Map.entry(
                            "broken",
                            "the check stopped in it on a fault of its own, IllegalStateException; please report it"));
            assertThat(outcome.found()).anyMatch(payload -> payload.contains("POST"));
        }
    }

    @Test
    void aFaultInAnInitialiserLeavesItsClassUnknown() throws IOException {
        Outcome outcome = outcome(
                tree -> tree instanceof IdentifierTree name && name.getName().contentEquals("sown"),
                1,
                new IllegalStateException());

        assertThat(outcome.unknown()).containsOnlyKeys("CLASS");
        assertThat(outcome.found()).hasSize(2);
    }

    @Test
    void codeNestedTooDeeplySaysSo() throws IOException {
        Outcome outcome = outcome(PlantedFaultTest::isPlanted, 1, new StackOverflowError());

        assertThat(outcome.unknown())
                .containsExactly(Map.entry("broken", "its code is nested too deeply to be followed"));
    }

    @Test
    void aDeclarationThatCantBeReadIsUnknownByItsName() throws IOException {
        Outcome outcome = outcome(
                tree -> tree instanceof MethodTree method && method.getName().contentEquals("broken"),
                1,
                new NullPointerException());

        assertThat(outcome.found()).hasSize(1);
        assertThat(outcome.unknown()).containsOnlyKeys("broken");
    }
}
