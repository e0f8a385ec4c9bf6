package uk.disc.processor.payload;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is known of types that nobody can mark: which are plain values, which open onto others, and which can hold anything. */
final class KnownTypes {
    private static final Set<String> TEXT = Set.of(
            "java.lang.String",
            "java.lang.CharSequence",
            "java.lang.StringBuilder",
            "java.lang.StringBuffer",
            "java.nio.ByteBuffer",
            "java.nio.CharBuffer");

    private static final Set<String> PLAIN = Set.of(
            "java.lang.Boolean",
            "java.lang.Byte",
            "java.lang.Character",
            "java.lang.Double",
            "java.lang.Float",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Number",
            "java.lang.Short",
            "java.math.BigDecimal",
            "java.math.BigInteger",
            "java.net.InetAddress",
            "java.net.URI",
            "java.net.URL",
            "java.nio.file.Path",
            "java.sql.Date",
            "java.sql.Time",
            "java.sql.Timestamp",
            "java.util.BitSet",
            "java.util.Calendar",
            "java.util.Currency",
            "java.util.Date",
            "java.util.GregorianCalendar",
            "java.util.Locale",
            "java.util.OptionalDouble",
            "java.util.OptionalInt",
            "java.util.OptionalLong",
            "java.util.TimeZone",
            "java.util.UUID",
            "java.util.concurrent.atomic.AtomicBoolean",
            "java.util.concurrent.atomic.AtomicInteger",
            "java.util.concurrent.atomic.AtomicLong",
            "java.util.regex.Pattern",
            "java.util.stream.DoubleStream",
            "java.util.stream.IntStream",
            "java.util.stream.LongStream");

    private static final Map<String, String> OPAQUE = Map.of(
            "java.lang.Object", "java.lang.Object can hold anything",
            "java.io.InputStream", "a stream of bytes can hold anything",
            "java.io.Reader", "a stream of text can hold anything",
            "com.fasterxml.jackson.databind.JsonNode", "a JSON tree can hold anything",
            "com.fasterxml.jackson.core.TreeNode", "a JSON tree can hold anything",
            "tools.jackson.databind.JsonNode", "a JSON tree can hold anything",
            "tools.jackson.core.TreeNode", "a JSON tree can hold anything",
            "org.w3c.dom.Node", "an XML tree can hold anything");

    /**
     * Types that carry what their type arguments say, each found by the supertype that has the arguments. All arguments count: a map's
     * keys leave as its values do.
     */
    private static final Set<String> CONTAINERS = Set.of(
            "java.lang.Iterable",
            "java.lang.ThreadLocal",
            "java.lang.ref.Reference",
            "java.util.Dictionary",
            "java.util.Enumeration",
            "java.util.Iterator",
            "java.util.Map",
            "java.util.Map.Entry",
            "java.util.Optional",
            "java.util.Spliterator",
            "java.util.concurrent.Callable",
            "java.util.concurrent.CompletionStage",
            "java.util.concurrent.Flow.Publisher",
            "java.util.concurrent.Future",
            "java.util.concurrent.atomic.AtomicReference",
            "java.util.concurrent.atomic.AtomicReferenceArray",
            "java.util.function.Supplier",
            "java.util.stream.Stream",
            "com.google.common.base.Optional",
            "com.google.common.collect.Multimap",
            "org.reactivestreams.Publisher",
            "org.springframework.http.HttpEntity",
            "org.springframework.web.context.request.async.DeferredResult");

    /** Supertypes that bring nothing along: what a class of the developer's own may implement without carrying more. */
    private static final Set<String> BRINGS_NOTHING = Set.of(
            "java.lang.Object", "java.lang.Record", "java.lang.Enum", "java.lang.Comparable", "java.io.Serializable");

    private KnownTypes() {}

    static boolean text(String name) {
        return TEXT.contains(name);
    }

    static boolean plain(String name) {
        return PLAIN.contains(name) || name.startsWith("java.time.");
    }

    static Optional<String> opaque(String name) {
        return Optional.ofNullable(OPAQUE.get(name));
    }

    static boolean container(String name) {
        return CONTAINERS.contains(name);
    }

    /** The containers that a developer's own class may extend, and is then written as. */
    static boolean collection(String name) {
        return name.equals("java.lang.Iterable") || name.equals("java.util.Map");
    }

    static boolean bringsNothing(String name) {
        return BRINGS_NOTHING.contains(name);
    }

    /** The platform's own types. Their getters say nothing of what a developer's class holds. */
    static boolean platform(String name) {
        return name.startsWith("java.") || name.startsWith("jdk.") || name.startsWith("sun.");
    }
}
