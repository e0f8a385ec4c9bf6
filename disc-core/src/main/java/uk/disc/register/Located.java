package uk.disc.register;

/** Something a finding can be about: what leaves through one member, on one way. */
sealed interface Located permits PayloadItem, UnresolvedItem {
    /** How it is reached, for people to read. */
    String path();

    /** The member through which it is reached, as a waiver names it; empty for a part of the signature. */
    String member();
}
