package uk.disc.register;

import java.util.Comparator;
import java.util.Optional;
import uk.disc.vocabulary.SourcePosition;

/**
 * A call by which a declared transfer sends.
 *
 * @param transfer the transfer's id
 * @param call the call, such as {@code java.net.http.HttpClient#send(...)}
 * @param channel the channel in a word, such as {@code http} or {@code mail}
 * @param destination the address that the code or a file of its configuration gives, or else its key as in <code>${laboratory.url}</code>; empty
 *     if none is known
 * @param position the argument that leaves
 */
public record AddressedSend(
        String transfer, String call, String channel, Optional<String> destination, SourcePosition position)
        implements Comparable<AddressedSend> {
    private static final Comparator<AddressedSend> ORDER = Comparator.comparing(AddressedSend::transfer)
            .thenComparing(AddressedSend::position)
            .thenComparing(AddressedSend::call);

    @Override
    public int compareTo(AddressedSend other) {
        return ORDER.compare(this, other);
    }
}
