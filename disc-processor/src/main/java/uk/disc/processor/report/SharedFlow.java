package uk.disc.processor.report;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import uk.disc.register.FoundTransfer;
import uk.disc.register.SharingRegister;
import uk.disc.register.Verdict;
import uk.disc.vocabulary.SourcePosition;

/**
 * One row of every table: what one transfer sends to one recipient, or what a method body sends without a declaration.
 *
 * @param id the transfer's id, or that of what was found
 * @param declared whether a declaration shows it
 * @param verdict the verdict of the transfer as a whole
 * @param senders the senders, by id; empty when not known
 * @param recipient the recipient as written, or the address; empty when not known
 * @param purpose the purpose's code; empty when none is declared
 * @param categories the codes of what leaves
 * @param agreements the agreements, by id
 * @param article6 the lawful bases it rests on
 * @param article9 the Article 9 conditions it rests on
 * @param special whether the law gives special protection to some of what leaves
 * @param subjects the groups that what it rests on limits it to; empty for anyone
 * @param written how the payload is written, in a word; empty for what no declaration shows
 * @param channels the channels of the calls that send it, each in a word; empty when no such call is known
 * @param destinations the addresses that are known of it
 * @param owner who answers for it; empty when nobody is named
 * @param code the type and method
 * @param position where
 * @param entry the transfer; empty for what no declaration shows
 * @param found what was found; empty for what is declared
 */
record SharedFlow(
        String id,
        boolean declared,
        Verdict verdict,
        SortedSet<String> senders,
        String recipient,
        String purpose,
        SortedSet<String> categories,
        SortedSet<String> agreements,
        SortedSet<String> article6,
        SortedSet<String> article9,
        boolean special,
        SortedSet<String> subjects,
        String written,
        SortedSet<String> channels,
        SortedSet<String> destinations,
        String owner,
        String code,
        SourcePosition position,
        Optional<SharingRegister.Entry> entry,
        Optional<FoundTransfer> found) {
    /** What stands for a recipient, purpose or owner that the code does not say. */
    static final String NOT_SAID = "not said";

    /** How it is known where this goes. */
    String addressKnownBy() {
        if (destinations.isEmpty()) {
            return "not known";
        }
        return destinations.stream().allMatch(address -> address.contains("${"))
                ? "by a key of the configuration"
                : "from the code or its configuration";
    }

    /** What people call it: a transfer by its id, what was found by where it is sent and by what. */
    String title() {
        return found.map(facts -> sender(facts) + " through " + facts.callName())
                .orElse(id);
    }

    private static String sender(FoundTransfer facts) {
        String type = facts.type();
        String simple = type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
        int parameters = facts.method().indexOf('(');
        return facts.method().isEmpty()
                ? simple
                : simple + "."
                        + (parameters < 0 ? facts.method() : facts.method().substring(0, parameters));
    }

    /** A text, or that it is not said. */
    static String orNotSaid(String text) {
        return text.isEmpty() ? NOT_SAID : text;
    }

    /** Texts, or that they are not said. */
    static String orNotSaid(List<String> texts) {
        return orNotSaid(String.join(", ", texts));
    }
}
