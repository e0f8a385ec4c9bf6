package uk.disc.spring;

import uk.disc.register.Diagnosis;
import uk.disc.vocabulary.SourcePosition;

/** A finding as text, with its place in the code if it has one. */
final class FindingText {
    private FindingText() {}

    static String of(Diagnosis finding) {
        return finding.position().equals(SourcePosition.NONE)
                ? finding.text()
                : finding.position() + ": " + finding.text();
    }
}
