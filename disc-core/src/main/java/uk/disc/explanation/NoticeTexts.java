package uk.disc.explanation;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts of one sort of page, from {@code notices.yaml}. */
final class NoticeTexts {
    private static final String RESOURCE = "notices.yaml";
    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");

    private final Map<String, String> texts;

    private NoticeTexts(Map<String, String> texts) {
        this.texts = texts;
    }

    static NoticeTexts of(String page) {
        return new NoticeTexts(ShippedYaml.at(RESOURCE)
                .child(page)
                .orElseThrow(() -> new IllegalStateException(RESOURCE + " has no " + page))
                .texts(Set.of()));
    }

    /** A text with its slots filled from names and values in turn. */
    String fill(String key, String... namesAndValues) {
        return fillIfAny(key, namesAndValues).orElseThrow(() -> new IllegalStateException(RESOURCE + " has no " + key));
    }

    Optional<String> fillIfAny(String key, String... namesAndValues) {
        return Optional.ofNullable(texts.get(key))
                .map(text -> SLOT.matcher(text)
                        .replaceAll(slot -> Matcher.quoteReplacement(value(key, slot.group(1), namesAndValues))));
    }

    private static String value(String key, String name, String... namesAndValues) {
        for (int at = 0; at < namesAndValues.length; at += 2) {
            if (namesAndValues[at].equals(name)) {
                return namesAndValues[at + 1];
            }
        }
        throw new IllegalStateException(RESOURCE + ": " + key + " asks for {" + name + "}, which nothing fills");
    }
}
