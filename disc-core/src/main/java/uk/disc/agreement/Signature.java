package uk.disc.agreement;

import java.time.LocalDate;
import uk.disc.vocabulary.SourcePosition;

/**
 * A party's signature of an agreement.
 *
 * @param party the organisation's id
 * @param role the role that signed, for example "Caldicott Guardian"
 * @param on the day it signed
 * @param position where it is written
 */
public record Signature(String party, String role, LocalDate on, SourcePosition position) {}
