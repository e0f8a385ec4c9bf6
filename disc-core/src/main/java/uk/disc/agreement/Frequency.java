package uk.disc.agreement;

import java.util.OptionalInt;

/**
 * How often a flow happens.
 *
 * @param pattern in words: "daily", "on discharge"
 * @param timesPerMonth the most times a month that was agreed; empty for no figure
 */
public record Frequency(String pattern, OptionalInt timesPerMonth) {}
