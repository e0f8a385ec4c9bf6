package uk.disc.processor.generate;

import java.util.Locale;

/**
 * How a code becomes a Java name. {@code docs/constants.md} states the rule for those who write packs.
 *
 * <p>Letters and digits are those of ASCII: what a name looks like must not depend on a character table.
 */
final class ConstantNames {
    private ConstantNames() {}

    /** {@code bcp-council/adult-social-care} is {@code BCP_COUNCIL_ADULT_SOCIAL_CARE}. */
    static String constant(String code) {
        return startingLegally(code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"));
    }

    /** {@code dorset-charter} is {@code DorsetCharter}. */
    static String className(String packId, String suffix) {
        StringBuilder name = new StringBuilder();
        for (String word : packId.split("[^A-Za-z0-9]+", 0)) {
            if (!word.isEmpty()) {
                name.append(word.substring(0, 1).toUpperCase(Locale.ROOT))
                        .append(word.substring(1).toLowerCase(Locale.ROOT));
            }
        }
        return startingLegally(name.append(suffix).toString());
    }

    private static String startingLegally(String name) {
        return !name.isEmpty() && Character.isDigit(name.charAt(0)) ? "_" + name : name;
    }
}
