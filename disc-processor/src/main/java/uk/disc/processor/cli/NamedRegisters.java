package uk.disc.processor.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import uk.disc.register.SharingRegister;

/** Registers of services, as the user names them: {@code NAME=REGISTER}. */
final class NamedRegisters {
    private NamedRegisters() {}

    /** Whether a word names a service and its register. */
    static boolean isNamed(String written) {
        int equals = written.indexOf('=');
        return equals > 0 && equals < written.length() - 1;
    }

    /**
     * Reads them.
     *
     * @throws UnusableException if a word names no service, a file holds no register, or two have one name
     */
    static SortedMap<String, SharingRegister> read(List<String> words) {
        SortedMap<String, SharingRegister> services = new TreeMap<>();
        for (String written : words) {
            if (!isNamed(written)) {
                throw new UnusableException(
                        "'" + written + "' does not name a service and its register; write it as NAME=REGISTER.");
            }
            String name = written.substring(0, written.indexOf('='));
            if (services.put(name, register(written.substring(name.length() + 1))) != null) {
                throw new UnusableException("Two registers have the name " + name + ".");
            }
        }
        return services;
    }

    /**
     * One register.
     *
     * @throws UnusableException if the file holds none
     */
    static SharingRegister register(String written) {
        try {
            Path file = Path.of(written);
            return Locks.register(file)
                    .orElseThrow(() -> new UnusableException(file + " is no sharing register in JSON."));
        } catch (InvalidPathException e) {
            throw new UnusableException("'" + written + "' can't be the name of a file.");
        }
    }
}
