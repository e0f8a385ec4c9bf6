package uk.disc.processor.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import uk.disc.policy.OutboundCall;
import uk.disc.policy.OutboundCalls;

/** The calls of well-known libraries that send, and what they are given on the way. A pack adds its own, and its word counts for more. */
public final class Catalogue {
    private static final String INDEX = "index";
    private static final String REMOTE = "remote-methods";
    private static final String STREAMS = "opened-streams";

    private Catalogue() {}

    /**
     * The calls that come with the checker.
     *
     * @return those of each library, by its name
     */
    public static SortedMap<String, List<OutboundCall>> shipped() {
        SortedMap<String, List<OutboundCall>> calls = new TreeMap<>();
        for (String library : text(INDEX).split("\n")) {
            String file = library + ".yaml";
            calls.put(library, OutboundCalls.read(file, text(file)));
        }
        return calls;
    }

    /**
     * The calls that come with the checker and those of a pack.
     *
     * @param pack the pack's; where it says something of a method, nothing that ships counts for that method
     * @return all of them, the pack's first
     */
    public static List<OutboundCall> with(Collection<OutboundCall> pack) {
        List<OutboundCall> calls = new ArrayList<>(pack);
        Set<String> said = new HashSet<>();
        pack.forEach(call -> said.add(method(call)));
        shipped()
                .values()
                .forEach(library -> library.stream()
                        .filter(call -> !said.contains(method(call)))
                        .forEach(calls::add));
        return calls;
    }

    /**
     * The annotations by which methods stand for calls over the network.
     *
     * @return each, by its qualified name
     */
    public static SortedMap<String, RemoteMark> remoteMarks() {
        SortedMap<String, RemoteMark> marks = new TreeMap<>();
        for (String line : text(REMOTE).split("\n")) {
            if (!line.startsWith("#")) {
                String[] cells = line.split("\t");
                marks.put(
                        cells[0],
                        new RemoteMark(
                                cells[0], cells[1], cells.length < 3 ? List.of() : List.of(cells[2].split(" "))));
            }
        }
        return marks;
    }

    /**
     * The methods that open a stream to somebody else.
     *
     * @return each, by type and method as in {@code java.net.Socket#getOutputStream}
     */
    public static SortedMap<String, OpenedStream> openedStreams() {
        SortedMap<String, OpenedStream> streams = new TreeMap<>();
        for (String line : text(STREAMS).split("\n")) {
            if (!line.startsWith("#")) {
                String[] cells = line.split("\t");
                streams.put(cells[0] + "#" + cells[1], new OpenedStream(cells[0], cells[1], cells[2]));
            }
        }
        return streams;
    }

    private static String method(OutboundCall call) {
        return call.type() + "#" + call.method();
    }

    private static String text(String file) {
        try (InputStream in = Objects.requireNonNull(Catalogue.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
