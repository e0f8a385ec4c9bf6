package uk.disc.policy;

import uk.disc.vocabulary.SourcePosition;

/** Thrown where a text can be read no further; the rest of the file is given up, not the rest of the pack. */
final class UnreadableText extends RuntimeException {
    private final transient ProblemCode code;
    private final transient SourcePosition at;
    private final String what;

    UnreadableText(ProblemCode code, SourcePosition at, String what) {
        super(what, null, false, false);
        this.code = code;
        this.at = at;
        this.what = what;
    }

    void reportTo(Problems problems) {
        problems.add(code, at, what);
    }
}
