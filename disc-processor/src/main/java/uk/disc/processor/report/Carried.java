package uk.disc.processor.report;

import java.util.SortedSet;
import java.util.TreeSet;
import uk.disc.register.DictionaryEntry;
import uk.disc.register.FoundTransfer;
import uk.disc.register.SharingRegister;
import uk.disc.register.TransferFacts;

/** Which transfers take a marked field along. */
final class Carried {
    /** What stands where none does. */
    static final String NONE = "no transfer was seen to take it along";

    private final SharingRegister register;

    Carried(SharingRegister register) {
        this.register = register;
    }

    /** The ids of transfers, and of what was found without a declaration and goes to somebody else. */
    SortedSet<String> by(DictionaryEntry entry) {
        SortedSet<String> ids = new TreeSet<>();
        for (SharingRegister.Entry transfer : register.transfers()) {
            if (takes(transfer.facts(), entry)) {
                ids.add(transfer.facts().id());
            }
        }
        for (SharingRegister.Found found : register.found()) {
            if (found.verdict().isPresent() && takes(found.facts(), entry)) {
                ids.add(found.facts().id());
            }
        }
        return ids;
    }

    /** The same mark, by its place in the source, or the same member where a class file brought it. */
    private static boolean takes(TransferFacts transfer, DictionaryEntry entry) {
        return transfer.payload().stream()
                .anyMatch(item -> item.member().equals(entry.path())
                        || !item.position().file().isEmpty() && item.position().equals(entry.position()));
    }

    private static boolean takes(FoundTransfer found, DictionaryEntry entry) {
        return found.carries().stream()
                .map(FoundTransfer.Item::source)
                .anyMatch(source -> entry.path().equals(source)
                        || entry.path().endsWith("." + source)
                        || entry.path().endsWith("$" + source));
    }
}
