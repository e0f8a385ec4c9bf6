package uk.disc.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.disc.decision.Generated;
import uk.disc.decision.RuleCatalogue;
import uk.disc.decision.RuleDescription;

class RuleHelpTest {
    private final Path folder = Generated.docs().resolve("rules");
    private final List<RuleDescription> rules = RuleCatalogue.shipped().all();

    @Test
    void everyRuleHasAPageAndEveryPageARule() throws IOException {
        for (RuleDescription rule : rules) {
            Generated.matches(folder.resolve(RuleHelp.fileName(rule)), RuleHelp.page(rule));
        }
        try (Stream<Path> pages = Files.list(folder)) {
            assertThat(pages.map(page -> page.getFileName().toString()).filter(name -> !name.equals("README.md")))
                    .containsExactlyInAnyOrderElementsOf(
                            rules.stream().map(RuleHelp::fileName).toList());
        }
    }

    @Test
    void theIndexListsEveryRule() throws IOException {
        StringBuilder index = new StringBuilder("""
                # The rules

                One page each: what it means, why, what to do. Made from `rules.yaml`. `disc explain <key>` prints the same.

                | Rule | Key | First line |
                |---|---|---|
                """);
        for (RuleDescription rule : rules) {
            index.append("| ")
                    .append(rule.id())
                    .append(" | [")
                    .append(rule.key())
                    .append("](")
                    .append(RuleHelp.fileName(rule))
                    .append(") | ")
                    .append(RuleHelp.shown(rule.says()))
                    .append(" |\n");
        }
        Generated.matches(folder.resolve("README.md"), index.toString());
    }

    @Test
    void aRuleThatIsNotCheckedAgainstTheLawSaysSo() {
        for (RuleDescription rule : rules) {
            assertThat(RuleHelp.page(rule).contains("Not yet checked against the law"))
                    .as(rule.id())
                    .isEqualTo(!rule.verified());
        }
    }

    @Test
    void everyExampleBelongsToARule() {
        assertThat(rules.stream().map(RuleDescription::id))
                .containsAll(RuleExamples.all().keySet());
    }
}
