/**
 * What people read of a sharing register: a page, tables for spreadsheets, and drawings. Each is made from the register; a policy
 * pack only gives names to its codes and dates to its agreements. The same input gives the same bytes.
 *
 * <p>Read {@link uk.disc.processor.report.Reports} first.
 */
@NullMarked
package uk.disc.processor.report;

import org.jspecify.annotations.NullMarked;
