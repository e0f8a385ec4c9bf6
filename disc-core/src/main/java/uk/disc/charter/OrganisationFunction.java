package uk.disc.charter;

/**
 * One function of an organisation, and whether it performs it as a public authority.
 *
 * @param name the function in words
 * @param publicAuthority whether it is a public authority for this function: DPA 2018 s7
 */
public record OrganisationFunction(String name, boolean publicAuthority) {}
