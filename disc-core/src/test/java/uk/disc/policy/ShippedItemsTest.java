package uk.disc.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.disc.decision.Generated;
import uk.disc.vocabulary.Category;
import uk.disc.vocabulary.CellWriter;
import uk.disc.vocabulary.LegalItem;
import uk.disc.vocabulary.Mapping;
import uk.disc.vocabulary.Purpose;
import uk.disc.vocabulary.PurposeClass;
import uk.disc.vocabulary.Term;
import uk.disc.vocabulary.VocabularyItem;

/** The lines that are read are those that the YAML gives, and what is read of them is what the YAML says. */
class ShippedItemsTest {
    private static final Path FOLDER =
            Generated.docs().resolveSibling("disc-core/src/main/resources/uk/disc/vocabulary");

    private final List<VocabularyItem> written = fromYaml();
    private final String hash = PackDigest.vocabulary(written).decidingHash();

    @Test
    void theLinesAreMadeFromTheYaml() throws IOException {
        CellWriter lines = new CellWriter().text(hash).endLine();
        written.forEach(item -> write(item, lines));
        Generated.matches(FOLDER.resolve(ShippedItems.RESOURCE), lines.toString());
    }

    @Test
    void whatIsReadIsWhatTheYamlSays() {
        assertThat(ShippedItems.read()).isEqualTo(new ShippedItems(hash, written));
    }

    private static List<VocabularyItem> fromYaml() {
        Problems problems = new Problems();
        VocabularyReader reader = new VocabularyReader(List.of(), problems, new Names(Map.of(), Set.of()));
        try {
            for (String file : Files.readAllLines(FOLDER.resolve("index"))) {
                Composer.compose(file, Files.readString(FOLDER.resolve(file)), problems)
                        .ifPresent(reader::read);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        reader.finish(true);
        assertThat(problems.sorted()).isEmpty();
        return reader.additions();
    }

    private static void write(VocabularyItem item, CellWriter cells) {
        term(item.term(), cells);
        if (item instanceof Category category) {
            cells.texts(category.flags()).textIf(category.parent()).texts(category.permittedBy());
        } else if (item instanceof Purpose purpose) {
            cells.text(purpose.purposeClass());
        } else if (item instanceof PurposeClass purposes) {
            cells.text(purposes.nationalDataOptOut())
                    .texts(purposes.confidentiality())
                    .texts(purposes.typicalArticle6())
                    .texts(purposes.typicalArticle9());
        } else if (item instanceof LegalItem legal) {
            cells.texts(legal.requires())
                    .texts(legal.forbids())
                    .texts(legal.accepts())
                    .texts(legal.aliases());
        } else {
            throw new AssertionError("a new kind of item: " + item);
        }
        cells.endLine();
    }

    private static void term(Term term, CellWriter cells) {
        cells.text(term.kind())
                .text(term.code())
                .text(term.label())
                .text(term.plainEnglish())
                .textIf(term.citation())
                .textIf(term.inForce().from())
                .textIf(term.inForce().to())
                .text(term.usable())
                .text(term.verified())
                .text(term.mappings().size());
        for (Mapping mapping : term.mappings()) {
            cells.text(mapping.system()).text(mapping.code()).text(mapping.relation());
        }
        cells.text(term.position().file())
                .text(term.position().line())
                .text(term.position().column());
    }
}
