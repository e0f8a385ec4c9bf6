package uk.disc.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import uk.disc.decision.Watched.Asked;
import uk.disc.policy.PackSource;
import uk.disc.policy.PolicyPack;
import uk.disc.policy.PolicyReader;
import uk.disc.policy.Scenario;

/**
 * Every rule has a test or a scenario in which it passes and one in which it fires, at each time its row names. That a test covers a rule
 * is not taken from its mark alone: the tests run once more, watched, and what was decided counts.
 */
class RuleCoverageTest {
    /** O-02 is asked, so that nobody looks up an opt-out that does not matter, and has nothing to say. */
    private static final Set<String> NEVER_FIRES = Set.of("O-02");

    private static final Map<Place, Set<String>> COVERED = new TreeMap<>();
    private static final List<String> EMPTY_MARKS = new ArrayList<>();

    /** Where a test stands in the table. */
    private record Place(String rule, Phase phase, boolean fires) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            return toString().compareTo(other.toString());
        }
    }

    private static void covers(Place place, String test) {
        COVERED.computeIfAbsent(place, each -> new TreeSet<>()).add(test);
    }

    private static Set<String> tests(RuleDescription rule, Phase phase, boolean fires) {
        return COVERED.getOrDefault(new Place(rule.id(), phase, fires), Set.of());
    }

    private static List<Phase> phases(RuleDescription rule) {
        return rule.phase() == Phase.BOTH ? List.of(Phase.COMPILE, Phase.RUN) : List.of(rule.phase());
    }

    @BeforeAll
    static void collect() throws IOException, URISyntaxException, ClassNotFoundException {
        runMarkedTests();
        runScenarios();
        readTestsElsewhere();
    }

    private static void runMarkedTests() throws IOException, URISyntaxException, ClassNotFoundException {
        Map<Method, List<Asked>> asked = watched(markedTests());
        asked.forEach((method, decisions) -> {
            String test = method.getDeclaringClass().getSimpleName() + "." + method.getName();
            for (Covers mark : method.getAnnotationsByType(Covers.class)) {
                List<Phase> seen = RuleCatalogue.shipped().byId(mark.rule()).map(RuleCoverageTest::phases).stream()
                        .flatMap(List::stream)
                        .filter(phase -> decisions.stream()
                                .anyMatch(one -> one.phase() == phase
                                        && (mark.fires()
                                                ? one.finds(mark.rule())
                                                : one.passesForSomething(mark.rule()))))
                        .toList();
                seen.forEach(phase -> covers(new Place(mark.rule(), phase, mark.fires()), test));
                if (seen.isEmpty()) {
                    EMPTY_MARKS.add(test + ": " + mark);
                }
            }
        });
    }

    private static List<Method> markedTests() throws IOException, URISyntaxException, ClassNotFoundException {
        Path classes = Path.of(RuleCoverageTest.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        List<Method> marked = new ArrayList<>();
        try (Stream<Path> files = Files.walk(classes.resolve("uk/disc/decision"))) {
            for (Path file : files.sorted().toList()) {
                String name =
                        classes.relativize(file).toString().replace('/', '.').replace('\\', '.');
                if (name.endsWith("Test.class")) {
                    Class<?> type = Class.forName(name.substring(0, name.length() - ".class".length()));
                    Stream.of(type.getDeclaredMethods())
                            .filter(method -> method.getAnnotationsByType(Covers.class).length > 0)
                            .forEach(marked::add);
                }
            }
        }
        return marked;
    }

    private static Map<Method, List<Asked>> watched(List<Method> tests) {
        Map<Method, List<Asked>> asked = new HashMap<>();
        TestExecutionListener watcher = new TestExecutionListener() {
            @Override
            public void executionStarted(TestIdentifier test) {
                if (test.isTest()) {
                    Watched.start();
                }
            }

            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                if (test.isTest()) {
                    List<Asked> decisions = Watched.stop();
                    assertThat(result.getStatus())
                            .as(test.getUniqueId())
                            .isEqualTo(TestExecutionResult.Status.SUCCESSFUL);
                    Method method = ((MethodSource) test.getSource().orElseThrow()).getJavaMethod();
                    asked.computeIfAbsent(method, each -> new ArrayList<>()).addAll(decisions);
                }
            }
        };
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(tests.stream()
                        .map(method -> selectMethod(method.getDeclaringClass(), method))
                        .toList())
                .filters(EngineFilter.includeEngines("junit-jupiter"))
                .build();
        LauncherFactory.create().execute(request, watcher);
        assertThat(asked.keySet()).containsExactlyInAnyOrderElementsOf(tests);
        return asked;
    }

    /** Of a scenario and its flip, one in which a rule fires and the other in which it passes. */
    private static void runScenarios() {
        PolicyPack pack = PolicyReader.read(
                        PackSource.directory(Generated.docs().resolveSibling("samples/dorset-charter/src/main/disc")))
                .pack()
                .orElseThrow();
        RuleBook rules = RuleBook.of(pack);
        for (Scenario scenario : pack.scenarios()) {
            scenario.flip().ifPresent(flip -> {
                for (Phase phase : List.of(Phase.COMPILE, Phase.RUN)) {
                    Asked one = asked(rules, phase, scenario);
                    Asked other = asked(rules, phase, flip);
                    String name = "scenario " + scenario.id();
                    pair(phase, one, name, other, name + " flipped");
                    pair(phase, other, name + " flipped", one, name);
                }
            });
        }
    }

    private static Asked asked(RuleBook rules, Phase phase, Scenario scenario) {
        DisclosureRequest request = ScenarioFacts.request(scenario);
        return new Asked(
                phase,
                phase == Phase.RUN ? rules.decide(request, ScenarioFacts.facts(scenario)) : rules.decide(request));
    }

    private static void pair(Phase phase, Asked one, String fires, Asked other, String passes) {
        for (RuleDescription rule : RuleCatalogue.shipped().all()) {
            if (phases(rule).contains(phase) && one.finds(rule.id()) && other.passes(rule.id())) {
                covers(new Place(rule.id(), phase, true), fires);
                covers(new Place(rule.id(), phase, false), passes);
            }
        }
    }

    private static void readTestsElsewhere() throws IOException {
        Path list =
                Generated.docs().resolveSibling("disc-core/src/test/resources/uk/disc/decision/covered-elsewhere.tsv");
        for (String line : Files.readAllLines(list)) {
            if (!line.startsWith("#")) {
                String[] cells = line.split("\t");
                RuleDescription rule = RuleCatalogue.shipped().byId(cells[0]).orElseThrow();
                Phase phase = Phase.valueOf(cells[1]);
                for (boolean fires : new boolean[] {false, true}) {
                    String test = cells[fires ? 3 : 2];
                    assertThatItIsThere(test, rule.key(), fires);
                    covers(new Place(rule.id(), phase, fires), test);
                }
            }
        }
    }

    private static void assertThatItIsThere(String test, String key, boolean fires) throws IOException {
        int colon = test.indexOf(':');
        if (colon > 0) {
            String folder = test.startsWith("case:") ? "cases/" : "flows/cases/";
            Path file = Generated.docs()
                    .resolveSibling(
                            "disc-processor/src/test/resources/" + folder + test.substring(colon + 1) + ".java");
            assertThat(Files.readString(file).contains(key)).as(test).isEqualTo(fires);
            return;
        }
        String[] names = test.split("\\.");
        String source = Files.readString(sourceOf(names[0]));
        assertThat(source).as(test).contains("void " + names[1] + "(");
        if (fires) {
            assertThat(source).as(test).contains(key);
        }
    }

    private static Path sourceOf(String test) throws IOException {
        Path repository = Generated.docs().getParent();
        for (String module : List.of("disc-core", "disc-processor", "disc-spring-adapter")) {
            try (Stream<Path> files = Files.walk(repository.resolve(module + "/src/test/java"))) {
                List<Path> found =
                        files.filter(file -> file.endsWith(test + ".java")).toList();
                if (!found.isEmpty()) {
                    return found.get(0);
                }
            }
        }
        throw new AssertionError("no test class " + test);
    }

    @Test
    void aTestThatSaysItCoversARuleDoes() {
        assertThat(EMPTY_MARKS).isEmpty();
    }

    @Test
    void everyRuleHasATestInWhichItPassesAndOneInWhichItFiresWheneverItIsAsked() {
        List<String> missing = new ArrayList<>();
        for (RuleDescription rule : RuleCatalogue.shipped().all()) {
            for (Phase phase : phases(rule)) {
                for (boolean fires : new boolean[] {false, true}) {
                    boolean never = fires && NEVER_FIRES.contains(rule.id());
                    if (tests(rule, phase, fires).isEmpty() != never) {
                        missing.add(rule.id() + " " + phase + (fires ? " fires" : " passes"));
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void theTableInDocsIsUpToDate() throws IOException {
        StringBuilder page = new StringBuilder("""
                # Which tests make each rule pass and fire

                Made from the tests and the sample pack's scenarios, each asked once more and watched: a test or scenario stands here because of what was
                decided in it. Of a scenario and its flip the rule fires in one and passes in the other. At build nothing is known of the person; at run time
                the same rule book is asked with what is known. A dash: the rule is not asked then.

                Rules about marks, waivers and the check itself (M, W, C and G-06) are found outside the rule book. For them `case:` names a file that every
                compiler compiles, under `disc-processor/src/test/resources/cases`, and `flows:` one under `flows/cases` there.

                Besides, every rule that can find something is heard in a comparison of the rule book with a second one, of drawn packs and people and of the whole sample pack
                (`uk.disc.decision.reference` in the tests of disc-core).

                | Rule | Code | At build it passes in | At build it fires in | At run time it passes in | At run time it fires in |
                |---|---|---|---|---|---|
                """);
        for (RuleDescription rule : RuleCatalogue.shipped().all()) {
            page.append("| ")
                    .append(rule.id())
                    .append(" | ")
                    .append(rule.code())
                    .append(" |");
            for (Phase phase : List.of(Phase.COMPILE, Phase.RUN)) {
                for (boolean fires : new boolean[] {false, true}) {
                    page.append(' ').append(cell(rule, phase, fires)).append(" |");
                }
            }
            page.append('\n');
        }
        Generated.matches(Generated.docs().resolve("rule-coverage.md"), page.toString());
    }

    private static String cell(RuleDescription rule, Phase phase, boolean fires) {
        if (!phases(rule).contains(phase)) {
            return "-";
        }
        if (fires && NEVER_FIRES.contains(rule.id())) {
            return "never: it says that an opt-out does not matter, and finds nothing by design";
        }
        return tests(rule, phase, fires).stream().collect(Collectors.joining("<br>"));
    }
}
