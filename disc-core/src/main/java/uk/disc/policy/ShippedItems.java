package uk.disc.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import uk.disc.vocabulary.Category;
import uk.disc.vocabulary.CategoryFlag;
import uk.disc.vocabulary.CellReader;
import uk.disc.vocabulary.LegalItem;
import uk.disc.vocabulary.Mapping;
import uk.disc.vocabulary.Period;
import uk.disc.vocabulary.Purpose;
import uk.disc.vocabulary.PurposeClass;
import uk.disc.vocabulary.Requirement;
import uk.disc.vocabulary.Restriction;
import uk.disc.vocabulary.SourcePosition;
import uk.disc.vocabulary.Term;
import uk.disc.vocabulary.TermKind;
import uk.disc.vocabulary.Vocabulary;
import uk.disc.vocabulary.VocabularyItem;

/**
 * The items of the shipped vocabulary, read from the lines that a test makes of its YAML and compares: a line each, after one with the
 * hash of what decides in them.
 *
 * @param hash the hash, as {@link PackDigest} would count it
 * @param items the items
 */
record ShippedItems(String hash, List<VocabularyItem> items) {
    static final String RESOURCE = "shipped.tsv";

    static ShippedItems read() {
        CellReader cells = CellReader.beside(Vocabulary.class, RESOURCE);
        if (!cells.nextLine()) {
            throw new IllegalStateException(RESOURCE + " is empty");
        }
        String hash = cells.text();
        List<VocabularyItem> items = new ArrayList<>();
        while (cells.nextLine()) {
            items.add(item(cells));
        }
        return new ShippedItems(hash, items);
    }

    private static VocabularyItem item(CellReader cells) {
        Term term = term(cells);
        return switch (term.kind()) {
            case CATEGORY -> {
                SortedSet<CategoryFlag> flags = new TreeSet<>();
                for (String name : cells.texts()) {
                    flags.add(CategoryFlag.valueOf(name));
                }
                yield new Category(term, flags, cells.textIf(), new TreeSet<>(cells.texts()));
            }
            case PURPOSE -> new Purpose(term, cells.text());
            case PURPOSE_CLASS ->
                new PurposeClass(
                        term,
                        cells.flag(),
                        new TreeSet<>(cells.texts()),
                        new TreeSet<>(cells.texts()),
                        new TreeSet<>(cells.texts()));
            default -> legal(term, cells);
        };
    }

    private static LegalItem legal(Term term, CellReader cells) {
        SortedSet<Requirement> requires = new TreeSet<>();
        for (String name : cells.texts()) {
            requires.add(Requirement.valueOf(name));
        }
        SortedSet<Restriction> forbids = new TreeSet<>();
        for (String name : cells.texts()) {
            forbids.add(Restriction.valueOf(name));
        }
        return new LegalItem(term, requires, forbids, new TreeSet<>(cells.texts()), new TreeSet<>(cells.texts()));
    }

    private static Term term(CellReader cells) {
        return new Term(
                TermKind.valueOf(cells.text()),
                cells.text(),
                cells.text(),
                cells.text(),
                cells.textIf(),
                new Period(date(cells), date(cells)),
                cells.flag(),
                cells.flag(),
                mappings(cells),
                new SourcePosition(cells.text(), cells.number(), cells.number()));
    }

    private static Optional<LocalDate> date(CellReader cells) {
        String text = cells.text();
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }

    private static List<Mapping> mappings(CellReader cells) {
        int count = cells.number();
        List<Mapping> mappings = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            mappings.add(new Mapping(cells.text(), cells.text(), Mapping.Relation.valueOf(cells.text())));
        }
        return mappings;
    }
}
