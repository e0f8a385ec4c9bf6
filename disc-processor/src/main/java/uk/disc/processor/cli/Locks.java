package uk.disc.processor.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import uk.disc.policy.PolicyPack;
import uk.disc.register.RegisterChange;
import uk.disc.register.RegisterDiff;
import uk.disc.register.RegisterJson;
import uk.disc.register.RegisterLock;
import uk.disc.register.RegisterLockException;
import uk.disc.register.RegisterLockText;
import uk.disc.register.SharingRegister;

/** Registers and locks that the user named. */
final class Locks {
    private Locks() {}

    /**
     * The lock in a file.
     *
     * @throws UnusableException if it holds none
     */
    static RegisterLock lock(Path file) {
        try {
            return RegisterLockText.read(TextFile.read(file));
        } catch (RegisterLockException e) {
            throw new UnusableException(file + " is no register lock that can be read:\n" + e.getMessage()
                    + "\nTake the file back as it was committed, or remove it and write it anew with disc accept.");
        }
    }

    /**
     * The register in a file; empty if it holds no JSON, but perhaps a lock.
     *
     * @throws UnusableException if it holds other JSON, or a register of another version
     */
    static Optional<SharingRegister> register(Path file) {
        String text = TextFile.read(file);
        if (!text.stripLeading().startsWith("{")) {
            return Optional.empty();
        }
        try {
            SharingRegister register = RegisterJson.read(text, SharingRegister.class);
            if (register.schema() != SharingRegister.SCHEMA) {
                throw notOfThisVersion(file);
            }
            return Optional.of(register);
        } catch (JacksonException e) {
            throw notOfThisVersion(file);
        }
    }

    /**
     * What changed from a lock or register in a file to a register.
     *
     * @throws UnusableException if the file holds neither
     */
    static List<RegisterChange> since(Path approved, SharingRegister now, Optional<PolicyPack> pack) {
        return register(approved)
                .map(before -> RegisterDiff.between(before, now, pack))
                .orElseGet(() -> RegisterDiff.between(lock(approved), now, pack));
    }

    /** What the JSON reader says speaks of this library's code, which helps nobody who only has the file. */
    private static UnusableException notOfThisVersion(Path file) {
        return new UnusableException(file + " is no sharing register of this version, or is damaged."
                + " Write it again with disc verify --format json.");
    }
}
