package uk.disc.processor.flow;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;
import uk.disc.processor.flow.code.Body;
import uk.disc.processor.flow.code.Fault;
import uk.disc.processor.flow.engine.Elsewhere;
import uk.disc.processor.flow.engine.Knowledge;
import uk.disc.register.FoundTransfer;

/**
 * Tells the code that is worth following from the rest: what touches something marked or calls something that sends, itself or through a
 * method of any class that has the name of one that does. Most code of most programs does neither.
 */
final class Relevance {
    private final Trees trees;
    private final Knowledge knowledge;
    private final Elsewhere elsewhere;
    private final Map<Element, Boolean> telling = new HashMap<>();
    private final Map<String, Boolean> carrying = new HashMap<>();
    private final Map<String, Set<Tree>> callers = new HashMap<>();
    private final Map<Tree, String> names = new IdentityHashMap<>();
    private final Deque<Tree> open = new ArrayDeque<>();
    private final Set<Tree> relevant = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Tree, String> faults = new IdentityHashMap<>();
    private boolean anything;

    Relevance(Trees trees, Knowledge knowledge, Elsewhere elsewhere, Collection<CompilationUnitTree> units) {
        this.trees = trees;
        this.knowledge = knowledge;
        this.elsewhere = elsewhere;
        for (CompilationUnitTree unit : units) {
            new Reading(unit).scan(unit.getTypeDecls(), null);
        }
        spread();
    }

    /** Whether a body is worth following. */
    boolean of(Body body) {
        return relevant.contains(body.tree());
    }

    /** Why what stands in a body could not be read wholly; who calls it may not be known then. */
    Optional<String> fault(Body body) {
        return Optional.ofNullable(faults.get(body.tree()));
    }

    /** Whether anything here is marked, so that something marked may leave; code without can only pass on what others give it. */
    boolean ofAnything() {
        return anything;
    }

    /** Whoever calls something of that name is worth following too. */
    private void spread() {
        Set<String> seen = new HashSet<>();
        while (!open.isEmpty()) {
            String name = names.get(open.pop());
            if (name != null && seen.add(name)) {
                callers.getOrDefault(name, Set.of()).forEach(this::mark);
            }
        }
    }

    private void mark(Tree place) {
        if (relevant.add(place)) {
            open.push(place);
        }
    }

    /** Goes through a file; what stands in a method counts for it, and for every method and class around it. */
    private final class Reading extends TreeScanner<@Nullable Void, @Nullable Void> {
        private final TreePath root;
        private final Deque<Tree> around = new ArrayDeque<>();

        Reading(CompilationUnitTree unit) {
            this.root = new TreePath(unit);
        }

        @Override
        public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
            names.put(tree, tree.getSimpleName().toString());
            for (Tree member : tree.getMembers()) {
                boolean own = member instanceof BlockTree || member instanceof VariableTree;
                if (own) {
                    guarded(tree, () -> initialiser(tree, member));
                } else {
                    scan(member, null);
                }
            }
            return null;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree tree, @Nullable Void unused) {
            guarded(tree, () -> read(tree));
            return null;
        }

        /** What can't be read is worth following, and is unknown. */
        private void guarded(Tree place, Runnable reading) {
            int outside = around.size();
            try {
                reading.run();
            } catch (RuntimeException | StackOverflowError fault) {
                while (around.size() > outside) {
                    around.pop();
                }
                mark(place);
                markAll();
                faults.put(place, Fault.in(fault));
            }
        }

        private void initialiser(ClassTree tree, Tree member) {
            around.push(tree);
            scan(member, null);
            around.pop();
        }

        private void read(MethodTree tree) {
            Element element = element(tree);
            String name = tree.getName().toString();
            names.put(
                    tree,
                    name.equals("<init>") && element != null && element.getEnclosingElement() != null
                            ? element.getEnclosingElement().getSimpleName().toString()
                            : name);
            around.push(tree);
            // What is declared here may be called as what it overrides.
            if (element != null && tells(element)) {
                markAll();
            }
            super.visitMethod(tree, null);
            around.pop();
        }

        private @Nullable Element element(Tree tree) {
            return trees.getElement(new TreePath(root, tree));
        }

        private void markAll() {
            around.forEach(Relevance.this::mark);
        }

        private void mention(Tree tree) {
            Element element = element(tree);
            if (element != null && !around.isEmpty() && tells(element)) {
                markAll();
            }
        }

        private void call(String name) {
            for (Tree place : around) {
                callers.computeIfAbsent(name, key -> Collections.newSetFromMap(new IdentityHashMap<>()))
                        .add(place);
            }
        }

        @Override
        public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
            mention(tree);
            return null;
        }

        @Override
        public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void unused) {
            mention(tree);
            return super.visitMemberSelect(tree, null);
        }

        @Override
        public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
            mention(tree);
            return super.visitVariable(tree, null);
        }

        /** An address that a class keeps is told where it sends; whoever makes the class has nothing to do with it. */
        private void address(Tree tree) {
            Tree place = around.peek();
            boolean begins = place instanceof ClassTree
                    || place instanceof MethodTree method && method.getName().contentEquals("<init>");
            if (begins
                    && element(tree) instanceof ExecutableElement method
                    && !knowledge.destinations(method).isEmpty()) {
                relevant.add(place);
            }
        }

        @Override
        public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
            mention(tree);
            address(tree);
            Tree select = tree.getMethodSelect();
            if (select instanceof IdentifierTree name) {
                call(name(name.getName().toString(), element(tree)));
            } else if (select instanceof MemberSelectTree member) {
                call(member.getIdentifier().toString());
            }
            return super.visitMethodInvocation(tree, null);
        }

        /** A constructor goes by the name of its class, also where another constructor calls it. */
        private static String name(String written, @Nullable Element called) {
            Element owner = called == null ? null : called.getEnclosingElement();
            boolean constructor = written.equals("super") || written.equals("this");
            return constructor && owner != null ? owner.getSimpleName().toString() : written;
        }

        @Override
        public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void unused) {
            mention(tree);
            address(tree);
            Element constructor = element(tree);
            Element type = constructor == null ? null : constructor.getEnclosingElement();
            if (type != null) {
                call(type.getSimpleName().toString());
            }
            return super.visitNewClass(tree, null);
        }

        @Override
        public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void unused) {
            mention(tree);
            call(tree.getName().toString());
            return super.visitMemberReference(tree, null);
        }
    }

    /** Whether an element is marked, holds something marked, or sends. */
    private boolean tells(Element element) {
        Boolean known = telling.get(element);
        if (known == null) {
            boolean holds = holds(element);
            anything |= holds;
            known = holds || element instanceof ExecutableElement method && sends(method);
            telling.put(element, known);
        }
        return known;
    }

    private boolean holds(Element element) {
        return !knowledge.held(element).categories().isEmpty()
                || element instanceof VariableElement && carries(element.asType())
                || element instanceof ExecutableElement method && (carries(made(method)) || elsewhere.tells(method));
    }

    /** What a call gives: of a constructor, what it constructs. */
    private static TypeMirror made(ExecutableElement method) {
        Element owner = method.getEnclosingElement();
        return method.getKind() == ElementKind.CONSTRUCTOR && owner != null ? owner.asType() : method.getReturnType();
    }

    private boolean sends(ExecutableElement method) {
        // Nearly all code logs; what is marked makes code worth following by itself.
        return knowledge
                        .sink(method)
                        .filter(sink -> sink.direction() == FoundTransfer.Direction.LEAVES)
                        .isPresent()
                || knowledge.transfer(method).isPresent()
                || knowledge.answers(method).isPresent()
                || knowledge.opens(method).isPresent();
    }

    private boolean carries(TypeMirror type) {
        return type instanceof DeclaredType
                && !type.toString().startsWith("java.lang.")
                && carrying.computeIfAbsent(
                        type.toString(), key -> !knowledge.carried(type).isEmpty());
    }
}
