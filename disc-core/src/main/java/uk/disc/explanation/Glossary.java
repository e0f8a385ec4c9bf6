package uk.disc.explanation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The charter's words in plain English, from {@code glossary.yaml}. Immutable. */
public final class Glossary {
    private static final String ENGLISH = "glossary.yaml";

    private final Map<String, Entry> entries;
    private final Map<String, Entry> byAnyName = new LinkedHashMap<>();

    private Glossary(Map<String, Entry> entries) {
        this.entries = entries;
        for (Entry entry : entries.values()) {
            add(entry.term(), entry);
            entry.also().forEach(name -> add(name, entry));
        }
        for (Entry entry : entries.values()) {
            for (String other : entry.seeAlso()) {
                if (!entries.containsKey(other)) {
                    throw new IllegalStateException(
                            ENGLISH + ": " + entry.term() + " names " + other + ", which is no term");
                }
            }
        }
    }

    /**
     * A word.
     *
     * @param term the word
     * @param also other words for the same
     * @param means what it means, in short sentences
     * @param from where the word comes from
     * @param seeAlso other terms of the glossary
     */
    public record Entry(String term, List<String> also, String means, String from, List<String> seeAlso) {
        /** Copies the lists. */
        public Entry {
            also = List.copyOf(also);
            seeAlso = List.copyOf(seeAlso);
        }
    }

    /**
     * The glossary in a language.
     *
     * @param locale the language; a term that has no entry in it is told in English
     * @return the glossary
     */
    public static Glossary of(Locale locale) {
        Map<String, Entry> entries = read(ShippedYaml.at(ENGLISH));
        ShippedYaml.find("glossary_" + locale.getLanguage() + ".yaml")
                .map(Glossary::read)
                .ifPresent(entries::putAll);
        return new Glossary(entries);
    }

    private static Map<String, Entry> read(ShippedYaml file) {
        file.only(List.of("terms"));
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (ShippedYaml row : file.rows("terms")) {
            row.only(List.of("term", "also", "means", "from", "seeAlso"));
            Entry entry = new Entry(
                    row.text("term"), listed(row, "also"), row.text("means"), row.text("from"), listed(row, "seeAlso"));
            if (entries.put(entry.term(), entry) != null) {
                throw new IllegalStateException(ENGLISH + " has " + entry.term() + " twice");
            }
        }
        return entries;
    }

    private static List<String> listed(ShippedYaml row, String key) {
        return row.has(key) ? row.texts(key) : List.of();
    }

    private void add(String name, Entry entry) {
        if (byAnyName.put(name.toLowerCase(Locale.ROOT), entry) != null) {
            throw new IllegalStateException(ENGLISH + " explains " + name + " twice");
        }
    }

    /**
     * Every word, in the order of the file: what belongs together stands together.
     *
     * @return the entries
     */
    public List<Entry> entries() {
        return List.copyOf(entries.values());
    }

    /**
     * A word by itself or by another word for the same.
     *
     * @param word the word, in capitals or not
     * @return its entry; empty if there is none
     */
    public Optional<Entry> find(String word) {
        return Optional.ofNullable(byAnyName.get(word.toLowerCase(Locale.ROOT)));
    }

    /**
     * The glossary as a page, which is {@code docs/glossary.md} in English.
     *
     * @return the page, in Markdown
     */
    public String page() {
        List<Entry> sorted = new ArrayList<>(entries.values());
        sorted.sort((left, right) -> left.term().compareTo(right.term()));
        StringBuilder page =
                new StringBuilder("# Glossary\n\nThe charter's words in plain English. Made from `glossary.yaml`.\n");
        Set<Character> initials = new HashSet<>();
        for (Entry entry : sorted) {
            if (initials.add(entry.term().charAt(0))) {
                page.append("\n## ").append(entry.term().charAt(0)).append("\n");
            }
            page.append("\n**").append(entry.term()).append("**");
            if (!entry.also().isEmpty()) {
                page.append(" (").append(String.join(", ", entry.also())).append(")");
            }
            page.append(". ")
                    .append(entry.means())
                    .append(" *")
                    .append(entry.from())
                    .append(".*");
            if (!entry.seeAlso().isEmpty()) {
                page.append(" See also: ")
                        .append(String.join(", ", entry.seeAlso()))
                        .append(".");
            }
            page.append("\n");
        }
        return page.toString();
    }
}
