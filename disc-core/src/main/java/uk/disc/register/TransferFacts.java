package uk.disc.register;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import uk.disc.annotation.Channel;
import uk.disc.annotation.Route;
import uk.disc.annotation.Sends;
import uk.disc.vocabulary.Ordered;
import uk.disc.vocabulary.SourcePosition;

/**
 * One declared transfer, as its marks and its payload's types say. Text from marks is kept as written, right or wrong.
 *
 * @param id the transfer's id
 * @param type the binary name of the declaring type
 * @param method the method as {@code name(erased.parameter.Types)}
 * @param position where a finding about the transfer is shown: the method's name
 * @param payloadPosition where a finding about the payload is shown: the first parameter that leaves, or the method's name
 * @param senders the organisations of the nearest {@code @Sender}; empty when none is reachable
 * @param recipients the recipients as written
 * @param recipientAtRunTime whether a parameter chooses among them at each call
 * @param purpose the purpose code as written
 * @param agreements the agreements as written
 * @param route the route
 * @param channel how the payload is written
 * @param sends which part of the signature leaves
 * @param owner the owner as written
 * @param payload everything marked that leaves
 * @param unresolved everything that leaves and is not known
 * @param notPersonal everything that leaves and is marked as not personal
 * @param leftOut fields that stay behind, and why
 * @param subjectIdentifier the path to the value that tells whom this is about; empty when none is reachable
 * @param receivedUnder agreements under which parts of the payload were received
 * @param problems what is wrong with the marks themselves
 * @param waivers the waivers on the method and on the type that declares it
 */
public record TransferFacts(
        String id,
        String type,
        String method,
        SourcePosition position,
        SourcePosition payloadPosition,
        SortedSet<String> senders,
        SortedSet<String> recipients,
        boolean recipientAtRunTime,
        String purpose,
        SortedSet<String> agreements,
        Route route,
        Channel channel,
        Sends sends,
        String owner,
        List<PayloadItem> payload,
        List<UnresolvedItem> unresolved,
        List<LeftOutItem> notPersonal,
        List<LeftOutItem> leftOut,
        Optional<String> subjectIdentifier,
        SortedSet<String> receivedUnder,
        List<MarkProblem> problems,
        List<WaiverFacts> waivers)
        implements Comparable<TransferFacts> {
    private static final Comparator<TransferFacts> ORDER = Comparator.comparing(TransferFacts::id)
            .thenComparing(TransferFacts::type)
            .thenComparing(TransferFacts::method);

    /** Sorts and copies the collections. */
    public TransferFacts {
        senders = Ordered.set(senders);
        recipients = Ordered.set(recipients);
        agreements = Ordered.set(agreements);
        payload = payload.stream().sorted().distinct().toList();
        unresolved = unresolved.stream().sorted().distinct().toList();
        notPersonal = notPersonal.stream().sorted().distinct().toList();
        leftOut = leftOut.stream().sorted().distinct().toList();
        receivedUnder = Ordered.set(receivedUnder);
        problems = problems.stream().sorted().distinct().toList();
        waivers = waivers.stream().sorted().distinct().toList();
    }

    /**
     * These facts with another payload.
     *
     * @param sent what is sent
     * @return new facts
     */
    TransferFacts sending(List<PayloadItem> sent) {
        return new TransferFacts(
                id,
                type,
                method,
                position,
                payloadPosition,
                senders,
                recipients,
                recipientAtRunTime,
                purpose,
                agreements,
                route,
                channel,
                sends,
                owner,
                sent,
                unresolved,
                notPersonal,
                leftOut,
                subjectIdentifier,
                receivedUnder,
                problems,
                waivers);
    }

    @Override
    public int compareTo(TransferFacts other) {
        return ORDER.compare(this, other);
    }
}
