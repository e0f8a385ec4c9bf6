package uk.disc.processor.flow.code;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;
import uk.disc.processor.flow.code.Code.Block;
import uk.disc.processor.flow.code.Code.End;

/** Adds the code of a switch, old or new, statement or expression. */
final class Switching {
    private final Lowering lowering;
    private final Expressions expressions;
    private final Statements statements;

    Switching(Lowering lowering, Expressions expressions, Statements statements) {
        this.lowering = lowering;
        this.expressions = expressions;
        this.statements = statements;
    }

    void add(ExpressionTree selectorTree, List<? extends CaseTree> cases, Block after, int result) {
        int selector = expressions.value(selectorTree);
        Block before = lowering.current();
        List<End.Arm> arms = new ArrayList<>();
        List<Block> starts = new ArrayList<>();
        boolean complete = result != Instruction.NOTHING;
        for (CaseTree each : cases) {
            Block start = lowering.block();
            starts.add(start);
            complete |= arms(each, start, arms);
        }
        if (!complete) {
            arms.add(new End.Arm(null, true, after));
        }
        before.end(new End.Choice(selector, arms));
        for (int i = 0; i < starts.size(); i++) {
            lowering.at(starts.get(i));
            Patterns.in(cases.get(i)).forEach(pattern -> new PatternBindings(lowering).bind(pattern, selector));
            body(cases.get(i), i + 1 < starts.size() ? starts.get(i + 1) : after, after, result);
        }
        lowering.at(after);
    }

    /**
     * Adds the ways that lead to a case.
     *
     * @return true if one of them is the default
     */
    private boolean arms(CaseTree tree, Block start, List<End.Arm> arms) {
        boolean fallback = Patterns.isDefault(tree);
        if (fallback) {
            arms.add(new End.Arm(null, true, start));
        }
        List<? extends ExpressionTree> labels = tree.getExpressions();
        for (ExpressionTree label : labels) {
            arms.add(new End.Arm(constant(label), false, start));
        }
        if (labels.isEmpty() && !fallback) {
            arms.add(new End.Arm(null, false, start));
        }
        return fallback;
    }

    private @Nullable Object constant(ExpressionTree label) {
        Object literal = Expressions.literal(label);
        return literal == null && lowering.element(label) instanceof VariableElement variable
                ? variable.getConstantValue()
                : literal;
    }

    private void body(CaseTree tree, Block next, Block after, int result) {
        if (tree.getCaseKind() == CaseTree.CaseKind.STATEMENT) {
            List<? extends StatementTree> body = tree.getStatements();
            if (body != null) {
                body.forEach(statements::add);
            }
            lowering.end(new End.Jump(next), lowering.block());
            return;
        }
        Tree body = tree.getBody();
        if (body instanceof ExpressionTree expression) {
            int value = expressions.value(expression);
            if (result != Instruction.NOTHING) {
                lowering.emit(new Instruction.Move(result, value, null));
            }
        } else if (body instanceof BlockTree || body instanceof StatementTree) {
            statements.add(body);
        }
        lowering.end(new End.Jump(after), lowering.block());
    }
}
