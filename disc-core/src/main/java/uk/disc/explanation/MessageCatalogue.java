package uk.disc.explanation;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import uk.disc.vocabulary.Ordered;

/**
 * The texts of one language, as {@code messages.yaml} has them, with their placeholders still in braces. A language's own file may
 * leave things out: a rule it does not have, and a text it does not have, are told in English.
 */
final class MessageCatalogue {
    private static final String ENGLISH = "messages.yaml";
    private static final List<String> SECTIONS = List.of(
            "words",
            "outcomes",
            "benefit",
            "facts",
            "states",
            "nearest",
            "changes",
            "grounds",
            "rest",
            "restWaits",
            "ifYouShare",
            "unknown",
            "rules");
    private static final List<String> NAMED =
            List.of("words", "benefit", "facts", "states", "nearest", "changes", "grounds");
    private static final List<String> SINGLE = List.of("rest", "restWaits", "ifYouShare", "unknown");

    private final Map<String, String> texts;
    private final List<String> months;
    private final SortedMap<String, RuleText> rules;

    private MessageCatalogue(Map<String, String> texts, List<String> months, SortedMap<String, RuleText> rules) {
        this.texts = texts;
        this.months = months;
        this.rules = rules;
    }

    /**
     * What is said of one rule.
     *
     * @param person the effect on the person
     * @param act what the practitioner does now
     * @param told the effect, said to the person
     * @param toldAct what the person can do
     * @param law what the law asks
     * @param next a lawful next step and whom to ask; empty where nothing is stopped
     * @param sharing what follows from sharing
     * @param notSharing what follows from not sharing
     */
    record RuleText(
            String person,
            String act,
            String told,
            Optional<String> toldAct,
            String law,
            Optional<String> next,
            String sharing,
            String notSharing) {
        private static final List<String> KEYS =
                List.of("rule", "person", "act", "public", "publicAct", "law", "next", "sharing", "notSharing");

        static RuleText of(ShippedYaml row) {
            row.only(KEYS);
            return new RuleText(
                    row.text("person"),
                    row.text("act"),
                    row.text("public"),
                    row.textIfAny("publicAct"),
                    row.text("law"),
                    row.textIfAny("next"),
                    row.text("sharing"),
                    row.text("notSharing"));
        }
    }

    /** The texts of a language; English where there are none. Only the language counts, never the default locale. */
    static MessageCatalogue of(Locale locale) {
        MessageCatalogue english = read(ShippedYaml.at(ENGLISH));
        return ShippedYaml.find("messages_" + locale.getLanguage() + ".yaml")
                .map(MessageCatalogue::read)
                .map(own -> own.over(english))
                .orElse(english);
    }

    private static MessageCatalogue read(ShippedYaml file) {
        file.only(SECTIONS);
        Map<String, String> texts = new LinkedHashMap<>();
        List<String> months = file.child("words")
                .filter(words -> words.has("months"))
                .map(words -> words.texts("months"))
                .orElse(List.of());
        for (String name : NAMED) {
            file.child(name)
                    .ifPresent(section ->
                            section.texts(Set.of("months")).forEach((key, text) -> texts.put(name + "." + key, text)));
        }
        for (String name : SINGLE) {
            file.textIfAny(name).ifPresent(text -> texts.put(name, text));
        }
        file.child("outcomes")
                .ifPresent(outcomes -> outcomes.keys()
                        .forEach(outcome -> outcomes.child(outcome)
                                .orElseThrow()
                                .texts(Set.of())
                                .forEach((audience, text) -> texts.put("outcomes." + outcome + "." + audience, text))));
        SortedMap<String, RuleText> rules = new TreeMap<>();
        for (ShippedYaml row : file.rows("rules")) {
            if (rules.put(row.text("rule"), RuleText.of(row)) != null) {
                throw new IllegalStateException("There are two texts for " + row.text("rule"));
            }
        }
        return new MessageCatalogue(texts, months, Ordered.map(rules));
    }

    private MessageCatalogue over(MessageCatalogue fallback) {
        Map<String, String> merged = new HashMap<>(fallback.texts);
        merged.putAll(texts);
        SortedMap<String, RuleText> mergedRules = new TreeMap<>(fallback.rules);
        mergedRules.putAll(rules);
        return new MessageCatalogue(merged, months.isEmpty() ? fallback.months : months, Ordered.map(mergedRules));
    }

    /** A text by its path, such as {@code facts.AGE}. */
    String text(String path) {
        return find(path).orElseThrow(() -> new IllegalStateException(ENGLISH + " has no " + path));
    }

    Optional<String> find(String path) {
        return Optional.ofNullable(texts.get(path));
    }

    Map<String, String> texts() {
        return new TreeMap<>(texts);
    }

    List<String> months() {
        return months;
    }

    SortedMap<String, RuleText> rules() {
        return rules;
    }
}
