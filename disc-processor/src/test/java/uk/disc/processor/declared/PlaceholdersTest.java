package uk.disc.processor.declared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceholdersTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "TODO",
                "todo: ask",
                "ToDo!",
                "tbc",
                "TBD",
                "t.b.c.",
                "fixme",
                "n/a",
                "N/A.",
                "xxx",
                "xxxxx",
                "-",
                ".",
                "?",
                "???",
                "ab",
                "12345",
                "not applicable",
                "to be confirmed",
                "aaa",
                "…"
            })
    void textThatSaysNothingIsAPlaceholder(String text) {
        assertThat(Placeholders.is(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ward code", "URL", "schema version", "Discharge team", "a technical flag", "ICB", "today's date"
            })
    void wordsAReviewerCanJudgeAreNone(String text) {
        assertThat(Placeholders.is(text)).isFalse();
    }
}
