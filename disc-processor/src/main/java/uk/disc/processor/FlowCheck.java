package uk.disc.processor;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import uk.disc.annotation.Channel;
import uk.disc.policy.PolicyPack;
import uk.disc.processor.declared.TransferNames;
import uk.disc.processor.flow.FlowAnalysis;
import uk.disc.processor.flow.FlowFinding;
import uk.disc.processor.flow.code.Body;
import uk.disc.processor.flow.engine.Knowledge;
import uk.disc.processor.flow.engine.Sink;
import uk.disc.processor.flow.value.Trace;
import uk.disc.processor.payload.PayloadInspector;
import uk.disc.processor.payload.PayloadPart;
import uk.disc.register.Diagnosis;
import uk.disc.register.FlowProblems;
import uk.disc.register.ModuleFacts;
import uk.disc.register.TransferFacts;
import uk.disc.vocabulary.SourcePosition;

/** Follows the method bodies of a compile, and tells what leaves that nobody declared. */
final class FlowCheck {
    /** A path of more steps is shown by its ends. */
    private static final int MOST_STEPS = 8;

    /** So many ways are shown below one message. */
    private static final int MOST_PATHS = 3;

    private static final int LONGEST_TEXT = 60;

    private final ProcessingEnvironment environment;
    private final Trees trees;
    private final JavacPlaces places;
    private final PolicyPack pack;
    private final Diagnosis.Severity ofWhatLeaves;
    private final Map<String, Sink.Transfer> transfers = new HashMap<>();
    private final TransferNames names;

    FlowCheck(
            ProcessingEnvironment environment,
            Trees trees,
            JavacPlaces places,
            PolicyPack pack,
            ModuleFacts facts,
            Diagnosis.Severity ofWhatLeaves) {
        this.environment = environment;
        this.trees = trees;
        this.places = places;
        this.pack = pack;
        this.ofWhatLeaves = ofWhatLeaves;
        this.names = new TransferNames(environment.getElementUtils(), environment.getTypeUtils());
        for (TransferFacts transfer : facts.transfers()) {
            Set<String> categories = transfer.payload().stream()
                    .flatMap(item -> item.categories().stream())
                    .collect(Collectors.toSet());
            transfers.put(transfer.type() + "#" + transfer.method(), new Sink.Transfer(transfer.id(), categories));
        }
    }

    /** Follows the bodies of some types. */
    FollowedBodies told(Collection<TypeElement> types, Collection<CompilationUnitTree> units) {
        List<TypeElement> all = new ArrayList<>();
        types.forEach(type -> addWithNested(type, all));
        PayloadInspector inspector = new PayloadInspector(
                environment.getElementUtils(), environment.getTypeUtils(), places, pack.types(), all);
        FlowAnalysis.Result result = new FlowAnalysis(
                        trees,
                        environment.getElementUtils(),
                        environment.getTypeUtils(),
                        units,
                        pack.types(),
                        pack.outboundCalls(),
                        type -> carried(inspector, type),
                        this::transfer)
                .run();
        FlowProblems problems = new FlowProblems(pack);
        List<Diagnosis> found = new ArrayList<>();
        for (FlowFinding finding : result.findings()) {
            found.add(diagnosis(problems, finding));
        }
        result.unknown()
                .forEach((body, why) ->
                        found.add(FlowProblems.unknown(name(body), why, position(body.unit(), body.tree()))));
        return new FollowedBodies(
                found.stream().sorted().toList(),
                result.looked(),
                result.unknown().size());
    }

    private static void addWithNested(TypeElement type, List<TypeElement> all) {
        all.add(type);
        ElementFilter.typesIn(type.getEnclosedElements()).forEach(each -> addWithNested(each, all));
    }

    private static List<Knowledge.Carried> carried(PayloadInspector inspector, TypeMirror type) {
        if (type instanceof ArrayType array) {
            return carried(inspector, array.getComponentType());
        }
        if (!(type instanceof DeclaredType declared) || !(declared.asElement() instanceof TypeElement element)) {
            return List.of();
        }
        PayloadPart part = new PayloadPart(element.getSimpleName().toString(), List.of(element), type);
        List<Knowledge.Carried> found = new ArrayList<>();
        inspector
                .inspect(List.of(part), Channel.UNSTATED)
                .items()
                .forEach(item ->
                        item.categories().forEach(category -> found.add(new Knowledge.Carried(category, item.path()))));
        return found;
    }

    private Optional<Sink.Transfer> transfer(ExecutableElement method) {
        return Optional.ofNullable(transfers.get(names.of(method)));
    }

    private static String name(Body body) {
        ExecutableElement method = body.method();
        return body.owner().getSimpleName() + (method == null ? "" : "." + method.getSimpleName());
    }

    private Diagnosis diagnosis(FlowProblems problems, FlowFinding finding) {
        SortedSet<String> categories = new TreeSet<>();
        List<Diagnosis.Detail> paths = new ArrayList<>();
        int shown = 0;
        for (FlowFinding.Arrival arrival : finding.arrivals()) {
            categories.add(arrival.category());
            if (shown++ < MOST_PATHS) {
                steps(arrival, paths);
            }
        }
        if (finding.arrivals().size() > MOST_PATHS) {
            paths.add(new Diagnosis.Detail("from", "and " + (finding.arrivals().size() - MOST_PATHS) + " more"));
        }
        SourcePosition position = position(finding.unit(), finding.payload());
        Diagnosis.Severity severity = finding.leaves() ? ofWhatLeaves : Diagnosis.Severity.NOTE;
        return finding.transfer()
                .map(transfer -> problems.sendsMore(severity, transfer, categories, paths, position))
                .orElseGet(() ->
                        problems.undeclared(severity, categories, shortened(finding.signature()), paths, position));
    }

    private void steps(FlowFinding.Arrival arrival, List<Diagnosis.Detail> paths) {
        List<Trace.Step> steps = arrival.path();
        boolean placed = !steps.isEmpty() && steps.get(0).text().equals(arrival.source());
        String from = arrival.source() + "   (" + arrival.category() + ")";
        paths.add(new Diagnosis.Detail("from", placed ? from + place(steps.get(0)) : from));
        for (int i = placed ? 1 : 0; i < steps.size(); i++) {
            if (steps.size() > MOST_STEPS && i == MOST_STEPS / 2) {
                int left = steps.size() - MOST_STEPS;
                paths.add(new Diagnosis.Detail("via", "... " + left + " more steps"));
                i += left;
            }
            paths.add(new Diagnosis.Detail("via", text(steps.get(i)) + place(steps.get(i))));
        }
    }

    private String place(Trace.Step step) {
        SourcePosition at = position(step.unit(), step.tree());
        return "   " + file(at) + ":" + at.line();
    }

    private static String file(SourcePosition position) {
        return position.file().substring(position.file().lastIndexOf('/') + 1);
    }

    private static String text(Trace.Step step) {
        String text = (step.text().isEmpty() ? step.tree().toString() : step.text()).replaceAll("\\s+", " ");
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "...";
    }

    /** {@code java.nio.file.Files#writeString(java.nio.file.Path,...)} as {@code Files.writeString}. */
    private static String shortened(String signature) {
        String method = signature.substring(0, signature.indexOf('('));
        String type = method.substring(0, method.indexOf('#'));
        String name = method.substring(method.indexOf('#') + 1);
        String simple = type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
        return name.equals("<init>") ? "new " + simple : simple + "." + name;
    }

    private SourcePosition position(CompilationUnitTree unit, Tree tree) {
        return places.of(new TreePath(new TreePath(unit), tree));
    }
}
