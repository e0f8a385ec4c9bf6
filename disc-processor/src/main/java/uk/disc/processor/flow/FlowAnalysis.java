package uk.disc.processor.flow;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;
import uk.disc.policy.ExternalType;
import uk.disc.policy.OutboundCall;
import uk.disc.processor.catalogue.RemoteMark;
import uk.disc.processor.flow.code.Body;
import uk.disc.processor.flow.code.Program;
import uk.disc.processor.flow.engine.Analysis;
import uk.disc.processor.flow.engine.Elsewhere;
import uk.disc.processor.flow.engine.Hit;
import uk.disc.processor.flow.engine.Knowledge;
import uk.disc.processor.flow.engine.Resolution;
import uk.disc.processor.flow.engine.Sink;
import uk.disc.processor.flow.engine.SummaryFiles;
import uk.disc.processor.flow.library.Models;
import uk.disc.processor.flow.value.Label;
import uk.disc.processor.flow.value.Trace;
import uk.disc.processor.flow.value.Universe;

/** Finds personal information that reaches a call which sends it, in the method bodies of one compilation. */
public final class FlowAnalysis {
    /** Steps that any code may take; a step is a label moved, and a million take about a tenth of a second. */
    private static final long STEPS = 20_000_000;

    /** Steps for each body that is worth following. */
    private static final long STEPS_EACH = 50_000;

    /** Steps for code without marks, which is followed only to tell modules that are compiled against it what it does. */
    private static final long STEPS_UNMARKED = 1_000_000;

    private final Universe universe = new Universe();
    private final Program program;
    private final MarkedCode knowledge;
    private final Relevance relevance;
    private final Analysis analysis;

    /**
     * An analysis of one compilation.
     *
     * @param trees the compiler's trees
     * @param elements the compiler's elements
     * @param types the compiler's types
     * @param units the files, attributed
     * @param externalTypes what the pack says of types that nobody here can mark
     * @param outboundCalls the calls that send, wrap, pass on or hold back
     * @param remoteMarks the annotations by which methods stand for calls over the network
     * @param carried what a type carries by its marks
     * @param transfers the declared transfer that a marked method is, with what its declaration says that it sends
     * @param below a category's code with those of all below it
     * @param files what a top-level type of the class path tells of its methods, of which no more bytes are read than {@link Elsewhere#MOST_BYTES} and one
     * @param configuration what the module's own configuration sets a key to
     */
    public FlowAnalysis(
            Trees trees,
            Elements elements,
            Types types,
            Collection<CompilationUnitTree> units,
            Map<String, ExternalType> externalTypes,
            List<OutboundCall> outboundCalls,
            Map<String, RemoteMark> remoteMarks,
            Function<TypeMirror, List<Knowledge.Carried>> carried,
            Function<ExecutableElement, Optional<Sink.Transfer>> transfers,
            Function<String, Set<String>> below,
            Function<String, Optional<byte[]>> files,
            Function<String, Optional<String>> configuration) {
        this.program = new Program(trees, elements, types, universe, units);
        this.knowledge = new MarkedCode(
                elements, types, externalTypes, outboundCalls, remoteMarks, carried, transfers, below, configuration);
        this.analysis = new Analysis(program, knowledge, new Models(), files);
        this.relevance = new Relevance(trees, knowledge, analysis.elsewhere(), units);
    }

    /**
     * What was found.
     *
     * @param findings each argument that sends personal information outside a declared transfer, in the order of the files
     * @param sends the calls by which declared transfers send
     * @param kept what fields hold that their marks don't say, by field
     * @param reclassified the named steps met
     * @param looked how many arguments of calls that send were looked at
     * @param unknown the bodies that could not be followed, each with the reason
     */
    public record Result(
            List<FlowFinding> findings,
            List<Send> sends,
            Map<VariableElement, List<FlowFinding.Arrival>> kept,
            Set<ExecutableElement> reclassified,
            int looked,
            Map<Body, String> unknown) {
        /** Copies the list. */
        public Result {
            findings = List.copyOf(findings);
            unknown = Collections.unmodifiableMap(new LinkedHashMap<>(unknown));
        }
    }

    /**
     * A call by which a declared transfer sends.
     *
     * @param transfer the transfer's id
     * @param signature the method called, as the catalogue writes it
     * @param channel the channel in a word
     * @param destination the address; empty if it is not known, or one of several
     * @param unit the file
     * @param payload the argument that leaves
     */
    public record Send(
            String transfer,
            String signature,
            String channel,
            Optional<String> destination,
            CompilationUnitTree unit,
            Tree payload) {}

    /**
     * Goes through all code.
     *
     * @return what was found
     */
    public Result run() {
        List<Body> entrances = new ArrayList<>();
        List<Body> others = new ArrayList<>();
        program.unread().forEach(analysis::fault);
        for (Body body : program.all()) {
            relevance.fault(body).ifPresent(why -> analysis.fault(body, why));
        }
        for (Body body : program.bodies()) {
            if (!relevance.of(body)) {
                continue;
            }
            (inside(body) ? others : entrances).add(body);
        }
        analysis.budget(
                relevance.ofAnything() ? STEPS + STEPS_EACH * (entrances.size() + others.size()) : STEPS_UNMARKED);
        List<FlowFinding> findings = new ArrayList<>();
        List<Send> sends = new ArrayList<>();
        for (Hit hit : new Resolution(analysis).hits(entrances, others)) {
            List<FlowFinding.Arrival> arrivals = new ArrayList<>();
            SortedSet<String> addresses = new TreeSet<>();
            boolean[] carries = {false};
            hit.carries().forEachLabel(universe, (label, trace) -> {
                boolean agreed = hit.sink().transfer().isPresent()
                        && hit.sink().transfer().get().categories().contains(label.category());
                if (label.kind() == Label.Kind.DESTINATION) {
                    addresses.add(label.source());
                    return;
                }
                carries[0] |= label.kind() == Label.Kind.CATEGORY;
                if (label.kind() == Label.Kind.CATEGORY && !agreed) {
                    arrivals.add(arrival(label, trace));
                }
            });
            Optional<String> address = addresses.size() == 1 ? Optional.of(addresses.first()) : Optional.empty();
            if (hit.sink().transfer().isPresent() && !hit.sink().channel().isEmpty() && carries[0]) {
                sends.add(new Send(
                        hit.sink().transfer().get().id(),
                        hit.sink().signature(),
                        hit.sink().channel(),
                        address,
                        hit.unit(),
                        hit.payload()));
            }
            if (arrivals.isEmpty()) {
                continue;
            }
            arrivals.sort(
                    Comparator.comparing(FlowFinding.Arrival::category).thenComparing(FlowFinding.Arrival::source));
            findings.add(new FlowFinding(
                    hit.sink().signature(),
                    hit.sink().channel(),
                    hit.sink().direction(),
                    address,
                    hit.sink().transfer().map(Sink.Transfer::id),
                    hit.unit(),
                    hit.payload(),
                    arrivals));
        }
        return new Result(
                findings,
                sends,
                kept(),
                knowledge.reclassifications(),
                analysis.looked(),
                // Without anything marked nothing marked leaves, whatever the code does; a fault is told all the same.
                relevance.ofAnything() ? analysis.unknown() : analysis.faults());
    }

    /**
     * What the methods do that others can call, for modules that are compiled against this one. Called after {@link #run}, since it goes
     * through code that sends nothing as well.
     *
     * @param types the types compiled, those inside others too
     * @return the text of each file, by its path in the artefact
     */
    public SortedMap<String, String> summaries(Collection<TypeElement> types) {
        return new SummaryFiles(analysis).of(types);
    }

    /**
     * The bodies that the check stopped in on a fault of its own, in {@link #summaries} too.
     *
     * @return the reason for each, in words
     */
    public Map<Body, String> faults() {
        return analysis.faults();
    }

    /**
     * The files of other modules' summaries that could not be read.
     *
     * @return why, by the file's path in its artefact
     */
    public SortedMap<String, String> unreadable() {
        return analysis.elsewhere().unreadable();
    }

    /** What fields hold of which whoever reads them would not know. What the pack says of others' types needs no mark here. */
    private Map<VariableElement, List<FlowFinding.Arrival>> kept() {
        Map<VariableElement, List<FlowFinding.Arrival>> found = new LinkedHashMap<>();
        analysis.kept().forEach((field, value) -> {
            Set<String> known = knowledge.known(field);
            List<FlowFinding.Arrival> arrivals = new ArrayList<>();
            value.forEachLabel(universe, (label, trace) -> {
                if (!known.contains(label.category()) && !knowledge.isExternal(label.source())) {
                    arrivals.add(arrival(label, trace));
                }
            });
            if (!arrivals.isEmpty()
                    && field.getEnclosingElement() instanceof TypeElement type
                    && program.compiles(type)) {
                found.put(field, arrivals);
            }
        });
        return found;
    }

    private static FlowFinding.Arrival arrival(Label label, @Nullable Trace trace) {
        return new FlowFinding.Arrival(label.category(), label.source(), trace == null ? List.of() : trace.steps());
    }

    /** Whether only code of its own class can call a body. */
    private static boolean inside(Body body) {
        ExecutableElement method = body.method();
        return method != null && method.getModifiers().contains(Modifier.PRIVATE);
    }
}
