/**
 * What a payload really carries: the closure of a type over its fields, components and getters, through nesting, inheritance, generics,
 * containers and sealed hierarchies, as the channel writes it.
 *
 * <p>Built on the language model alone, so that it answers alike under javac and the Eclipse compiler, for source and class files. Not
 * here: which methods are transfers ({@code uk.disc.processor.declared}), what method bodies do ({@code uk.disc.processor.flow}), and
 * any judgement. Read {@link uk.disc.processor.payload.PayloadInspector} first, then {@code TypeReader}.
 *
 * <p>Choices, each on the side of caution unless said otherwise:
 *
 * <ul>
 *   <li>The nearest mark wins: what a member's mark classifies isn't looked into, except for a subject identifier. A developer thereby
 *       can reclassify.
 *   <li>A private field without a getter leaves: a mapper's field visibility is set in code.
 *   <li>An open class or interface is taken for what its own members say. Its subtypes elsewhere aren't looked for: the answer would
 *       change with what happens to be compiled. If it shows nothing at all it is opaque. A sealed type is all its permitted subtypes,
 *       and one with {@code @JsonSubTypes} is those it names.
 *   <li>What an annotation takes away counts only under the channel that honours it; what one adds counts whenever it may.
 *   <li>A type from a class file is looked into if a mark can be reached from it; else it is a library's, and the pack must classify it.
 *   <li>Beyond {@code PayloadWalk.LIMIT} members each type is listed on its shortest path only.
 * </ul>
 */
@NullMarked
package uk.disc.processor.payload;

import org.jspecify.annotations.NullMarked;
