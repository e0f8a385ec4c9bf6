package uk.disc.vocabulary;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/** All coded items a pack may use: the shipped ones and the pack's additions. Immutable. */
public final class Vocabulary {
    private final Map<TermKind, SortedMap<String, VocabularyItem>> items;

    private Vocabulary(Map<TermKind, SortedMap<String, VocabularyItem>> items) {
        this.items = items;
    }

    /**
     * A vocabulary of the given items.
     *
     * @param items the items, in any order
     * @return the vocabulary
     * @throws IllegalArgumentException if two items of one kind have the same code or alias
     */
    public static Vocabulary of(Collection<? extends VocabularyItem> items) {
        Map<TermKind, SortedMap<String, VocabularyItem>> byKind = new EnumMap<>(TermKind.class);
        for (VocabularyItem item : items) {
            put(byKind, item, item.code());
            if (item instanceof LegalItem legal) {
                legal.aliases().forEach(alias -> put(byKind, item, alias));
            }
        }
        return new Vocabulary(byKind);
    }

    private static void put(Map<TermKind, SortedMap<String, VocabularyItem>> byKind, VocabularyItem item, String code) {
        VocabularyItem before = byKind.computeIfAbsent(item.term().kind(), kind -> new TreeMap<>())
                .putIfAbsent(code, item);
        if (before != null) {
            throw new IllegalArgumentException(item.term().kind() + " " + code + " is defined twice");
        }
    }

    /**
     * The item with this code or alias.
     *
     * @param kind its kind
     * @param code its code or an alias of it
     * @return the item; empty if there is none
     */
    public Optional<VocabularyItem> find(TermKind kind, String code) {
        return Optional.ofNullable(ofKind(kind).get(code));
    }

    /**
     * A category by code.
     *
     * @param code its code
     * @return the category; empty if there is none
     */
    public Optional<Category> category(String code) {
        return find(TermKind.CATEGORY, code).map(Category.class::cast);
    }

    /**
     * A purpose by code.
     *
     * @param code its code
     * @return the purpose; empty if there is none
     */
    public Optional<Purpose> purpose(String code) {
        return find(TermKind.PURPOSE, code).map(Purpose.class::cast);
    }

    /**
     * A class of purposes by code.
     *
     * @param code its code
     * @return the class; empty if there is none
     */
    public Optional<PurposeClass> purposeClass(String code) {
        return find(TermKind.PURPOSE_CLASS, code).map(PurposeClass.class::cast);
    }

    /**
     * A legal item by code.
     *
     * @param kind its kind
     * @param code its code or an alias of it
     * @return the item; empty if there is none or the kind has no legal items
     */
    public Optional<LegalItem> legal(TermKind kind, String code) {
        return find(kind, code).filter(LegalItem.class::isInstance).map(LegalItem.class::cast);
    }

    /**
     * The codes and aliases of a kind, sorted.
     *
     * @param kind the kind
     * @return every code by which an item of this kind can be written
     */
    public SortedSet<String> codes(TermKind kind) {
        return Ordered.set(ofKind(kind).keySet());
    }

    /**
     * The items of a kind, sorted by code, each once.
     *
     * @param kind the kind
     * @return the items
     */
    public Collection<VocabularyItem> items(TermKind kind) {
        return ofKind(kind).entrySet().stream()
                .filter(entry -> entry.getKey().equals(entry.getValue().code()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private SortedMap<String, VocabularyItem> ofKind(TermKind kind) {
        return items.getOrDefault(kind, Collections.emptySortedMap());
    }
}
