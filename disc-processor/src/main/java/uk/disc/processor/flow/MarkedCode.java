package uk.disc.processor.flow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;
import uk.disc.annotation.OutboundTransfer;
import uk.disc.annotation.Reclassifies;
import uk.disc.policy.ExternalType;
import uk.disc.policy.OutboundCall;
import uk.disc.processor.catalogue.Catalogue;
import uk.disc.processor.catalogue.OpenedStream;
import uk.disc.processor.catalogue.RemoteMark;
import uk.disc.processor.flow.engine.Knowledge;
import uk.disc.processor.flow.engine.Sink;
import uk.disc.processor.payload.Accessors;
import uk.disc.processor.payload.Attributes;
import uk.disc.processor.payload.Marks;
import uk.disc.register.FoundTransfer;

/** What marks in the code, and types and calls in the pack, say. Each element is asked about once. */
final class MarkedCode implements Knowledge {
    private static final Set<String> INHERITABLE =
            Set.of(OutboundTransfer.class.getCanonicalName(), Reclassifies.class.getCanonicalName());

    private static final SortedMap<String, OpenedStream> STREAMS = Catalogue.openedStreams();

    private static final Set<String> OPENING =
            STREAMS.values().stream().map(OpenedStream::method).collect(Collectors.toSet());

    /** Annotations on a client's type, with the attributes that say where it sends, the most exact first. */
    private static final Map<String, List<String>> CLIENTS = Map.of(
            "org.springframework.cloud.openfeign.FeignClient", List.of("url", "name", "value"),
            "org.springframework.web.service.annotation.HttpExchange", List.of("url"),
            "org.eclipse.microprofile.rest.client.inject.RegisterRestClient", List.of("baseUri", "configKey"));

    private static final Held NOTHING_SAID = new Held(Collections.emptySortedSet(), false, "");

    private final Elements elements;
    private final Types types;
    private final Map<String, ExternalType> externalTypes;
    private final Map<String, List<OutboundCall>> callsByName = new HashMap<>();
    private final Function<TypeMirror, List<Carried>> carriedBy;
    private final Map<Element, Held> held = new HashMap<>();
    private final Map<ExecutableElement, Optional<OutboundCall>> calls = new HashMap<>();
    private final Function<ExecutableElement, Optional<Sink.Transfer>> declared;
    private final Map<ExecutableElement, Optional<Sink.Transfer>> transfers = new HashMap<>();
    private final Map<String, List<Carried>> carried = new HashMap<>();
    private final Function<String, Set<String>> below;
    private final Map<String, RemoteMark> remoteMarks;
    private final Map<ExecutableElement, Optional<Sink>> remote = new HashMap<>();
    private final Map<ExecutableElement, Optional<Reclassified>> reclassified = new HashMap<>();
    private final Set<ExecutableElement> reclassifications = new LinkedHashSet<>();
    private final Set<String> externalSources = new HashSet<>();
    private final ConfigurationKeys keys;
    private final Map<TypeElement, List<ExecutableElement>> inheritable = new HashMap<>();
    private final Map<TypeElement, Set<TypeElement>> supertypes = new HashMap<>();

    MarkedCode(
            Elements elements,
            Types types,
            Map<String, ExternalType> externalTypes,
            List<OutboundCall> outboundCalls,
            Map<String, RemoteMark> remoteMarks,
            Function<TypeMirror, List<Carried>> carriedBy,
            Function<ExecutableElement, Optional<Sink.Transfer>> declared,
            Function<String, Set<String>> below,
            Function<String, Optional<String>> configuration) {
        this.keys = new ConfigurationKeys(configuration, this::supertypes);
        this.below = below;
        this.remoteMarks = remoteMarks;
        this.declared = declared;
        this.elements = elements;
        this.types = types;
        this.externalTypes = externalTypes;
        this.carriedBy = carriedBy;
        for (OutboundCall call : outboundCalls) {
            callsByName.computeIfAbsent(call.method(), key -> new ArrayList<>()).add(call);
        }
    }

    @Override
    public Held held(Element element) {
        Held known = held.get(element);
        if (known == null) {
            known = read(element);
            held.put(element, known);
        }
        return known;
    }

    private Held read(Element element) {
        Marks marks = Marks.of(element);
        if (!marks.categories().isEmpty() || marks.notPersonal() != null) {
            return new Held(marks.categories(), marks.categories().isEmpty(), source(element));
        }
        if (externalTypes.isEmpty() || !(element.getEnclosingElement() instanceof TypeElement declaring)) {
            return NOTHING_SAID;
        }
        String member = member(element);
        for (TypeElement type : supertypes(declaring)) {
            ExternalType external =
                    externalTypes.get(elements.getBinaryName(type).toString());
            ExternalType.Classification said =
                    external == null ? null : external.members().get(member);
            if (said != null) {
                externalSources.add(source(element));
                return new Held(said.categories(), said.notPersonal().isPresent(), source(element));
            }
        }
        return NOTHING_SAID;
    }

    private static String source(Element element) {
        Element owner = element.getEnclosingElement();
        String name = element.getSimpleName().toString();
        if (element.getKind() == ElementKind.PARAMETER && owner != null) {
            return owner.getSimpleName() + "(" + name + ")";
        }
        String end = element instanceof ExecutableElement ? "()" : "";
        return (owner == null ? "" : owner.getSimpleName() + ".") + name + end;
    }

    private String member(Element element) {
        if (!(element instanceof ExecutableElement method)) {
            return element.getSimpleName().toString();
        }
        return method.getSimpleName()
                + parameters(method)
                        .toString()
                        .replace("[", "(")
                        .replace("]", ")")
                        .replace(" ", "");
    }

    private List<String> parameters(ExecutableElement method) {
        List<String> names = new ArrayList<>();
        method.getParameters().forEach(parameter -> names.add(erased(parameter.asType())));
        return names;
    }

    private String erased(TypeMirror type) {
        TypeMirror erased = types.erasure(type);
        if (erased instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element) {
            return elements.getBinaryName(element).toString();
        }
        return erased.toString();
    }

    private Set<TypeElement> supertypes(TypeElement type) {
        return supertypes.computeIfAbsent(type, key -> {
            Set<TypeElement> found = new LinkedHashSet<>();
            collect(type, found);
            return found;
        });
    }

    private static void collect(@Nullable TypeElement type, Set<TypeElement> found) {
        if (type != null && found.add(type)) {
            collect(element(type.getSuperclass()), found);
            type.getInterfaces().forEach(each -> collect(element(each), found));
        }
    }

    private static @Nullable TypeElement element(TypeMirror type) {
        return type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element
                ? element
                : null;
    }

    @Override
    public Optional<Sink> sink(ExecutableElement method) {
        return call(method)
                .filter(call -> call.role() == OutboundCall.Role.SINK)
                .map(call -> new Sink(
                        signature(call, method),
                        call.payload().isEmpty() ? List.of(Sink.RECEIVER) : call.payload(),
                        call.destination(),
                        Optional.empty(),
                        call.channel(),
                        direction(call.direction()),
                        Optional.empty()))
                .or(() -> client(method));
    }

    /** A method without a body that a library turns into a call over the network. A declared transfer is told as such. */
    private Optional<Sink> client(ExecutableElement method) {
        if (!method.getModifiers().contains(Modifier.ABSTRACT)
                || transfer(method).isPresent()) {
            return Optional.empty();
        }
        List<Integer> all =
                IntStream.range(0, method.getParameters().size()).boxed().toList();
        return remote(method, all);
    }

    @Override
    public Optional<Sink> answers(ExecutableElement method) {
        return method.getModifiers().contains(Modifier.ABSTRACT) ? Optional.empty() : remote(method, List.of());
    }

    private Optional<Sink> remote(ExecutableElement method, List<Integer> payload) {
        return remote.computeIfAbsent(
                method,
                key -> remoteMarks.isEmpty()
                        ? Optional.empty()
                        : marked(key, remoteMarks.keySet())
                                .flatMap(above -> above.getAnnotationMirrors().stream()
                                        .map(mirror -> remoteMarks.get(Attributes.nameOf(mirror)))
                                        .filter(Objects::nonNull)
                                        .findFirst()
                                        .map(mark -> new Sink(
                                                named(key),
                                                payload,
                                                List.of(),
                                                address(above, mark),
                                                mark.channel(),
                                                FoundTransfer.Direction.LEAVES,
                                                Optional.empty()))));
    }

    private String named(ExecutableElement method) {
        String type = method.getEnclosingElement() instanceof TypeElement declaring
                ? elements.getBinaryName(declaring).toString()
                : "";
        return type + "#" + method.getSimpleName() + "(" + String.join(",", parameters(method)) + ")";
    }

    /** An address that names a host; a path alone says nothing of where. */
    private Optional<String> address(ExecutableElement method, RemoteMark mark) {
        return Attributes.on(method, mark.annotation()).stream()
                .flatMap(written -> mark.addresses().stream().flatMap(name -> written.texts(name).stream()))
                .filter(text -> text.contains("://")
                        || text.startsWith("${")
                        || mark.channel().equals("message"))
                .map(text -> text.contains("${") ? keys.address(text) : text)
                .findFirst()
                .or(() -> addressOfType(method));
    }

    /** The address, or else the service's name, that a client's type is annotated with. */
    private Optional<String> addressOfType(ExecutableElement method) {
        Element type = method.getEnclosingElement();
        if (type == null) {
            return Optional.empty();
        }
        for (AnnotationMirror mirror : type.getAnnotationMirrors()) {
            for (String attribute : CLIENTS.getOrDefault(Attributes.nameOf(mirror), List.of())) {
                String text = new Attributes(mirror).text(attribute);
                if (!text.isEmpty() && (text.contains("://") || text.contains("${") || !attribute.equals("url"))) {
                    return Optional.of(text.contains("${") ? keys.address(text) : text);
                }
            }
        }
        return Optional.empty();
    }

    private static FoundTransfer.Direction direction(OutboundCall.Direction direction) {
        return switch (direction) {
            case OUT, RESPONSE -> FoundTransfer.Direction.LEAVES;
            case STORE -> FoundTransfer.Direction.STORED;
            case LOG -> FoundTransfer.Direction.LOGGED;
        };
    }

    private String signature(OutboundCall call, ExecutableElement method) {
        return call.type() + "#" + call.method() + "(" + String.join(",", parameters(method)) + ")";
    }

    @Override
    public Optional<Sink> opens(ExecutableElement method) {
        if (!OPENING.contains(method.getSimpleName().toString())
                || !(method.getEnclosingElement() instanceof TypeElement declaring)) {
            return Optional.empty();
        }
        return supertypes(declaring).stream()
                .map(type -> STREAMS.get(elements.getBinaryName(type) + "#" + method.getSimpleName()))
                .filter(Objects::nonNull)
                .findFirst()
                .map(stream -> new Sink(
                        stream.type() + "#" + stream.method() + "()",
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        stream.channel(),
                        FoundTransfer.Direction.LEAVES,
                        Optional.empty()));
    }

    @Override
    public List<Integer> destinations(ExecutableElement method) {
        return call(method)
                .filter(call -> call.role() != OutboundCall.Role.SINK)
                .map(OutboundCall::destination)
                .orElseGet(List::of);
    }

    @Override
    public Optional<String> setting(VariableElement variable) {
        return keys.of(variable);
    }

    @Override
    public Optional<String> setting(ExecutableElement method, String key) {
        return keys.isAsked(method) ? Optional.of(keys.ofKey(key)) : Optional.empty();
    }

    @Override
    public Optional<Effect> effect(ExecutableElement method) {
        return call(method).flatMap(call -> switch (call.role()) {
            case CARRIER -> Optional.of(Effect.PASSES);
            case PROPAGATOR -> Optional.of(Effect.CONVERTS);
            case BARRIER -> Optional.of(Effect.STOPS);
            // What is stored is often given back, and an answer that is built is handed on.
            case SINK -> call.direction() == OutboundCall.Direction.OUT ? Optional.of(Effect.SENDS) : Optional.empty();
        });
    }

    private Optional<OutboundCall> call(ExecutableElement method) {
        List<OutboundCall> named = callsByName.get(method.getSimpleName().toString());
        return named == null ? Optional.empty() : calls.computeIfAbsent(method, key -> search(method, named));
    }

    private Optional<OutboundCall> search(ExecutableElement method, List<OutboundCall> named) {
        if (!(method.getEnclosingElement() instanceof TypeElement declaring)) {
            return Optional.empty();
        }
        List<String> parameters = parameters(method);
        for (TypeElement type : supertypes(declaring)) {
            String name = elements.getBinaryName(type).toString();
            for (OutboundCall call : named) {
                if (call.type().equals(name)
                        && (call.subtypes() || type.equals(declaring))
                        && call.parameters().map(parameters::equals).orElse(true)) {
                    return Optional.of(call);
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public List<Carried> carried(TypeMirror type) {
        return carried.computeIfAbsent(type.toString(), key -> carriedBy.apply(type));
    }

    @Override
    public Optional<Sink.Transfer> transfer(ExecutableElement method) {
        return transfers.computeIfAbsent(method, this::search);
    }

    private Optional<Sink.Transfer> search(ExecutableElement method) {
        return marked(method, Set.of(OutboundTransfer.class.getCanonicalName()))
                .flatMap(above -> declared.apply(method).or(() -> declared.apply(above)));
    }

    /** The method itself or one that it overrides, whichever carries a mark. */
    private Optional<ExecutableElement> marked(ExecutableElement method, Set<String> marks) {
        if (carriesOne(method, marks)) {
            return Optional.of(method);
        }
        if (!(method.getEnclosingElement() instanceof TypeElement declaring)) {
            return Optional.empty();
        }
        for (TypeElement type : supertypes(declaring)) {
            for (ExecutableElement above : markedIn(type)) {
                if (above.getSimpleName().equals(method.getSimpleName())
                        && carriesOne(above, marks)
                        && elements.overrides(method, above, declaring)) {
                    return Optional.of(above);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean carriesOne(ExecutableElement method, Set<String> marks) {
        return method.getAnnotationMirrors().stream().anyMatch(mirror -> marks.contains(Attributes.nameOf(mirror)));
    }

    /** The methods of a type that carry a mark which those that override them inherit: seldom any. */
    private List<ExecutableElement> markedIn(TypeElement type) {
        return inheritable.computeIfAbsent(
                type,
                key -> ElementFilter.methodsIn(key.getEnclosedElements()).stream()
                        .filter(method -> carriesOne(method, INHERITABLE) || carriesOne(method, remoteMarks.keySet()))
                        .toList());
    }

    @Override
    public Optional<Reclassified> reclassified(ExecutableElement method) {
        return reclassified.computeIfAbsent(
                method,
                key -> marked(key, Set.of(Reclassifies.class.getCanonicalName()))
                        .map(step -> {
                            reclassifications.add(step);
                            Attributes mark = Attributes.on(step, Reclassifies.class.getCanonicalName())
                                    .orElseThrow();
                            SortedSet<String> from = new TreeSet<>();
                            mark.texts("from").forEach(code -> from.addAll(below.apply(code)));
                            return new Reclassified(from, new TreeSet<>(mark.texts("to")), source(step));
                        }));
    }

    /** The named steps met, each where it is marked. */
    Set<ExecutableElement> reclassifications() {
        return reclassifications;
    }

    /** Whether something is a source because the pack says so, of code that nobody here can mark. */
    boolean isExternal(String source) {
        return externalSources.contains(source);
    }

    /** The categories that a field's marks, or those in its type, name; those too by which others read a private one. */
    Set<String> known(VariableElement field) {
        Set<String> known = new HashSet<>(held(field).categories());
        carried(field.asType()).forEach(each -> known.add(each.category()));
        if (field.getModifiers().contains(Modifier.PRIVATE)
                && field.getEnclosingElement() instanceof TypeElement owner) {
            for (TypeElement type : supertypes(owner)) {
                for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
                    if (Accessors.reads(method, field)) {
                        known.addAll(held(method).categories());
                    }
                }
            }
        }
        return known;
    }
}
