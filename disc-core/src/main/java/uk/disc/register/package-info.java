/**
 * What a build found, and what a pack makes of it: facts × pack × date → verdict.
 *
 * <p>The compiler part writes {@link uk.disc.register.ModuleFacts} into the artefact. {@link uk.disc.register.Judgement} judges them
 * against a pack and a day, in the compile and again whenever the pack changes, and yields the
 * {@link uk.disc.register.SharingRegister}. Facts hold no date and no verdict. Read {@link uk.disc.register.Judgement} first.
 */
@NullMarked
package uk.disc.register;

import org.jspecify.annotations.NullMarked;
