package uk.disc.policy;

import uk.disc.vocabulary.Vocabulary;

/**
 * What a file is read against.
 *
 * @param problems where to report
 * @param names the ids the pack defines
 * @param vocabulary every coded item, shipped or added
 * @param vocabularyKnown false if a vocabulary file could not be read, so that an unknown code may be its doing
 */
record Surroundings(Problems problems, Names names, Vocabulary vocabulary, boolean vocabularyKnown) {}
