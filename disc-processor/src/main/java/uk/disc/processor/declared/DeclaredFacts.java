package uk.disc.processor.declared;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;
import uk.disc.annotation.Sender;
import uk.disc.annotation.Sends;
import uk.disc.policy.ExternalType;
import uk.disc.processor.payload.Attributes;
import uk.disc.processor.payload.PayloadContents;
import uk.disc.processor.payload.PayloadInspector;
import uk.disc.processor.payload.Waivers;
import uk.disc.register.MarkProblem;
import uk.disc.register.ModuleFacts;
import uk.disc.register.TransferFacts;
import uk.disc.register.WaiverFacts;
import uk.disc.vocabulary.SourcePosition;

/** Collects what the marks in one compilation say: every declared transfer with its payload, and the data dictionary. */
public final class DeclaredFacts {
    private final Elements elements;
    private final Types types;
    private final SourceLocator locator;
    private final SortedMap<String, ExternalType> externalTypes;

    /**
     * A collector for one compilation.
     *
     * @param elements the compiler's elements
     * @param types the compiler's types
     * @param locator where things stand
     * @param externalTypes what the pack says of types that nobody here can mark, by binary name
     */
    public DeclaredFacts(
            Elements elements, Types types, SourceLocator locator, SortedMap<String, ExternalType> externalTypes) {
        this.elements = elements;
        this.types = types;
        this.locator = locator;
        this.externalTypes = new TreeMap<>(externalTypes);
    }

    /**
     * Collects the facts.
     *
     * @param rootTypes the types being compiled; those nested in them are found
     * @param rootPackages the packages whose {@code package-info} is being compiled
     * @param moduleName the module's name; when empty one is made from the names of the marked types
     * @return the facts; nothing in them depends on the order of the arguments
     */
    public ModuleFacts collect(
            Collection<? extends TypeElement> rootTypes,
            Collection<? extends PackageElement> rootPackages,
            Optional<String> moduleName) {
        return new Collecting(rootTypes, rootPackages).collect(moduleName);
    }

    /** One collection. */
    private final class Collecting {
        private final Set<TypeElement> compilation = new LinkedHashSet<>();
        private final Signatures signatures = new Signatures(elements, types);
        private final MarkProblems problemsOf = new MarkProblems(locator);
        private final Waivers waiversOf = new Waivers(locator);
        private final OverriddenTransfers overridden = new OverriddenTransfers(elements);
        private final NearestSender senders;
        private final PayloadInspector inspector;
        private final List<TransferFacts> transfers = new ArrayList<>();
        private final SortedSet<String> markedTypes = new TreeSet<>();

        Collecting(Collection<? extends TypeElement> rootTypes, Collection<? extends PackageElement> rootPackages) {
            List<TypeElement> roots = new ArrayList<>(rootTypes);
            roots.sort((one, other) -> one.getQualifiedName()
                    .toString()
                    .compareTo(other.getQualifiedName().toString()));
            roots.forEach(this::addWithNested);
            this.senders = new NearestSender(elements, rootPackages);
            this.inspector = new PayloadInspector(elements, types, locator, externalTypes, compilation);
        }

        private void addWithNested(TypeElement type) {
            if (compilation.add(type)) {
                ElementFilter.typesIn(type.getEnclosedElements()).forEach(this::addWithNested);
            }
        }

        ModuleFacts collect(Optional<String> moduleName) {
            DataDictionary dictionary = new DataDictionary(locator, signatures, problemsOf);
            for (TypeElement type : compilation) {
                boolean marked = dictionary.read(type);
                marked |= Attributes.on(type, Sender.class.getCanonicalName()).isPresent();
                marked |= transfersOf(type);
                if (marked) {
                    markedTypes.add(signatures.type(type));
                }
            }
            return new ModuleFacts(
                    ModuleFacts.SCHEMA,
                    moduleName.orElseGet(() -> ModuleName.of(markedTypes)),
                    transfers,
                    dictionary.entries(),
                    dictionary.problems(),
                    dictionary.waivers(),
                    Optional.empty());
        }

        private boolean transfersOf(TypeElement type) {
            int before = transfers.size();
            for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
                List<TransferMark> inherited = overridden.of(type, method);
                Optional<TransferMark> own = TransferMark.on(method);
                if (own.isPresent()) {
                    ExecutableElement above =
                            inherited.isEmpty() ? null : inherited.get(0).method();
                    transfers.add(transfer(type, method, own.get(), above));
                    continue;
                }
                for (TransferMark mark : inherited) {
                    if (furtherTransfer(method, mark)) {
                        transfers.add(transfer(type, method, mark, mark.method()));
                    }
                }
            }
            return transfers.size() > before;
        }

        /**
         * Whether an override without a mark of its own is a fact by itself: when it sends other types than the marked method declares,
         * or when the marked method comes from another module that doesn't know who sends.
         */
        private boolean furtherTransfer(ExecutableElement method, TransferMark mark) {
            if (new TransferSignature(method, mark.method(), mark.sends()).differs()) {
                return true;
            }
            return mark.method().getEnclosingElement() instanceof TypeElement declaring
                    && !compilation.contains(declaring)
                    && locator.of(declaring).equals(SourcePosition.NONE)
                    && senders.of(declaring).isEmpty();
        }

        private TransferFacts transfer(
                TypeElement type, ExecutableElement method, TransferMark mark, @Nullable ExecutableElement above) {
            TransferSignature signature = new TransferSignature(method, above, mark.sends());
            PayloadContents payload = inspector.inspect(signature.parts(), mark.channel());
            SortedSet<String> subjects = payload.subjectIdentifiers();
            subjects.addAll(signature.subjectIdentifiers());
            SourcePosition position = locator.of(method);
            return new TransferFacts(
                    mark.id(),
                    signatures.type(type),
                    signatures.method(method),
                    position,
                    signature.firstParameter().map(locator::of).orElse(position),
                    senders.of(type),
                    mark.recipients(),
                    signature.recipientParameters() > 0,
                    mark.purpose(),
                    mark.agreements(),
                    mark.route(),
                    mark.channel(),
                    mark.sends(),
                    mark.owner(),
                    payload.items(),
                    payload.unresolved(),
                    payload.notPersonal(),
                    payload.leftOut(),
                    subjects.stream().findFirst(),
                    payload.receivedUnder(),
                    problems(type, method, mark, signature, !payload.isNotPersonal()),
                    waivers(type, method, mark, payload));
        }

        /** An inherited mark is judged where it stands, and once more where more is sent than is declared there. */
        private List<MarkProblem> problems(
                TypeElement type,
                ExecutableElement method,
                TransferMark mark,
                TransferSignature signature,
                boolean personal) {
            List<MarkProblem> problems = new ArrayList<>();
            if (mark.method().equals(method)) {
                problems.addAll(problemsOf.of(mark, signature, personal));
            } else if (personal && declaredNotPersonal(mark)) {
                problems.addAll(problemsOf.withoutAgreement(mark));
            }
            for (VariableElement parameter : method.getParameters()) {
                String path =
                        signatures.type(type) + "." + method.getSimpleName() + "(" + parameter.getSimpleName() + ")";
                problems.addAll(problemsOf.of(List.of(parameter), path));
            }
            if (mark.sends() == Sends.RETURN_VALUE) {
                problems.addAll(
                        problemsOf.of(List.of(method), signatures.type(type) + "." + signatures.method(method)));
            }
            return problems;
        }

        private boolean declaredNotPersonal(TransferMark mark) {
            TransferSignature declared = new TransferSignature(mark.method(), null, mark.sends());
            return inspector.inspect(declared.parts(), mark.channel()).isNotPersonal();
        }

        private List<WaiverFacts> waivers(
                TypeElement type, ExecutableElement method, TransferMark mark, PayloadContents payload) {
            List<WaiverFacts> waivers = new ArrayList<>(payload.waivers());
            add(type, method, waivers);
            if (!mark.method().equals(method) && mark.method().getEnclosingElement() instanceof TypeElement declaring) {
                add(declaring, mark.method(), waivers);
            }
            return waivers;
        }

        private void add(TypeElement type, ExecutableElement method, List<WaiverFacts> waivers) {
            String name = signatures.type(type);
            waivers.addAll(waiversOf.on(List.<Element>of(method), name + "." + signatures.method(method)));
            waivers.addAll(waiversOf.on(List.<Element>of(type), name));
        }
    }
}
