package uk.disc.processor.declared;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import uk.disc.processor.payload.Accessors;
import uk.disc.processor.payload.Marks;
import uk.disc.processor.payload.Waivers;
import uk.disc.register.DictionaryEntry;
import uk.disc.register.MarkProblem;
import uk.disc.register.WaiverFacts;
import uk.disc.vocabulary.SourcePosition;

/**
 * What the marks on the types of this compilation and on their members say, whether or not any of it leaves. A field, its record
 * component, its accessor and its getter are one row; a mark that says only "not personal" makes none.
 */
final class DataDictionary {
    private final SourceLocator locator;
    private final Signatures signatures;
    private final MarkProblems problemsOf;
    private final Waivers waiversOf;
    private final List<DictionaryEntry> entries = new ArrayList<>();
    private final List<MarkProblem> problems = new ArrayList<>();
    private final List<WaiverFacts> waivers = new ArrayList<>();

    DataDictionary(SourceLocator locator, Signatures signatures, MarkProblems problemsOf) {
        this.locator = locator;
        this.signatures = signatures;
        this.problemsOf = problemsOf;
        this.waiversOf = new Waivers(locator);
    }

    List<DictionaryEntry> entries() {
        return entries;
    }

    List<MarkProblem> problems() {
        return problems;
    }

    List<WaiverFacts> waivers() {
        return waivers;
    }

    /** Reads a type and its members, not the types nested in it; true if any mark is there. */
    boolean read(TypeElement type) {
        // Most types of an application carry no annotation at all: nothing in them is worth a closer look.
        if (!carriesAnyAnnotation(type)) {
            return false;
        }
        String name = signatures.type(type);
        boolean any = one(List.of(type), name);
        for (List<Element> same : members(type).values()) {
            Element first = same.get(0);
            any |= one(same, name + "." + memberName(first));
        }
        boolean record = type.getKind() == ElementKind.RECORD;
        for (Element member : type.getEnclosedElements()) {
            // A record's components are its constructor's parameters too; those are the same things once more.
            if (member instanceof ExecutableElement method
                    && !(record && member.getKind() == ElementKind.CONSTRUCTOR)) {
                any |= parameters(method, name);
            }
        }
        return any;
    }

    private static boolean carriesAnyAnnotation(TypeElement type) {
        if (!type.getAnnotationMirrors().isEmpty()) {
            return true;
        }
        for (Element member : type.getEnclosedElements()) {
            if (!member.getAnnotationMirrors().isEmpty()) {
                return true;
            }
            if (member instanceof ExecutableElement method) {
                for (VariableElement parameter : method.getParameters()) {
                    if (!parameter.getAnnotationMirrors().isEmpty()) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean parameters(ExecutableElement method, String type) {
        boolean transfer = TransferMark.on(method).isPresent();
        boolean any = transfer;
        for (VariableElement parameter : method.getParameters()) {
            String path = type + "." + method.getSimpleName() + "(" + parameter.getSimpleName() + ")";
            any |= transfer ? entry(List.of(parameter), path) : one(List.of(parameter), path);
        }
        return any;
    }

    private String memberName(Element member) {
        return member instanceof ExecutableElement method
                ? signatures.method(method)
                : String.valueOf(member.getSimpleName());
    }

    /** Fields with what is the same as they, then methods that belong to no field. */
    private Map<String, List<Element>> members(TypeElement type) {
        Map<String, List<Element>> members = new LinkedHashMap<>();
        for (Element member : type.getEnclosedElements()) {
            if (member.getKind().isField()) {
                members.put(member.getSimpleName().toString(), new ArrayList<>(List.of(member)));
            }
        }
        for (Element member : type.getEnclosedElements()) {
            List<Element> field = members.get(member.getSimpleName().toString());
            if (member.getKind() == ElementKind.RECORD_COMPONENT && field != null) {
                field.add(member);
            }
        }
        Map<String, List<Element>> others = new TreeMap<>();
        for (Element member : type.getEnclosedElements()) {
            if (member instanceof ExecutableElement method && member.getKind() == ElementKind.METHOD) {
                fieldOf(method, members)
                        .ifPresentOrElse(
                                field -> field.add(method),
                                () -> others.computeIfAbsent(signatures.method(method), any -> new ArrayList<>())
                                        .add(method));
            }
        }
        members.putAll(others);
        return members;
    }

    private static Optional<List<Element>> fieldOf(ExecutableElement method, Map<String, List<Element>> members) {
        if (!method.getParameters().isEmpty() || TransferMark.on(method).isPresent()) {
            return Optional.empty();
        }
        return Accessors.properties(method).stream()
                .filter(members::containsKey)
                .findFirst()
                .map(members::get);
    }

    private boolean one(List<Element> same, String path) {
        boolean transfer = same.get(0) instanceof ExecutableElement method
                && TransferMark.on(method).isPresent();
        if (!transfer) {
            // What is wrong on a transfer is told with the transfer.
            problems.addAll(problemsOf.of(same, path));
        }
        return entry(same, path);
    }

    private boolean entry(List<Element> same, String path) {
        Marks marks = Marks.of(same);
        if (!marks.categories().isEmpty() || marks.subjectIdentifier()) {
            entries.add(
                    new DictionaryEntry(path, marks.categories(), marks.subjectIdentifier(), position(same, marks)));
        }
        boolean transfer = same.get(0) instanceof ExecutableElement method
                && TransferMark.on(method).isPresent();
        List<WaiverFacts> found = transfer ? List.of() : waiversOf.on(same, path);
        waivers.addAll(found);
        return marks.any() || !found.isEmpty();
    }

    private SourcePosition position(List<Element> same, Marks marks) {
        Marks.Standing standing = marks.category();
        return standing == null ? locator.of(same.get(0)) : standing.position(locator);
    }
}
