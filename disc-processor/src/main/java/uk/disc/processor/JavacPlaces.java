package uk.disc.processor;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;
import uk.disc.vocabulary.SourcePosition;

/**
 * Places in javac's trees: the line and the column under which javac itself puts the caret. A place once found is kept, since javac
 * drops the tree of a class that it has generated.
 */
final class JavacPlaces implements Places {
    private final Trees trees;
    private final Messager messager;
    private final Map<Wanted, SourcePosition> positions = new HashMap<>();
    private final Map<Element, SourcePosition> types = new HashMap<>();
    private final Map<SourcePosition, Place> places = new HashMap<>();

    private record Wanted(
            Element element,
            @Nullable AnnotationMirror mark,
            @Nullable AnnotationValue value) {}

    private record Place(CompilationUnitTree unit, Tree tree) {}

    JavacPlaces(Trees trees, Messager messager) {
        this.trees = trees;
        this.messager = messager;
    }

    @Override
    public SourcePosition of(Element element) {
        return positions.computeIfAbsent(new Wanted(element, null, null), wanted -> remember(path(element)));
    }

    @Override
    public SourcePosition of(Element element, AnnotationMirror mark, @Nullable AnnotationValue value) {
        return positions.computeIfAbsent(
                new Wanted(element, mark, value), wanted -> remember(path(element, mark, value)));
    }

    @Override
    public SourcePosition ofType(Element element) {
        return types.computeIfAbsent(element, wanted -> remember(path(wanted).map(JavacPlaces::type)));
    }

    private Optional<TreePath> path(Element element) {
        return Optional.ofNullable(trees.getPath(element))
                .or(() -> writtenAs(element).map(trees::getPath));
    }

    private Optional<TreePath> path(Element element, AnnotationMirror mark, @Nullable AnnotationValue value) {
        TreePath found = value == null ? trees.getPath(element, mark) : trees.getPath(element, mark, value);
        if (found == null || !isInAnnotation(found)) {
            return repeated(element, mark, value)
                    .or(() -> Optional.ofNullable(found))
                    .or(() -> path(element));
        }
        return Optional.of(found);
    }

    private static boolean isInAnnotation(TreePath path) {
        for (TreePath at = path; at != null; at = at.getParentPath()) {
            if (at.getLeaf() instanceof AnnotationTree) {
                return true;
            }
        }
        return false;
    }

    /** A repeated mark, which javac puts into a container that stands nowhere: the one with the same values, in source order. */
    private Optional<TreePath> repeated(Element element, AnnotationMirror mark, @Nullable AnnotationValue value) {
        TreePath declaration = trees.getPath(element);
        if (declaration == null) {
            return Optional.empty();
        }
        int index = 0;
        for (AnnotationMirror container : element.getAnnotationMirrors()) {
            for (AnnotationValue values : container.getElementValues().values()) {
                index = Math.max(index, indexOf(mark, values));
            }
        }
        String name = mark.getAnnotationType().asElement().getSimpleName().toString();
        int skip = index;
        return annotations(declaration.getLeaf()).stream()
                .filter(annotation -> simpleName(annotation).equals(name))
                .skip(skip)
                .findFirst()
                .map(annotation -> new TreePath(
                        new TreePath(declaration, annotation),
                        attribute(annotation, mark, value).orElse(annotation)));
    }

    private static int indexOf(AnnotationMirror mark, AnnotationValue values) {
        if (values.getValue() instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                if (list.get(i) instanceof AnnotationValue inner && inner.getValue() == mark) {
                    return i;
                }
            }
        }
        return 0;
    }

    private static List<? extends AnnotationTree> annotations(Tree declaration) {
        if (declaration instanceof MethodTree method) {
            return method.getModifiers().getAnnotations();
        }
        if (declaration instanceof VariableTree variable) {
            return variable.getModifiers().getAnnotations();
        }
        return declaration instanceof ClassTree type ? type.getModifiers().getAnnotations() : List.of();
    }

    private static String simpleName(AnnotationTree annotation) {
        String written = annotation.getAnnotationType().toString();
        return written.substring(written.lastIndexOf('.') + 1);
    }

    private static Optional<Tree> attribute(
            AnnotationTree annotation, AnnotationMirror mark, @Nullable AnnotationValue value) {
        return mark.getElementValues().entrySet().stream()
                .filter(entry -> entry.getValue() == value)
                .map(entry -> entry.getKey().getSimpleName().toString())
                .flatMap(name -> annotation.getArguments().stream()
                        .filter(argument -> argument instanceof AssignmentTree assignment
                                && assignment.getVariable().toString().equals(name))
                        .map(argument -> (Tree) ((AssignmentTree) argument).getExpression()))
                .findFirst();
    }

    private static TreePath type(TreePath declaration) {
        Tree leaf = declaration.getLeaf();
        Tree type = leaf instanceof VariableTree variable
                ? variable.getType()
                : leaf instanceof MethodTree method ? method.getReturnType() : null;
        return type == null ? declaration : new TreePath(declaration, type);
    }

    /** A record's component, its accessor and the field of the same name stand in one place, which only the field leads to. */
    private static Optional<VariableElement> writtenAs(Element element) {
        boolean fromComponent = element.getKind() == ElementKind.RECORD_COMPONENT
                || element instanceof ExecutableElement method
                        && method.getParameters().isEmpty();
        Element owner = element.getEnclosingElement();
        if (!fromComponent || owner == null || owner.getKind() != ElementKind.RECORD) {
            return Optional.empty();
        }
        return ElementFilter.fieldsIn(owner.getEnclosedElements()).stream()
                .filter(candidate -> candidate.getSimpleName().equals(element.getSimpleName()))
                .findFirst();
    }

    /** Where a tree stands. */
    SourcePosition of(TreePath path) {
        return remember(path);
    }

    private SourcePosition remember(Optional<TreePath> path) {
        return path.map(this::remember).orElse(SourcePosition.NONE);
    }

    private SourcePosition remember(TreePath path) {
        CompilationUnitTree unit = path.getCompilationUnit();
        long offset = offset(unit, path.getLeaf());
        if (offset == Diagnostic.NOPOS) {
            return SourcePosition.NONE;
        }
        SourcePosition position =
                new SourcePosition(file(unit), (int) unit.getLineMap().getLineNumber(offset), (int)
                        unit.getLineMap().getColumnNumber(offset));
        places.putIfAbsent(position, new Place(unit, path.getLeaf()));
        return position;
    }

    /** The package as a path, and the file's own name: the same on every machine. */
    private static String file(CompilationUnitTree unit) {
        String uri = unit.getSourceFile().toUri().toString();
        String name = uri.substring(uri.lastIndexOf('/') + 1);
        return unit.getPackageName() == null
                ? name
                : unit.getPackageName().toString().replace('.', '/') + "/" + name;
    }

    /** Where javac points: at the name of what is declared, at the keyword of a type, at the dot of a qualified name. */
    private long offset(CompilationUnitTree unit, Tree tree) {
        long start = trees.getSourcePositions().getStartPosition(unit, tree);
        if (start == Diagnostic.NOPOS) {
            return start;
        }
        if (tree instanceof MethodTree method) {
            long modifiers = Math.max(end(unit, method.getModifiers()), start);
            long parameters = method.getTypeParameters().stream()
                    .mapToLong(parameter -> next(unit, end(unit, parameter)) + 1)
                    .max()
                    .orElse(start);
            return next(unit, Math.max(end(unit, method.getReturnType()), Math.max(modifiers, parameters)));
        }
        if (tree instanceof VariableTree variable) {
            return next(unit, Math.max(end(unit, variable.getType()), start));
        }
        if (tree instanceof ClassTree type) {
            return next(unit, Math.max(end(unit, type.getModifiers()), start));
        }
        if (tree instanceof MemberSelectTree select) {
            return next(unit, Math.max(end(unit, select.getExpression()), start));
        }
        return start;
    }

    private long end(CompilationUnitTree unit, @Nullable Tree tree) {
        return tree == null ? Diagnostic.NOPOS : trees.getSourcePositions().getEndPosition(unit, tree);
    }

    /** The first character from there on that is neither space nor comment; there itself if the text can't be had. */
    private static long next(CompilationUnitTree unit, long from) {
        try {
            String source = unit.getSourceFile().getCharContent(true).toString();
            int at = (int) from;
            while (at < source.length()) {
                if (source.startsWith("/*", at)) {
                    at = Math.max(source.indexOf("*/", at), at) + 2;
                } else if (source.startsWith("//", at)) {
                    at = Math.max(source.indexOf('\n', at), at) + 1;
                } else if (Character.isWhitespace(source.charAt(at))) {
                    at++;
                } else {
                    return at;
                }
            }
            return from;
        } catch (IOException e) {
            return from;
        }
    }

    @Override
    public void print(Diagnostic.Kind kind, String text, SourcePosition position) {
        Place place = places.get(position);
        if (place == null) {
            messager.printMessage(kind, text);
        } else {
            trees.printMessage(kind, text, place.tree(), place.unit());
        }
    }
}
