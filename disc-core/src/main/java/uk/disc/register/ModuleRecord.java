package uk.disc.register;

/**
 * One module's facts and evidence, as found on a class path.
 *
 * @param facts the facts
 * @param evidence the evidence
 * @param origin where they were found: the name of a jar or folder, without its path
 */
public record ModuleRecord(ModuleFacts facts, Evidence evidence, String origin) {}
