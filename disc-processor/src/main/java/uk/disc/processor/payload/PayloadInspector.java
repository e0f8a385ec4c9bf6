package uk.disc.processor.payload;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import uk.disc.annotation.Channel;
import uk.disc.policy.ExternalType;

/** Tells what the parts of a signature carry. One inspector serves a whole compilation, and reads each type once a channel. */
public final class PayloadInspector {
    private final Positions positions;
    private final Waivers waivers;
    private final Supertypes supertypes;
    private final Origins origins;
    private final Arrivals arrivals;
    private final Set<String> mixedIn;
    private final Map<Channel, TypeReader> readers = new EnumMap<>(Channel.class);

    /**
     * An inspector for one compilation.
     *
     * @param elements the compiler's elements
     * @param types the compiler's types
     * @param positions where things stand
     * @param externalTypes what the pack says of types that nobody here can mark, by binary name
     * @param compilation the types of this compilation, nested ones too
     */
    public PayloadInspector(
            Elements elements,
            Types types,
            Positions positions,
            Map<String, ExternalType> externalTypes,
            Collection<TypeElement> compilation) {
        this.positions = positions;
        this.waivers = new Waivers(positions);
        this.supertypes = new Supertypes(types);
        Set<TypeElement> own = Set.copyOf(compilation);
        Predicate<TypeElement> inCompilation = own::contains;
        this.origins = new Origins(elements, positions, externalTypes, inCompilation);
        this.arrivals = new Arrivals(supertypes, origins, positions);
        this.mixedIn = MixIns.targets(compilation);
    }

    /**
     * What the parts of a signature carry together.
     *
     * @param parts the parts that leave
     * @param channel how they are written
     * @return everything that leaves, is unknown, isn't personal, or stays behind
     */
    public PayloadContents inspect(List<PayloadPart> parts, Channel channel) {
        TypeReader types =
                readers.computeIfAbsent(channel, each -> new TypeReader(arrivals, supertypes, origins, each, mixedIn));
        return PayloadWalk.over(parts, arrivals, types, positions, waivers);
    }
}
