package uk.disc.charter;

import java.util.Optional;

/**
 * A role that people can turn to. Never a person's name.
 *
 * @param role the role, for example "Information governance lead"
 * @param email a shared mailbox; empty if none is given
 */
public record Contact(String role, Optional<String> email) {}
