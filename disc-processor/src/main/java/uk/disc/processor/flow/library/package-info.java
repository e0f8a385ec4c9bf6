/** What libraries do with what they are given: collections, texts, streams, threads, reflection, and everything else. */
@NullMarked
package uk.disc.processor.flow.library;

import org.jspecify.annotations.NullMarked;
