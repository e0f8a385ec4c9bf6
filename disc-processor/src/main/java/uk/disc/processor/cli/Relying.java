package uk.disc.processor.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import uk.disc.agreement.RecipientRef;
import uk.disc.decision.Loss;
import uk.disc.decision.SharingLine;
import uk.disc.register.SharingRegister;
import uk.disc.register.TransferFacts;

/** The code that relies on a permission: the transfers of registers that rest on it. */
final class Relying {
    private final List<SharingRegister> registers;

    /**
     * Reads registers.
     *
     * @throws UnusableException if a file holds none
     */
    Relying(List<Path> files) {
        List<SharingRegister> read = new ArrayList<>();
        for (Path file : files) {
            read.add(Locks.register(file)
                    .orElseThrow(() -> new UnusableException(file + " is no sharing register in JSON.")));
        }
        registers = List.copyOf(read);
    }

    boolean isAsked() {
        return !registers.isEmpty();
    }

    /** The transfers that rest on what is lost, in the order of their registers. */
    List<TransferFacts> on(Loss loss) {
        SharingLine line = loss.permission().line();
        String agreement = loss.permission().under().agreement();
        return registers.stream()
                .flatMap(register -> register.transfers().stream())
                .filter(entry -> entry.facts().purpose().equals(line.purpose()))
                .filter(entry -> entry.grounds().stream()
                        .anyMatch(ground -> ground.sender().equals(line.from())
                                && ground.category().equals(line.category())
                                && ground.agreement().stream().anyMatch(agreement::equals)
                                && line.to().covers(RecipientRef.parse(ground.recipient()))))
                .map(SharingRegister.Entry::facts)
                .distinct()
                .toList();
    }
}
