package uk.disc.processor;

import javax.tools.Diagnostic;
import uk.disc.processor.declared.SourceLocator;
import uk.disc.vocabulary.SourcePosition;

/** Knows where things stand in the sources, and how to show a message there. */
interface Places extends SourceLocator {
    /**
     * Shows a message.
     *
     * @param kind how the compiler treats it
     * @param text the whole message
     * @param position a position this gave before; any other is shown without a place
     */
    void print(Diagnostic.Kind kind, String text, SourcePosition position);
}
