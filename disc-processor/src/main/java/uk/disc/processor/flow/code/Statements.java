package uk.disc.processor.flow.code;

import com.sun.source.tree.AssertTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.SimpleTreeVisitor;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Name;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;
import uk.disc.processor.flow.code.Code.Block;
import uk.disc.processor.flow.code.Code.End;

/** Adds the code of statements. */
final class Statements extends SimpleTreeVisitor<@Nullable Void, @Nullable Void> {
    private final Lowering lowering;
    private final Expressions expressions;
    private final Deque<Scope> scopes = new ArrayDeque<>();
    private Optional<String> nextLabel = Optional.empty();

    /** Something that {@code break}, {@code continue}, {@code yield} and {@code return} leave. */
    private static final class Scope {
        private final Optional<String> label;
        private final boolean unlabelledBreak;
        private final @Nullable Block onBreak;
        private final @Nullable Block onContinue;
        private final @Nullable BlockTree atEnd;
        private final @Nullable Block handler;
        private final int result;

        Scope(
                Optional<String> label,
                boolean unlabelledBreak,
                @Nullable Block onBreak,
                @Nullable Block onContinue,
                @Nullable BlockTree atEnd,
                @Nullable Block handler,
                int result) {
            this.label = label;
            this.unlabelledBreak = unlabelledBreak;
            this.onBreak = onBreak;
            this.onContinue = onContinue;
            this.atEnd = atEnd;
            this.handler = handler;
            this.result = result;
        }
    }

    Statements(Lowering lowering, Expressions expressions) {
        this.lowering = lowering;
        this.expressions = expressions;
        expressions.statements(this);
    }

    void add(@Nullable Tree statement) {
        if (statement != null) {
            visit(statement, null);
        }
    }

    @Override
    public @Nullable Void visitBlock(BlockTree tree, @Nullable Void unused) {
        tree.getStatements().forEach(this::add);
        return null;
    }

    @Override
    public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
        if (lowering.element(tree) instanceof VariableElement variable) {
            ExpressionTree initialiser = tree.getInitializer();
            int register = lowering.local(variable);
            if (initialiser != null) {
                int value = expressions.initialiser(initialiser, variable.asType());
                lowering.emit(new Instruction.Move(
                        register, value, lowering.step(tree.getName().toString(), tree)));
            }
        }
        return null;
    }

    @Override
    public @Nullable Void visitExpressionStatement(ExpressionStatementTree tree, @Nullable Void unused) {
        expressions.value(tree.getExpression());
        return null;
    }

    @Override
    public @Nullable Void visitIf(IfTree tree, @Nullable Void unused) {
        Block whenTrue = lowering.block();
        Block whenFalse = lowering.block();
        expressions.condition(tree.getCondition(), whenTrue, whenFalse);
        Block after = tree.getElseStatement() == null ? whenFalse : lowering.block();
        lowering.at(whenTrue);
        add(tree.getThenStatement());
        lowering.end(new End.Jump(after), whenFalse);
        if (tree.getElseStatement() != null) {
            add(tree.getElseStatement());
            lowering.go(after);
        }
        return null;
    }

    @Override
    public @Nullable Void visitLabeledStatement(LabeledStatementTree tree, @Nullable Void unused) {
        String label = tree.getLabel().toString();
        Block after = lowering.block();
        nextLabel = Optional.of(label);
        scopes.push(scope(Optional.of(label), false, after, null));
        add(tree.getStatement());
        scopes.pop();
        nextLabel = Optional.empty();
        lowering.go(after);
        return null;
    }

    private Scope scope(Optional<String> label, boolean unlabelledBreak, Block onBreak, @Nullable Block onContinue) {
        return new Scope(label, unlabelledBreak, onBreak, onContinue, null, lowering.handler(), Instruction.NOTHING);
    }

    private Optional<String> takeLabel() {
        Optional<String> label = nextLabel;
        nextLabel = Optional.empty();
        return label;
    }

    private void loop(
            @Nullable ExpressionTree condition,
            @Nullable Tree body,
            List<? extends StatementTree> update,
            boolean first) {
        Optional<String> label = takeLabel();
        Block inside = lowering.block();
        Block next = lowering.block();
        Block after = lowering.block();
        // The first test stands by itself: what is true of it need not be true of later ones.
        if (first) {
            test(condition, inside, after);
        } else {
            lowering.go(inside);
        }
        lowering.at(inside);
        scopes.push(scope(label, true, after, next));
        add(body);
        scopes.pop();
        lowering.go(next);
        update.forEach(this::add);
        test(condition, inside, after);
        lowering.at(after);
    }

    private void test(@Nullable ExpressionTree condition, Block inside, Block after) {
        if (condition == null) {
            lowering.go(inside);
        } else {
            expressions.condition(condition, inside, after);
        }
    }

    @Override
    public @Nullable Void visitWhileLoop(WhileLoopTree tree, @Nullable Void unused) {
        loop(tree.getCondition(), tree.getStatement(), List.of(), true);
        return null;
    }

    @Override
    public @Nullable Void visitDoWhileLoop(DoWhileLoopTree tree, @Nullable Void unused) {
        loop(tree.getCondition(), tree.getStatement(), List.of(), false);
        return null;
    }

    @Override
    public @Nullable Void visitForLoop(ForLoopTree tree, @Nullable Void unused) {
        Optional<String> label = takeLabel();
        tree.getInitializer().forEach(this::add);
        nextLabel = label;
        loop(tree.getCondition(), tree.getStatement(), tree.getUpdate(), true);
        return null;
    }

    @Override
    public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree tree, @Nullable Void unused) {
        Optional<String> label = takeLabel();
        int over = expressions.value(tree.getExpression());
        Block test = lowering.block();
        Block inside = lowering.block();
        Block after = lowering.block();
        lowering.go(test);
        lowering.end(new End.Branch(Instruction.NOTHING, inside, after), inside);
        if (lowering.element(tree.getVariable()) instanceof VariableElement variable) {
            int element = lowering.register();
            lowering.emit(
                    new Instruction.LoadElement(element, over, Instruction.NOTHING, lowering.type(tree.getVariable())));
            lowering.emit(new Instruction.Move(
                    lowering.local(variable),
                    element,
                    lowering.step(tree.getVariable().getName().toString(), tree.getVariable())));
        }
        scopes.push(scope(label, true, after, test));
        add(tree.getStatement());
        scopes.pop();
        lowering.end(new End.Jump(test), after);
        return null;
    }

    @Override
    public @Nullable Void visitSwitch(SwitchTree tree, @Nullable Void unused) {
        Optional<String> label = takeLabel();
        Block after = lowering.block();
        scopes.push(scope(label, true, after, null));
        new Switching(lowering, expressions, this)
                .add(tree.getExpression(), tree.getCases(), after, Instruction.NOTHING);
        scopes.pop();
        return null;
    }

    /** Adds a switch that gives a value. */
    void switchExpression(ExpressionTree selector, List<? extends com.sun.source.tree.CaseTree> cases, int result) {
        Block after = lowering.block();
        scopes.push(new Scope(Optional.empty(), false, after, null, null, lowering.handler(), result));
        new Switching(lowering, expressions, this).add(selector, cases, after, result);
        scopes.pop();
    }

    @Override
    public @Nullable Void visitYield(YieldTree tree, @Nullable Void unused) {
        for (Scope scope : scopes) {
            if (scope.result != Instruction.NOTHING && scope.onBreak != null) {
                int value = expressions.value(tree.getValue());
                lowering.emit(new Instruction.Move(scope.result, value, null));
                leave(scope, scope.onBreak);
                return null;
            }
        }
        return null;
    }

    @Override
    public @Nullable Void visitBreak(BreakTree tree, @Nullable Void unused) {
        for (Scope scope : scopes) {
            if (scope.onBreak != null
                    && (tree.getLabel() == null ? scope.unlabelledBreak : named(scope, tree.getLabel()))) {
                leave(scope, scope.onBreak);
                return null;
            }
        }
        return null;
    }

    @Override
    public @Nullable Void visitContinue(ContinueTree tree, @Nullable Void unused) {
        for (Scope scope : scopes) {
            if (scope.onContinue != null && (tree.getLabel() == null || named(scope, tree.getLabel()))) {
                leave(scope, scope.onContinue);
                return null;
            }
        }
        return null;
    }

    private static boolean named(Scope scope, Name label) {
        return scope.label.filter(label::contentEquals).isPresent();
    }

    /** Runs every {@code finally} up to a scope, and goes on. */
    private void leave(@Nullable Scope target, Block to) {
        runFinally(target);
        lowering.end(new End.Jump(to), lowering.block());
    }

    private void runFinally(@Nullable Scope target) {
        List<Scope> left = new ArrayList<>(scopes);
        Block handler = lowering.handler();
        Deque<Scope> popped = new ArrayDeque<>();
        for (Scope scope : left) {
            if (scope == target) {
                break;
            }
            popped.push(scopes.pop());
            if (scope.atEnd != null) {
                lowering.handler(scope.handler);
                lowering.go(lowering.block());
                add(scope.atEnd);
            }
        }
        popped.forEach(scopes::push);
        lowering.handler(handler);
    }

    @Override
    public @Nullable Void visitReturn(ReturnTree tree, @Nullable Void unused) {
        int value = Instruction.NOTHING;
        if (tree.getExpression() != null) {
            int result = expressions.value(tree.getExpression());
            value = lowering.register();
            lowering.emit(new Instruction.Move(value, result, null));
        }
        runFinally(null);
        lowering.end(new End.Return(value, tree.getExpression()), lowering.block());
        return null;
    }

    @Override
    public @Nullable Void visitThrow(ThrowTree tree, @Nullable Void unused) {
        int value = expressions.value(tree.getExpression());
        lowering.end(new End.Throw(value), lowering.block());
        return null;
    }

    @Override
    public @Nullable Void visitSynchronized(SynchronizedTree tree, @Nullable Void unused) {
        expressions.value(tree.getExpression());
        add(tree.getBlock());
        return null;
    }

    @Override
    public @Nullable Void visitAssert(AssertTree tree, @Nullable Void unused) {
        expressions.value(tree.getCondition());
        if (tree.getDetail() != null) {
            expressions.value(tree.getDetail());
        }
        return null;
    }

    @Override
    public @Nullable Void visitTry(TryTree tree, @Nullable Void unused) {
        Block outer = lowering.handler();
        BlockTree atEnd = tree.getFinallyBlock();
        Block after = lowering.block();
        if (atEnd != null) {
            scopes.push(new Scope(Optional.empty(), false, null, null, atEnd, outer, Instruction.NOTHING));
        }
        Block whenThrown = lowering.block();
        Block leaves = lowering.block();
        lowering.handler(whenThrown);
        lowering.go(lowering.block());
        for (Tree resource : tree.getResources()) {
            if (resource instanceof VariableTree) {
                add(resource);
            } else if (resource instanceof ExpressionTree expression) {
                expressions.value(expression);
            }
        }
        add(tree.getBlock());
        lowering.handler(atEnd == null ? outer : leaves);
        lowering.end(new End.Jump(after), whenThrown);
        catches(tree.getCatches(), after, leaves);
        if (atEnd != null) {
            scopes.pop();
        }
        lowering.handler(outer);
        // What is thrown on waits in a register of its own: the finally block may catch something else meanwhile.
        lowering.at(leaves);
        int thrown = lowering.register();
        lowering.emit(new Instruction.Move(thrown, Code.THROWN, null));
        Block ends = lowering.block();
        lowering.go(ends);
        add(atEnd);
        Block joined = lowering.block();
        lowering.end(new End.Throw(thrown), after);
        lowering.go(joined);
        add(atEnd);
        return null;
    }

    private void catches(List<? extends CatchTree> catches, Block after, Block leaves) {
        List<End.Arm> arms = new ArrayList<>();
        Block dispatch = lowering.current();
        List<Block> starts = new ArrayList<>();
        for (int i = 0; i < catches.size(); i++) {
            Block start = lowering.block();
            starts.add(start);
            arms.add(new End.Arm(null, false, start));
        }
        arms.add(new End.Arm(null, false, leaves));
        dispatch.end(new End.Choice(Instruction.NOTHING, arms));
        for (int i = 0; i < catches.size(); i++) {
            lowering.at(starts.get(i));
            VariableTree parameter = catches.get(i).getParameter();
            if (lowering.element(parameter) instanceof VariableElement variable) {
                int caught = lowering.register();
                lowering.emit(new Instruction.Cast(caught, Code.THROWN, variable.asType()));
                lowering.emit(new Instruction.Move(
                        lowering.local(variable),
                        caught,
                        lowering.step(parameter.getName().toString(), parameter)));
            }
            add(catches.get(i).getBlock());
            lowering.end(new End.Jump(after), lowering.block());
        }
    }
}
