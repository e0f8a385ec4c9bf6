package uk.disc.processor;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Plugin;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;
import uk.disc.register.CheckProblems;

/**
 * A trip wire, and a second way in: fails a compile that declares transfers and in which {@link DiscProcessor} does not run.
 *
 * <p>From JDK 23 on, javac silently ignores a processor that is only on the class path; it starts a plugin from there all the same. With
 * {@code -proc:none} too. Where the plugin is given arguments it does the whole check in the processor's place instead; without any it
 * still follows method bodies where no transfer is declared and a pack lies beside it: see {@link PluginCheck}.
 */
public final class DiscPlugin implements Plugin {
    private static final String MARK = "uk.disc.annotation.OutboundTransfer";

    /** For the compiler, which finds the plugin through its service file. */
    public DiscPlugin() {}

    @Override
    public String getName() {
        return "Disc";
    }

    @Override
    public boolean autoStart() {
        return true;
    }

    @Override
    public void init(JavacTask task, String... arguments) {
        if (Handover.watch(task)) {
            task.addTaskListener(new TripWire(task, new PluginCheck(task, arguments)));
        }
    }

    /** Waits for the first type to be analysed: a processor that runs has told so by then, and no class file is written yet. */
    private static final class TripWire implements TaskListener {
        private final JavacTask task;
        private final List<CompilationUnitTree> units = new ArrayList<>();
        private final PluginCheck check;
        private boolean done;

        TripWire(JavacTask task, PluginCheck check) {
            this.task = task;
            this.check = check;
        }

        @Override
        public void finished(TaskEvent event) {
            if (done) {
                return;
            }
            if (event.getKind() == TaskEvent.Kind.ENTER) {
                Optional.ofNullable(event.getCompilationUnit()).ifPresent(units::add);
            } else if (event.getKind() == TaskEvent.Kind.ANALYZE) {
                done = true;
                try {
                    trip(event);
                } catch (RuntimeException | LinkageError e) {
                    CompilationUnitTree unit = event.getCompilationUnit();
                    if (unit != null) {
                        report(Fault.text("looking for transfers", e), unit, unit);
                    }
                }
            }
        }

        private void trip(TaskEvent first) {
            if (Handover.hasProcessor(task) || task.getElements().getTypeElement(MARK) == null) {
                units.clear();
                return;
            }
            if (check.isAsked()) {
                check.start(units, first);
                return;
            }
            Trees trees = Trees.instance(task);
            for (CompilationUnitTree unit : units) {
                Optional<Tree> mark = new FirstMark(trees).in(unit);
                if (mark.isPresent()) {
                    report(CheckProblems.notRun().text(), mark.get(), unit);
                    return;
                }
            }
            if (check.findsPack()) {
                check.start(units, first);
            }
        }

        private void report(String text, Tree tree, CompilationUnitTree unit) {
            Trees.instance(task).printMessage(Diagnostic.Kind.ERROR, text, tree, unit);
        }
    }

    /** Finds a method that declares a transfer. */
    private static final class FirstMark extends TreePathScanner<@Nullable Void, @Nullable Void> {
        private final Trees trees;
        private Optional<Tree> found = Optional.empty();

        FirstMark(Trees trees) {
            this.trees = trees;
        }

        Optional<Tree> in(CompilationUnitTree unit) {
            scan(unit, null);
            return found;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void unused) {
            for (AnnotationTree annotation : method.getModifiers().getAnnotations()) {
                TreePath name = new TreePath(
                        new TreePath(new TreePath(getCurrentPath(), method.getModifiers()), annotation),
                        annotation.getAnnotationType());
                Element type = trees.getElement(name);
                if (found.isEmpty()
                        && type instanceof TypeElement mark
                        && mark.getQualifiedName().contentEquals(MARK)) {
                    found = Optional.of(annotation);
                }
            }
            // A method may hold a local type with marks of its own.
            return super.visitMethod(method, null);
        }
    }
}
