package uk.disc.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RuleCoverageTest {
    private static final Set<Gate> FOUND_ELSEWHERE = EnumSet.of(Gate.MARKS, Gate.WAIVERS, Gate.CHECK);

    private final Map<String, Set<String>> passes = new TreeMap<>();
    private final Map<String, Set<String>> fires = new TreeMap<>();

    RuleCoverageTest() throws IOException, URISyntaxException, ClassNotFoundException {
        Path classes = Path.of(RuleCoverageTest.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (Stream<Path> files = Files.walk(classes.resolve("uk/disc/decision"))) {
            for (Path file : files.sorted().toList()) {
                String name =
                        classes.relativize(file).toString().replace('/', '.').replace('\\', '.');
                if (name.endsWith("Test.class")) {
                    collect(Class.forName(name.substring(0, name.length() - ".class".length())));
                }
            }
        }
    }

    private void collect(Class<?> type) {
        for (Method method : type.getDeclaredMethods()) {
            for (Covers covers : method.getAnnotationsByType(Covers.class)) {
                (covers.fires() ? fires : passes)
                        .computeIfAbsent(covers.rule(), rule -> new TreeSet<>())
                        .add(type.getSimpleName() + "." + method.getName());
            }
        }
    }

    @Test
    void everyRuleABuildAnswersHasATestInWhichItPassesAndOneInWhichItFires() {
        List<String> atBuild = RuleCatalogue.shipped().all().stream()
                .filter(rule -> rule.phase() != Phase.RUN && !FOUND_ELSEWHERE.contains(rule.gate()))
                .map(RuleDescription::id)
                .toList();

        assertThat(passes.keySet()).containsAll(atBuild);
        assertThat(fires.keySet()).containsAll(atBuild);
    }

    @Test
    void noTestSaysThatItCoversARuleThatDoesNotExist() {
        List<String> known =
                RuleCatalogue.shipped().all().stream().map(RuleDescription::id).toList();

        assertThat(known).containsAll(passes.keySet()).containsAll(fires.keySet());
    }

    @Test
    void theTableInDocsIsUpToDate() throws IOException {
        StringBuilder page = new StringBuilder("""
                # Which tests make each rule pass and fire

                Made from the tests. Rules about marks, waivers and the check itself are found outside the rule book, and tested there.
                Besides, every rule that can find something is heard in a comparison of the rule book with a second one, of drawn packs and people and of the whole sample pack
                (`uk.disc.decision.reference` in the tests of disc-core).

                | Rule | Code | When | Passes in | Fires in |
                |---|---|---|---|---|
                """);
        for (RuleDescription rule : RuleCatalogue.shipped().all()) {
            if (!FOUND_ELSEWHERE.contains(rule.gate())) {
                page.append("| ")
                        .append(rule.id())
                        .append(" | ")
                        .append(rule.code())
                        .append(" | ")
                        .append(when(rule.phase()))
                        .append(" | ")
                        .append(tests(passes, rule))
                        .append(" | ")
                        .append(tests(fires, rule))
                        .append(" |\n");
            }
        }
        Generated.matches(Generated.docs().resolve("rule-coverage.md"), page.toString());
    }

    private static String when(Phase phase) {
        return switch (phase) {
            case COMPILE -> "build";
            case RUN -> "run time";
            case BOTH -> "build and run time";
        };
    }

    private static String tests(Map<String, Set<String>> by, RuleDescription rule) {
        return String.join("<br>", by.getOrDefault(rule.id(), Set.of()));
    }
}
