package uk.disc.policy;

import uk.disc.vocabulary.SourcePosition;

/**
 * An executable example in a pack.
 *
 * @param id unique in the pack
 * @param position where it is written
 */
public record Scenario(String id, SourcePosition position) {}
