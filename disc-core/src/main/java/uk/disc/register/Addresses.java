package uk.disc.register;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import uk.disc.charter.Destinations;
import uk.disc.policy.PolicyPack;

/** Whose addresses are whose, as the pack says. */
final class Addresses {
    private final PolicyPack pack;

    Addresses(PolicyPack pack) {
        this.pack = pack;
    }

    /** The organisations that receive at an address. */
    SortedSet<String> holders(String address) {
        String host = host(address);
        SortedSet<String> holders = new TreeSet<>();
        pack.organisations().values().forEach(organisation -> {
            Destinations known = organisation.destinations();
            if (hasIgnoringCase(known.hosts(), host)
                    || known.topics().contains(address)
                    || known.queues().contains(address)
                    || hasIgnoringCase(known.addresses(), address)) {
                holders.add(organisation.id());
            }
        });
        return holders;
    }

    private static boolean hasIgnoringCase(Set<String> known, String written) {
        return known.stream().anyMatch(each -> each.equalsIgnoreCase(written));
    }

    /** The host of {@code https://host:1234/path}, {@code host:1234/path} and {@code host}. */
    private static String host(String address) {
        try {
            String host = new URI(address.contains("://") ? address : "//" + address).getHost();
            return host == null ? address : host.toLowerCase(Locale.ROOT);
        } catch (URISyntaxException e) {
            return address;
        }
    }
}
