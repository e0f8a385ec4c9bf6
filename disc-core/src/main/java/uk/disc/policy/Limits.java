package uk.disc.policy;

/** How much of a pack is read before it is refused. A pack is written by hand: none comes near. */
final class Limits {
    static final int FILES = 2_000;
    static final int FILE_BYTES = 1 << 20;
    static final int TOTAL_BYTES = 32 << 20;
    static final int DEPTH = 32;
    static final int NODES = 100_000;
    static final int SCALAR_CHARACTERS = 8 << 10;

    private Limits() {}
}
