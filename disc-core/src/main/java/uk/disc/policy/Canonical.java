package uk.disc.policy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import uk.disc.agreement.RecipientRef;
import uk.disc.vocabulary.Period;

/**
 * One thing of a pack as two byte strings: what decides, and what only people read.
 *
 * <p>Every value is preceded by its kind and length, so that no two different things give the same bytes. Parts whose order has no
 * meaning are sorted by their bytes.
 */
final class Canonical {
    private static final int NONE = -1;

    private final ByteArrayOutputStream deciding = new ByteArrayOutputStream();
    private final ByteArrayOutputStream prose = new ByteArrayOutputStream();

    /** A thing, with what tells it from others of its kind. */
    Canonical(Object... identity) {
        decides(identity);
        reads(identity);
    }

    Canonical decides(Object... values) {
        Arrays.stream(values).forEach(value -> write(value, deciding));
        return this;
    }

    Canonical reads(Object... values) {
        Arrays.stream(values).forEach(value -> write(value, prose));
        return this;
    }

    /** Parts in no particular order. */
    Canonical parts(Collection<Canonical> parts) {
        append(parts.stream().map(part -> part.deciding.toByteArray()).toList(), deciding);
        append(parts.stream().map(part -> part.prose.toByteArray()).toList(), prose);
        return this;
    }

    private static void append(List<byte[]> parts, ByteArrayOutputStream out) {
        head('(', parts.size(), out);
        parts.stream().sorted(Arrays::compareUnsigned).forEach(part -> {
            head('p', part.length, out);
            out.writeBytes(part);
        });
    }

    String decidingHash() {
        return PackIndex.sha256(deciding.toByteArray());
    }

    String proseHash() {
        return PackIndex.sha256(prose.toByteArray());
    }

    private static void write(Object value, ByteArrayOutputStream out) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresentOrElse(present -> write(present, out), () -> head('?', NONE, out));
        } else if (value instanceof OptionalInt number) {
            write(number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty(), out);
        } else if (value instanceof Collection<?> collection) {
            head('[', collection.size(), out);
            collection.forEach(element -> write(element, out));
        } else if (value instanceof Map<?, ?> map) {
            head('{', map.size(), out);
            map.forEach((key, element) -> {
                write(String.valueOf(key), out);
                write(element, out);
            });
        } else if (value instanceof Period period) {
            write(period.from(), out);
            write(period.to(), out);
        } else {
            text(value, out);
        }
    }

    private static void text(Object value, ByteArrayOutputStream out) {
        String text;
        if (value instanceof Enum<?> constant) {
            text = constant.name();
        } else if (value instanceof String
                || value instanceof Integer
                || value instanceof Boolean
                || value instanceof Temporal
                || value instanceof TemporalAmount
                || value instanceof RecipientRef) {
            text = value.toString();
        } else {
            throw new IllegalArgumentException("No canonical form for " + value.getClass());
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        head('s', bytes.length, out);
        out.writeBytes(bytes);
    }

    private static void head(char kind, int length, ByteArrayOutputStream out) {
        out.writeBytes(ByteBuffer.allocate(5).put((byte) kind).putInt(length).array());
    }
}
