package uk.disc.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.disc.decision.Generated;

class GlossaryTest {
    private static final Glossary GLOSSARY = Glossary.of(Locale.UK);

    private static List<Glossary.Entry> entries() {
        return GLOSSARY.entries();
    }

    @Test
    void thePageInTheDocumentsIsMadeFromIt() throws IOException {
        Generated.matches(Generated.docs().resolve("glossary.md"), GLOSSARY.page());
    }

    @Test
    void aWordIsFoundByWhateverPeopleCallIt() {
        assertThat(GLOSSARY.find("pisa")).map(Glossary.Entry::term).contains("Agreement");
        assertThat(GLOSSARY.find("CHARTER")).map(Glossary.Entry::term).contains("Charter");
        assertThat(GLOSSARY.find("shoe size")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("entries")
    void everyMeaningCanBeReadByMost(Glossary.Entry entry) {
        assertThat(ReadingEase.grade(entry.means()))
                .as(entry.term())
                .isLessThanOrEqualTo(MessageCatalogueTest.HIGHEST_GRADE);
    }

    @Test
    void aTermWithoutAnEntryInALanguageIsToldInEnglish() {
        Glossary other = Glossary.of(Locale.forLanguageTag("qaa"));

        assertThat(other.find("Charter")).map(Glossary.Entry::means).contains("La promeso de la partneroj.");
        assertThat(other.find("Flow")).isEqualTo(GLOSSARY.find("Flow"));
    }
}
