package uk.disc.charter;

/**
 * One principle of the charter.
 *
 * @param id unique in the charter
 * @param text the principle as the partners agreed it
 */
public record Principle(String id, String text) {}
