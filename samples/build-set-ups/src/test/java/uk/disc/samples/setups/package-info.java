/**
 * Proofs by nested Maven builds: what each way to set up a build does when a transfer is not allowed, or when the check can't run.
 *
 * <p>Each project under {@code src/it} is copied to a folder outside this repository, so that it inherits nothing from it, above all
 * no {@code .mvn/jvm.config}. Read {@link uk.disc.samples.setups.BuildSetUpsIT} first.
 */
package uk.disc.samples.setups;
