package uk.disc.processor;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongFunction;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Where the methods of a source are, so that marks can be put before them without moving a line. */
final class SourceMethods {
    private final String text;
    private final List<Integer> types = new ArrayList<>();
    private final List<Method> methods = new ArrayList<>();

    private SourceMethods(String text) {
        this.text = text;
    }

    /** A method that a processor is shown: not one of a class inside a method's body. */
    private record Method(int start, long firstLine, long lastLine) {
        boolean holds(long line) {
            return firstLine <= line && line <= lastLine;
        }
    }

    static SourceMethods of(String name, String text) throws IOException {
        SourceMethods found = new SourceMethods(text);
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, null, List.of("-proc:none"), null, List.of(source(name, text)));
        SourcePositions positions = Trees.instance(task).getSourcePositions();
        for (CompilationUnitTree unit : task.parse()) {
            unit.getTypeDecls().forEach(type -> found.types.add((int) positions.getStartPosition(unit, type)));
            new TreePathScanner<Void, Void>() {
                @Override
                public Void visitMethod(MethodTree method, Void nothing) {
                    if (method.getReturnType() != null && isMember(getCurrentPath())) {
                        long start = positions.getStartPosition(unit, method);
                        found.methods.add(new Method(
                                (int) start,
                                unit.getLineMap().getLineNumber(start),
                                unit.getLineMap().getLineNumber(positions.getEndPosition(unit, method))));
                    }
                    return super.visitMethod(method, nothing);
                }
            }.scan(unit, null);
        }
        return found;
    }

    private static boolean isMember(TreePath method) {
        for (TreePath path = method.getParentPath(); path != null; path = path.getParentPath()) {
            Tree around = path.getLeaf();
            if (!(around instanceof ClassTree) && !(around instanceof CompilationUnitTree)) {
                return false;
            }
        }
        return true;
    }

    private static JavaFileObject source(String name, String text) {
        return new SimpleJavaFileObject(URI.create("memory:///" + name), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }

    /** The first lines of the methods that hold some lines. What is outside any method has none. */
    SortedSet<Long> around(Collection<Long> lines) {
        SortedSet<Long> around = new TreeSet<>();
        for (long line : lines) {
            methods.stream()
                    .filter(method -> method.holds(line))
                    .map(Method::firstLine)
                    .forEach(around::add);
        }
        return around;
    }

    /** The source with marks before each type, and before the methods that begin at some lines. */
    String marked(String ofTypes, Collection<Long> lines, LongFunction<String> ofMethods) {
        SortedMap<Integer, String> marks = new TreeMap<>();
        types.forEach(start -> marks.put(start, ofTypes));
        methods.stream()
                .filter(method -> lines.contains(method.firstLine()))
                .forEach(method -> marks.put(method.start(), ofMethods.apply(method.firstLine())));
        StringBuilder marked = new StringBuilder(text);
        int moved = 0;
        for (var mark : marks.entrySet()) {
            marked.insert(mark.getKey() + moved, mark.getValue());
            moved += mark.getValue().length();
        }
        return marked.toString();
    }
}
