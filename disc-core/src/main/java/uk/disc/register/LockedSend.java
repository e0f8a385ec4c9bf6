package uk.disc.register;

import java.util.Comparator;

/**
 * A call by which a declared transfer sends.
 *
 * @param call the call, such as {@code java.net.http.HttpClient#send(...)}
 * @param destination the address; empty if the code says none in a constant
 */
public record LockedSend(String call, String destination) implements Comparable<LockedSend> {
    private static final Comparator<LockedSend> ORDER =
            Comparator.comparing(LockedSend::call).thenComparing(LockedSend::destination);

    static LockedSend of(AddressedSend send) {
        return new LockedSend(send.call(), send.destination().orElse(""));
    }

    /** As people read it: {@code HttpClient.send to referrals.example.org}. */
    String words() {
        return FoundTransfer.name(call) + (destination.isEmpty() ? "" : " to " + destination);
    }

    @Override
    public int compareTo(LockedSend other) {
        return ORDER.compare(this, other);
    }
}
