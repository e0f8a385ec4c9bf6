/**
 * What is known of the person a disclosure is about: consents, objections, opt-outs, capacity, and decisions people recorded.
 *
 * <p>Every fact is three-valued, because <em>nothing is recorded</em> and <em>we do not know</em> lead to different answers. No rule
 * is here; rules only ask. Read {@link uk.disc.subject.Fact} first, and {@link uk.disc.subject.SubjectRecords} if you keep the records.
 */
@NullMarked
package uk.disc.subject;

import org.jspecify.annotations.NullMarked;
