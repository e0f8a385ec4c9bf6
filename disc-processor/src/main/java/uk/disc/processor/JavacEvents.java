package uk.disc.processor;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Follows a compile by javac's events. Loaded only where {@code com.sun.source} exists.
 *
 * <p>The first {@code ANALYZE} event ends while no class has been generated yet. By then only one class is attributed; the others are
 * attributed on demand, in place, when the tree API is asked for an element inside them.
 */
final class JavacEvents implements TaskListener {
    private final ProcessingEnvironment environment;
    private final Check check;
    private final Trees trees;
    private final Elements elements;
    private final JavacPlaces places;
    private final Set<String> generated = new HashSet<>();
    private boolean analysed;
    private boolean codeBroken;

    private JavacEvents(JavacTask task, ProcessingEnvironment environment, Check check) {
        this.environment = environment;
        this.check = check;
        this.trees = Trees.instance(task);
        this.elements = environment.getElementUtils();
        this.places = new JavacPlaces(trees, environment.getMessager());
    }

    /**
     * Joins the events of the compile that an environment belongs to.
     *
     * @throws IllegalArgumentException if this is not javac
     */
    static void listen(ProcessingEnvironment environment, Check check) {
        JavacTask task = JavacTask.instance(environment);
        follow(task, environment, check);
        Handover.processorRuns(task);
    }

    /** Joins the events of a compile; those before are lost. */
    static TaskListener follow(JavacTask task, ProcessingEnvironment environment, Check check) {
        JavacEvents events = new JavacEvents(task, environment, check);
        task.addTaskListener(events);
        return events;
    }

    @Override
    public void finished(TaskEvent event) {
        if (!check.isAsked()) {
            return;
        }
        switch (event.getKind()) {
            case ANALYZE -> check.guarded("checking", () -> analysed(Optional.ofNullable(event.getTypeElement())));
            case GENERATE ->
                Optional.ofNullable(event.getTypeElement())
                        .ifPresent(type -> generated.add(type.getQualifiedName().toString()));
            case COMPILATION -> check.guarded("ending the check", this::ended);
            default -> {}
        }
    }

    private void analysed(Optional<TypeElement> type) {
        boolean arrivedLater =
                type.filter(this::isTopLevelType).filter(check::add).isPresent();
        if (analysed && !arrivedLater) {
            return;
        }
        analysed = true;
        // After one error every class still passes here; what is broken stays broken.
        codeBroken = codeBroken || attribute();
        if (!codeBroken) {
            check.collect(places);
            try {
                check.toFollow(places).ifPresent(this::follow);
            } finally {
                // Whatever happens on the way through bodies, what the marks say is judged.
                check.judge(places);
            }
        }
    }

    private void follow(Check.ToFollow asked) {
        Set<CompilationUnitTree> units = new LinkedHashSet<>();
        List<TypeElement> types = new ArrayList<>();
        for (String name : check.types()) {
            TypeElement type = elements.getTypeElement(name);
            TreePath path = type == null || generated.contains(name) ? null : trees.getPath(type);
            if (type != null && path != null) {
                types.add(type);
                units.add(path.getCompilationUnit());
            }
        }
        FlowCheck flows = new FlowCheck(environment, trees, places, asked.pack(), asked.facts(), asked.mode());
        check.followed(flows.follow(types, units));
        check.travels(flows.summaries(), flows.unreadable());
    }

    /** For a package or a module the event carries a type that nobody could look up; in JDK 17 one without a name. */
    private boolean isTopLevelType(TypeElement type) {
        return !type.getNestingKind().isNested() && type.equals(elements.getTypeElement(type.getQualifiedName()));
    }

    /**
     * Attributes every type.
     *
     * @return true if the code has errors
     */
    private boolean attribute() {
        List<TreePath> paths = new ArrayList<>();
        for (String name : check.types()) {
            TypeElement type = elements.getTypeElement(name);
            TreePath path = type == null || generated.contains(name) ? null : trees.getPath(type);
            if (path != null) {
                paths.add(path);
                if (path.getLeaf() instanceof ClassTree tree) {
                    trees.getElement(new TreePath(path, tree.getModifiers()));
                }
            }
        }
        BrokenCode broken = new BrokenCode(trees);
        for (TreePath path : paths) {
            if (broken.in(path)) {
                return true;
            }
        }
        return false;
    }

    private void ended() {
        if (analysed) {
            check.end(generated.containsAll(check.types()));
        } else {
            check.endUnanalysed();
        }
    }
}
