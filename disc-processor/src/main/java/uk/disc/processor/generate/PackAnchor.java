package uk.disc.processor.generate;

import uk.disc.policy.PackIndex;

/**
 * A copy of a pack's index at a place where javac finds it. Of a jar on the class path javac opens only what lies in a folder that could
 * be a package, and {@code META-INF} could not; whoever finds the anchor knows which jar the pack is in.
 */
public final class PackAnchor {
    /** The package it lies in. */
    public static final String PACKAGE = "uk.disc.pack";

    /** Its name. */
    public static final String NAME = PackIndex.NAME;

    /** Its path in the jar. */
    public static final String PATH = PACKAGE.replace('.', '/') + "/" + NAME;

    private PackAnchor() {}
}
