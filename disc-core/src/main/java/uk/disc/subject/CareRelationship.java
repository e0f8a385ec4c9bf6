package uk.disc.subject;

import uk.disc.agreement.RecipientRef;
import uk.disc.vocabulary.Period;

/**
 * Somebody is caring for the person.
 *
 * @param with who; an organisation stands for all its teams
 * @param period the days on which it does
 */
public record CareRelationship(RecipientRef with, Period period) {}
