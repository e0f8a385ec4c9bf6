package uk.disc.processor;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import uk.disc.annotation.Channel;
import uk.disc.annotation.Reclassifies;
import uk.disc.policy.PolicyPack;
import uk.disc.processor.catalogue.Catalogue;
import uk.disc.processor.declared.TransferNames;
import uk.disc.processor.flow.FlowAnalysis;
import uk.disc.processor.flow.FlowFinding;
import uk.disc.processor.flow.code.Body;
import uk.disc.processor.flow.engine.Elsewhere;
import uk.disc.processor.flow.engine.Knowledge;
import uk.disc.processor.flow.engine.Sink;
import uk.disc.processor.flow.value.Trace;
import uk.disc.processor.payload.Attributes;
import uk.disc.processor.payload.PayloadInspector;
import uk.disc.processor.payload.PayloadPart;
import uk.disc.processor.payload.Waivers;
import uk.disc.register.AddressedSend;
import uk.disc.register.CheckMode;
import uk.disc.register.FollowedBodies;
import uk.disc.register.FoundTransfer;
import uk.disc.register.LostLabel;
import uk.disc.register.ModuleFacts;
import uk.disc.register.Reclassification;
import uk.disc.register.TransferFacts;
import uk.disc.register.UnfollowedMethod;
import uk.disc.register.WaiverFacts;
import uk.disc.vocabulary.Category;
import uk.disc.vocabulary.SourcePosition;
import uk.disc.vocabulary.TermKind;
import uk.disc.vocabulary.Vocabulary;

/** Follows the method bodies of a compile, and finds what leaves that nobody declared. */
final class FlowCheck {
    /** A path of more steps is shown by its ends. */
    private static final int MOST_STEPS = 8;

    private static final int LONGEST_TEXT = 60;

    private final ProcessingEnvironment environment;
    private final Trees trees;
    private final JavacPlaces places;
    private final PolicyPack pack;
    private final CheckMode mode;
    private final Map<String, Sink.Transfer> transfers = new HashMap<>();
    private final Map<String, Set<String>> below;
    private final TransferNames names;
    private SortedMap<String, String> summaries = Collections.emptySortedMap();
    private SortedMap<String, String> unreadable = Collections.emptySortedMap();

    FlowCheck(
            ProcessingEnvironment environment,
            Trees trees,
            JavacPlaces places,
            PolicyPack pack,
            ModuleFacts facts,
            CheckMode mode) {
        this.environment = environment;
        this.trees = trees;
        this.places = places;
        this.pack = pack;
        this.mode = mode;
        this.below = below(pack.vocabulary());
        this.names = new TransferNames(environment.getElementUtils(), environment.getTypeUtils());
        for (TransferFacts transfer : facts.transfers()) {
            Set<String> categories = transfer.payload().stream()
                    .flatMap(item -> item.categories().stream())
                    .collect(Collectors.toSet());
            transfers.put(transfer.type() + "#" + transfer.method(), new Sink.Transfer(transfer.id(), categories));
        }
    }

    /** Follows the bodies of some types. */
    FollowedBodies follow(Collection<TypeElement> types, Collection<CompilationUnitTree> units) {
        List<TypeElement> all = new ArrayList<>();
        types.forEach(type -> addWithNested(type, all));
        PayloadInspector inspector = new PayloadInspector(
                environment.getElementUtils(), environment.getTypeUtils(), places, pack.types(), all);
        FlowAnalysis analysis = new FlowAnalysis(
                trees,
                environment.getElementUtils(),
                environment.getTypeUtils(),
                units,
                pack.types(),
                Catalogue.with(pack.outboundCalls()),
                Catalogue.remoteMarks(),
                type -> carried(inspector, type),
                this::transfer,
                code -> below.getOrDefault(code, Set.of(code)),
                new ClassPathFiles(environment.getFiler(), Elsewhere.MOST_BYTES)::read,
                new ConfigurationFiles(environment.getFiler())::value);
        FlowAnalysis.Result result = analysis.run();
        summaries = analysis.summaries(all);
        unreadable = analysis.unreadable();
        List<FoundTransfer> found = new ArrayList<>();
        result.findings().forEach(finding -> found.add(found(finding)));
        List<UnfollowedMethod> unfollowed = new ArrayList<>();
        Map<Body, String> unknown = new LinkedHashMap<>(result.unknown());
        analysis.faults().forEach(unknown::putIfAbsent);
        unknown.forEach((body, why) ->
                unfollowed.add(new UnfollowedMethod(name(body), why, position(body.unit(), body.tree()))));
        List<LostLabel> lost = new ArrayList<>();
        result.kept().forEach((field, arrivals) -> lost.add(lost(field, arrivals)));
        return new FollowedBodies(
                mode,
                result.looked(),
                found,
                result.sends().stream().map(this::send).toList(),
                lost,
                result.reclassified().stream().map(this::reclassification).toList(),
                unfollowed);
    }

    /** What modules that are compiled against this one are told of its methods: the text of each file, by its path. */
    SortedMap<String, String> summaries() {
        return summaries;
    }

    /** The files of that kind, in what this module is compiled against, that could not be read, and why. */
    SortedMap<String, String> unreadable() {
        return unreadable;
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

    /** Each category with itself and all below it. */
    private static Map<String, Set<String>> below(Vocabulary vocabulary) {
        Map<String, Set<String>> below = new HashMap<>();
        for (String code : vocabulary.codes(TermKind.CATEGORY)) {
            Optional<String> above = Optional.of(code);
            while (above.isPresent()) {
                below.computeIfAbsent(above.get(), any -> new HashSet<>()).add(code);
                above = vocabulary.category(above.get()).flatMap(Category::parent);
            }
        }
        return below;
    }

    private AddressedSend send(FlowAnalysis.Send send) {
        return new AddressedSend(
                send.transfer(),
                send.signature(),
                send.channel(),
                send.destination(),
                position(send.unit(), send.payload()));
    }

    private LostLabel lost(VariableElement field, List<FlowFinding.Arrival> arrivals) {
        TypeElement type = owner(field);
        String name = names.type(type) + "." + field.getSimpleName();
        List<WaiverFacts> waivers = new ArrayList<>(new Waivers(places).on(List.of(field), name));
        waivers.addAll(waivers(type));
        return new LostLabel(name, items(arrivals), places.of(field), waivers);
    }

    private static TypeElement owner(Element member) {
        return (TypeElement) Objects.requireNonNull(member.getEnclosingElement(), "a member has a type");
    }

    private Reclassification reclassification(ExecutableElement step) {
        Attributes mark =
                Attributes.on(step, Reclassifies.class.getCanonicalName()).orElseThrow();
        return new Reclassification(
                names.type(owner(step)) + "." + names.method(step),
                new TreeSet<>(mark.texts("from")),
                new TreeSet<>(mark.texts("to")),
                mark.text("how"),
                places.of(step));
    }

    private Optional<Sink.Transfer> transfer(ExecutableElement method) {
        return Optional.ofNullable(transfers.get(names.of(method)));
    }

    private static String name(Body body) {
        ExecutableElement method = body.method();
        if (method == null && body.tree() instanceof MethodTree tree) {
            return body.owner().getSimpleName() + "." + tree.getName();
        }
        return body.owner().getSimpleName() + (method == null ? "" : "." + method.getSimpleName());
    }

    private FoundTransfer found(FlowFinding finding) {
        Enclosing enclosing = enclosing(finding);
        String method = enclosing.method().map(names::method).orElse("");
        String type = names.type(enclosing.type());
        Optional<String> destination = finding.destination();
        return new FoundTransfer(
                type + (method.isEmpty() ? "" : "." + method) + " → " + finding.signature()
                        + destination.map(to -> " → " + to).orElse(""),
                type,
                method,
                finding.signature(),
                finding.channel(),
                finding.direction(),
                destination,
                finding.transfer(),
                items(finding.arrivals()),
                position(finding.unit(), finding.payload()),
                waivers(enclosing));
    }

    private List<FoundTransfer.Item> items(List<FlowFinding.Arrival> arrivals) {
        return arrivals.stream()
                .map(arrival -> new FoundTransfer.Item(arrival.source(), arrival.category(), steps(arrival)))
                .toList();
    }

    /** The code that a call stands in; a lambda's is its method's. */
    private record Enclosing(TypeElement type, Optional<ExecutableElement> method) {}

    private Enclosing enclosing(FlowFinding finding) {
        Optional<ExecutableElement> method = Optional.empty();
        TreePath path = trees.getPath(finding.unit(), finding.payload());
        for (TreePath at = path; at != null; at = at.getParentPath()) {
            if (method.isEmpty()
                    && at.getLeaf() instanceof MethodTree
                    && trees.getElement(at) instanceof ExecutableElement found) {
                method = Optional.of(found);
            } else if (at.getLeaf() instanceof ClassTree && trees.getElement(at) instanceof TypeElement type) {
                return new Enclosing(type, method);
            }
        }
        throw new IllegalStateException(
                "code outside any class in " + finding.unit().getSourceFile().getName());
    }

    private List<WaiverFacts> waivers(Enclosing enclosing) {
        List<WaiverFacts> found = new ArrayList<>(waivers(enclosing.type()));
        enclosing
                .method()
                .ifPresent(method -> found.addAll(new Waivers(places)
                        .on(List.of(method), names.type(enclosing.type()) + "." + names.method(method))));
        return found;
    }

    /** The waivers on a type and those around it. */
    private List<WaiverFacts> waivers(TypeElement type) {
        Waivers waivers = new Waivers(places);
        List<WaiverFacts> found = new ArrayList<>();
        for (Element at = type; at instanceof TypeElement outer; at = at.getEnclosingElement()) {
            found.addAll(waivers.on(List.of(outer), names.type(outer)));
        }
        return found;
    }

    /** A chain of calls on one line is several steps that read the same; it is told once. */
    private List<FoundTransfer.Step> steps(FlowFinding.Arrival arrival) {
        List<FoundTransfer.Step> all = arrival.path().stream()
                .map(step -> new FoundTransfer.Step(text(step), position(step.unit(), step.tree())))
                .toList();
        List<FoundTransfer.Step> told = new ArrayList<>();
        for (FoundTransfer.Step step : all) {
            FoundTransfer.Step last = told.isEmpty() ? null : told.get(told.size() - 1);
            if (last == null
                    || !last.text().equals(step.text())
                    || last.position().line() != step.position().line()) {
                told.add(step);
            }
        }
        int left = told.size() - MOST_STEPS;
        if (left > 1) {
            told.subList(MOST_STEPS / 2, MOST_STEPS / 2 + left).clear();
            told.add(MOST_STEPS / 2, new FoundTransfer.Step("... " + left + " more steps", SourcePosition.NONE));
        }
        return told;
    }

    private static String text(Trace.Step step) {
        String text = (step.text().isEmpty() ? step.tree().toString() : step.text()).replaceAll("\\s+", " ");
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "...";
    }

    private SourcePosition position(CompilationUnitTree unit, Tree tree) {
        return places.of(new TreePath(new TreePath(unit), tree));
    }
}
