package uk.disc.policy;

/**
 * Characters that can make a text look other than it is: controls, marks that turn the direction of writing, halves of a character.
 */
final class HiddenCharacters {
    private HiddenCharacters() {}

    static boolean isHidden(int character) {
        boolean control = Character.isISOControl(character) && character != '\n' && character != '\t';
        boolean turnsDirection =
                (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
        boolean half = character >= 0xD800 && character <= 0xDFFF;
        return control || turnsDirection || half || character == 0x2028 || character == 0x2029;
    }

    static boolean in(String text) {
        return text.codePoints().anyMatch(HiddenCharacters::isHidden);
    }
}
