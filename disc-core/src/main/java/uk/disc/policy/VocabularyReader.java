package uk.disc.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import uk.disc.vocabulary.Category;
import uk.disc.vocabulary.CategoryFlag;
import uk.disc.vocabulary.LegalItem;
import uk.disc.vocabulary.Mapping;
import uk.disc.vocabulary.Purpose;
import uk.disc.vocabulary.PurposeClass;
import uk.disc.vocabulary.Requirement;
import uk.disc.vocabulary.Restriction;
import uk.disc.vocabulary.SourcePosition;
import uk.disc.vocabulary.Term;
import uk.disc.vocabulary.TermKind;
import uk.disc.vocabulary.Vocabulary;
import uk.disc.vocabulary.VocabularyItem;

/** Reads vocabulary files: first every item, then {@link #finish}, since items refer to items of other files. */
final class VocabularyReader {
    private final Surroundings surroundings;
    private final Collection<VocabularyItem> shipped;
    private final List<VocabularyItem> items = new ArrayList<>();
    private final Map<String, SourcePosition> codes = new HashMap<>();
    private final Set<String> shippedCodes = new HashSet<>();
    private final List<Reference> references = new ArrayList<>();
    private final Map<String, Node.Scalar> parents = new HashMap<>();

    private boolean skippedAny;

    private record Reference(TermKind kind, Node.Scalar written) {}

    /**
     * A reader of additions.
     *
     * @param shipped the items that are there before; none of them can be defined again
     */
    VocabularyReader(Collection<VocabularyItem> shipped, Problems problems, Names names) {
        this.shipped = List.copyOf(shipped);
        // Codes are checked at the end, when all are known.
        this.surroundings = new Surroundings(problems, names, Vocabulary.of(List.of()), false);
        for (VocabularyItem item : shipped) {
            shippedCodes.add(key(item.term().kind(), item.code()));
            aliases(item).forEach(alias -> shippedCodes.add(key(item.term().kind(), alias)));
        }
    }

    void read(Node root) {
        Optional<Fields> file = Fields.of(root, surroundings);
        if (file.isEmpty()) {
            skippedAny = true;
            return;
        }
        Fields fields = file.get();
        TermKind kind = fields.choice("kind", TermKind.class);
        List<Fields> each = fields.eachRequired("items");
        fields.done();
        boolean kindKnown = fields.value("kind")
                .filter(value -> value instanceof Node.Scalar scalar
                        && scalar.text().strip().equals(kind.name()))
                .isPresent();
        if (kindKnown) {
            each.forEach(item -> item(kind, item));
        } else {
            skippedAny = true;
        }
    }

    /** Whether the items of a file could not be read because their kind is not known. */
    boolean skippedAny() {
        return skippedAny;
    }

    private void item(TermKind kind, Fields fields) {
        Term term = term(kind, fields);
        boolean isNew = define(kind, term.code(), fields.at("code"), fields.problems());
        VocabularyItem item = switch (kind) {
            case CATEGORY -> category(term, isNew, fields);
            case PURPOSE -> new Purpose(term, reference(fields, "class", TermKind.PURPOSE_CLASS));
            case PURPOSE_CLASS -> purposeClass(term, fields);
            default -> legal(term, fields);
        };
        fields.done();
        if (isNew) {
            items.add(item);
        }
    }

    /** Whether a code can be used for an item; reports one that is taken. One that is missing was reported before. */
    private boolean define(TermKind kind, String code, SourcePosition at, Problems problems) {
        if (code.isEmpty()) {
            return false;
        }
        if (shippedCodes.contains(key(kind, code))) {
            problems.add(
                    ProblemCode.REDEFINES_SHIPPED,
                    at,
                    "The code " + Problems.quoted(code) + " of the kind " + kind
                            + " is shipped with the library. Choose another code for an addition.");
            return false;
        }
        SourcePosition before = codes.putIfAbsent(key(kind, code), at);
        if (before != null) {
            problems.add(
                    ProblemCode.DUPLICATE_ID,
                    at,
                    "The code " + Problems.quoted(code) + " of the kind " + kind + " stands at " + before
                            + " already.");
        }
        return before == null;
    }

    private static Term term(TermKind kind, Fields fields) {
        return new Term(
                kind,
                fields.id("code"),
                fields.text("label"),
                fields.text("plain"),
                fields.textIf("citation"),
                fields.period("inForce", false),
                fields.flag("usable", true),
                fields.flag("verified"),
                mappings(fields),
                fields.at());
    }

    private static List<Mapping> mappings(Fields item) {
        List<Mapping> mappings = new ArrayList<>();
        for (Fields fields : item.each("mappings")) {
            mappings.add(new Mapping(
                    fields.text("system"),
                    fields.textOrBlank("code"),
                    fields.choice("relation", Mapping.Relation.class)));
            fields.done();
        }
        return mappings;
    }

    private Category category(Term term, boolean isNew, Fields fields) {
        Optional<Node.Scalar> parent = fields.scalarIf("parent");
        parent.ifPresent(written -> {
            references.add(new Reference(TermKind.CATEGORY, written));
            if (isNew) {
                parents.put(term.code(), written);
            }
        });
        return new Category(
                term,
                fields.choices("flags", CategoryFlag.class),
                parent.map(Node.Scalar::text),
                references(fields, "permittedBy", TermKind.PERMISSION));
    }

    private PurposeClass purposeClass(Term term, Fields fields) {
        return new PurposeClass(
                term,
                fields.flag("nationalDataOptOut"),
                references(fields, "confidentiality", TermKind.CONFIDENTIALITY),
                references(fields, "typicalArticle6", TermKind.ARTICLE_6),
                references(fields, "typicalArticle9", TermKind.ARTICLE_9));
    }

    private LegalItem legal(Term term, Fields fields) {
        Optional<TermKind> accepted = accepted(term.kind());
        SortedSet<String> accepts = accepted.isPresent()
                ? references(fields, "accepts", accepted.get())
                : new TreeSet<>(fields.textSet("accepts"));
        if (accepted.isEmpty() && !accepts.isEmpty()) {
            fields.problems()
                    .add(
                            ProblemCode.CONFLICTING_KEYS,
                            fields.at("accepts"),
                            "Items of the kind " + term.kind() + " accept no codes of another kind.");
        }
        return new LegalItem(
                term,
                fields.choices("requires", Requirement.class),
                fields.choices("forbids", Restriction.class),
                accepts,
                aliases(term.kind(), fields));
    }

    private SortedSet<String> aliases(TermKind kind, Fields fields) {
        SortedSet<String> aliases = new TreeSet<>();
        for (Node.Scalar alias : fields.scalars("aliases")) {
            if (define(kind, alias.text(), alias.at(), fields.problems())) {
                aliases.add(alias.text());
            }
        }
        return aliases;
    }

    /** Of which kind the codes are that items of a kind accept. */
    private static Optional<TermKind> accepted(TermKind kind) {
        return switch (kind) {
            case ARTICLE_6 -> Optional.of(TermKind.ANNEX_1);
            case ARTICLE_9, ARTICLE_10 -> Optional.of(TermKind.SCHEDULE_1);
            case CONFIDENTIALITY, PERMISSION -> Optional.of(TermKind.PURPOSE_CLASS);
            default -> Optional.empty();
        };
    }

    private String reference(Fields fields, String key, TermKind kind) {
        fields.check(key, written -> references.add(new Reference(kind, written)));
        return fields.text(key);
    }

    private SortedSet<String> references(Fields fields, String key, TermKind kind) {
        fields.check(key, written -> references.add(new Reference(kind, written)));
        return fields.textSet(key);
    }

    /**
     * Everything together, with the references among items checked.
     *
     * @param allRead false if a file could not be read, so that what is missing may be in it
     */
    Vocabulary finish(boolean allRead) {
        List<VocabularyItem> all = new ArrayList<>(shipped);
        all.addAll(items);
        Vocabulary vocabulary = Vocabulary.of(all);
        if (allRead) {
            references.forEach(reference -> check(reference, vocabulary));
        }
        Map<String, Collection<String>> edges = new HashMap<>();
        parents.forEach((child, parent) -> edges.put(child, Set.of(parent.text())));
        SortedSet<String> cycles = Cycles.in(edges);
        parents.forEach((category, parent) -> {
            if (cycles.contains(category)) {
                surroundings
                        .problems()
                        .add(
                                ProblemCode.PARENT_CYCLE,
                                parent.at(),
                                "The category " + Problems.quoted(category)
                                        + " is its own parent, directly or through others.");
            }
        });
        return vocabulary;
    }

    /** What the pack adds, in no particular order. */
    List<VocabularyItem> additions() {
        return List.copyOf(items);
    }

    private void check(Reference reference, Vocabulary vocabulary) {
        String code = reference.written().text().strip();
        boolean known = vocabulary
                .find(reference.kind(), code)
                .filter(item -> item.code().equals(code))
                .isPresent();
        if (!known) {
            surroundings
                    .problems()
                    .addUnknown(
                            ProblemCode.UNKNOWN_CODE,
                            reference.written().at(),
                            Problems.quoted(code) + " is no code of the kind " + reference.kind() + ".",
                            code,
                            vocabulary.items(reference.kind()).stream()
                                    .map(VocabularyItem::code)
                                    .toList());
        }
    }

    private static Collection<String> aliases(VocabularyItem item) {
        return item instanceof LegalItem legal ? legal.aliases() : List.of();
    }

    private static String key(TermKind kind, String code) {
        return kind + " " + code;
    }
}
