package uk.disc.processor.declared;

import uk.disc.processor.payload.Positions;

/**
 * Where elements and marks stand, as the entry points can tell: by its trees under javac; by file and order under a compiler without
 * trees.
 */
public interface SourceLocator extends Positions {}
