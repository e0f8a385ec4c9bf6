package uk.disc.processor.declared;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.lang.model.element.ExecutableElement;
import uk.disc.annotation.Channel;
import uk.disc.annotation.OutboundTransfer;
import uk.disc.annotation.Route;
import uk.disc.annotation.Sends;
import uk.disc.processor.payload.Attributes;

/**
 * One {@code @OutboundTransfer} as written.
 *
 * @param method the method that carries it
 * @param attributes the mark
 */
record TransferMark(ExecutableElement method, Attributes attributes) {

    /** The mark on a method; empty when there is none. */
    static Optional<TransferMark> on(ExecutableElement method) {
        return Attributes.on(method, OutboundTransfer.class.getCanonicalName())
                .map(attributes -> new TransferMark(method, attributes));
    }

    String id() {
        return attributes.text("id");
    }

    SortedSet<String> recipients() {
        return named("recipient");
    }

    SortedSet<String> agreements() {
        return named("agreement");
    }

    private SortedSet<String> named(String attribute) {
        SortedSet<String> named = new TreeSet<>(attributes.texts(attribute));
        named.removeIf(String::isBlank);
        return named;
    }

    String purpose() {
        return attributes.text("purpose");
    }

    String owner() {
        return attributes.text("owner");
    }

    Route route() {
        return constant(Route.values(), attributes.constant("route"), Route.AGREEMENT);
    }

    Channel channel() {
        return constant(Channel.values(), attributes.constant("channel"), Channel.UNSTATED);
    }

    Sends sends() {
        return constant(Sends.values(), attributes.constant("sends"), Sends.ARGUMENTS);
    }

    /** In source with errors the constant may be missing: then the default, as if it weren't written. */
    private static <E extends Enum<E>> E constant(E[] all, String name, E otherwise) {
        return List.of(all).stream()
                .filter(each -> each.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElse(otherwise);
    }
}
