package uk.disc.processor.flow.code;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.SimpleTreeVisitor;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;
import uk.disc.processor.flow.code.Code.Block;
import uk.disc.processor.flow.code.Code.End;
import uk.disc.processor.flow.value.Value;

/** Adds the code of expressions; each gives the register that holds its value. */
final class Expressions extends SimpleTreeVisitor<Integer, @Nullable Void> {
    private final Lowering lowering;
    private @Nullable Statements statements;

    Expressions(Lowering lowering) {
        this.lowering = lowering;
    }

    void statements(Statements with) {
        statements = with;
    }

    /** The register of an expression's value. */
    int value(Tree tree) {
        Integer register = visit(tree, null);
        return register == null ? lowering.register() : register;
    }

    /** The value of an initialiser, which may be the elements of an array alone. */
    int initialiser(ExpressionTree tree, TypeMirror type) {
        return tree instanceof NewArrayTree array && array.getType() == null ? array(array, type) : value(tree);
    }

    /** The constant that a literal is; null for another expression. */
    static @Nullable Object literal(Tree tree) {
        if (tree instanceof ParenthesizedTree inner) {
            return literal(inner.getExpression());
        }
        return tree instanceof LiteralTree literal ? literal.getValue() : null;
    }

    @Override
    protected Integer defaultAction(Tree tree, @Nullable Void unused) {
        return lowering.register();
    }

    @Override
    public Integer visitLiteral(LiteralTree tree, @Nullable Void unused) {
        Object constant = tree.getValue();
        return lowering.constant(constant == null ? Value.NULL : constant);
    }

    @Override
    public Integer visitParenthesized(ParenthesizedTree tree, @Nullable Void unused) {
        return value(tree.getExpression());
    }

    @Override
    public Integer visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
        String name = tree.getName().toString();
        if (name.equals("this") || name.equals("super")) {
            return lowering.self(null, tree);
        }
        Element element = lowering.element(tree);
        if (!(element instanceof VariableElement variable)) {
            return lowering.register();
        }
        return FreeVariables.local(variable) ? lowering.read(variable, tree) : field(variable, null, tree);
    }

    @Override
    public Integer visitMemberSelect(MemberSelectTree tree, @Nullable Void unused) {
        String name = tree.getIdentifier().toString();
        if (name.equals("class")) {
            TypeMirror type = lowering.type(tree.getExpression());
            return type == null ? lowering.register() : lowering.constant(new ClassConstant(type));
        }
        if (name.equals("this")) {
            return lowering.self(lowering.element(tree.getExpression()), tree);
        }
        return lowering.element(tree) instanceof VariableElement variable
                ? field(variable, tree.getExpression(), tree)
                : lowering.register();
    }

    /** Reads a field; without an object written before it, from the object in whose code this stands. */
    private int field(VariableElement field, @Nullable ExpressionTree object, Tree tree) {
        if (field.getConstantValue() != null) {
            return lowering.constant(field.getConstantValue());
        }
        if (!field.getKind().isField()) {
            return lowering.register();
        }
        int to = lowering.register();
        int from = objectOf(field, object, tree);
        lowering.emit(new Instruction.Load(
                to,
                from,
                lowering.key(field),
                field,
                lowering.type(tree),
                lowering.step(Lowering.fieldText(field), tree)));
        return to;
    }

    private int objectOf(VariableElement field, @Nullable ExpressionTree object, Tree tree) {
        if (field.getModifiers().contains(Modifier.STATIC)) {
            if (object != null && !lowering.isType(object)) {
                value(object);
            }
            return Instruction.NOTHING;
        }
        return object == null ? lowering.self(field.getEnclosingElement(), tree) : value(object);
    }

    @Override
    public Integer visitArrayAccess(ArrayAccessTree tree, @Nullable Void unused) {
        int array = value(tree.getExpression());
        int index = value(tree.getIndex());
        int to = lowering.register();
        lowering.emit(new Instruction.LoadElement(to, array, index, lowering.type(tree)));
        return to;
    }

    @Override
    public Integer visitTypeCast(TypeCastTree tree, @Nullable Void unused) {
        int from = value(tree.getExpression());
        int to = lowering.register();
        lowering.emit(new Instruction.Cast(to, from, lowering.type(tree)));
        return to;
    }

    @Override
    public Integer visitInstanceOf(InstanceOfTree tree, @Nullable Void unused) {
        int value = value(tree.getExpression());
        if (tree.getPattern() != null) {
            new PatternBindings(lowering).bind(tree.getPattern(), value);
        }
        return lowering.register();
    }

    @Override
    public Integer visitBinary(BinaryTree tree, @Nullable Void unused) {
        if (tree.getKind() == Tree.Kind.CONDITIONAL_AND || tree.getKind() == Tree.Kind.CONDITIONAL_OR) {
            return truth(tree);
        }
        // A long sum leans to the left; going down it by hand keeps the stack short.
        Deque<BinaryTree> spine = new ArrayDeque<>();
        Tree at = tree;
        while (at instanceof BinaryTree binary && binary.getKind() == tree.getKind()) {
            spine.push(binary);
            at = binary.getLeftOperand();
        }
        int result = value(at);
        List<Integer> texts = new ArrayList<>();
        for (BinaryTree each : spine) {
            int right = value(each.getRightOperand());
            if (isText(lowering.type(each))) {
                if (texts.isEmpty()) {
                    texts.add(result);
                }
                texts.add(right);
            } else {
                int to = lowering.register();
                lowering.emit(new Instruction.Operation(to, each.getKind(), result, right, lowering.type(each)));
                result = to;
            }
        }
        return texts.isEmpty() ? result : concatenation(texts, tree);
    }

    private int concatenation(List<Integer> parts, Tree tree) {
        int to = lowering.register();
        lowering.emit(new Instruction.Concatenation(to, List.copyOf(parts), lowering.step("", tree)));
        return to;
    }

    private static boolean isText(@Nullable TypeMirror type) {
        return type instanceof DeclaredType declared
                && declared.asElement() instanceof TypeElement element
                && element.getQualifiedName().contentEquals("java.lang.String");
    }

    /** The truth of a condition, as a value. */
    private int truth(ExpressionTree tree) {
        int result = lowering.register();
        Block whenTrue = lowering.block();
        Block whenFalse = lowering.block();
        Block after = lowering.block();
        condition(tree, whenTrue, whenFalse);
        lowering.at(whenTrue);
        lowering.emit(new Instruction.Constant(result, Boolean.TRUE));
        lowering.end(new End.Jump(after), whenFalse);
        lowering.emit(new Instruction.Constant(result, Boolean.FALSE));
        lowering.go(after);
        return result;
    }

    /** Adds a condition that leads to one of two blocks. */
    void condition(ExpressionTree tree, Block whenTrue, Block whenFalse) {
        if (tree instanceof ParenthesizedTree inner) {
            condition(inner.getExpression(), whenTrue, whenFalse);
        } else if (tree.getKind() == Tree.Kind.LOGICAL_COMPLEMENT && tree instanceof UnaryTree not) {
            condition(not.getExpression(), whenFalse, whenTrue);
        } else if (tree.getKind() == Tree.Kind.CONDITIONAL_AND && tree instanceof BinaryTree and) {
            Block second = lowering.block();
            condition(and.getLeftOperand(), second, whenFalse);
            lowering.at(second);
            condition(and.getRightOperand(), whenTrue, whenFalse);
        } else if (tree.getKind() == Tree.Kind.CONDITIONAL_OR && tree instanceof BinaryTree or) {
            Block second = lowering.block();
            condition(or.getLeftOperand(), whenTrue, second);
            lowering.at(second);
            condition(or.getRightOperand(), whenTrue, whenFalse);
        } else {
            int value = value(tree);
            lowering.end(new End.Branch(value, whenTrue, whenFalse), whenTrue);
        }
    }

    @Override
    public Integer visitConditionalExpression(ConditionalExpressionTree tree, @Nullable Void unused) {
        int result = lowering.register();
        Block whenTrue = lowering.block();
        Block whenFalse = lowering.block();
        Block after = lowering.block();
        condition(tree.getCondition(), whenTrue, whenFalse);
        lowering.at(whenTrue);
        lowering.emit(new Instruction.Move(result, value(tree.getTrueExpression()), null));
        lowering.end(new End.Jump(after), whenFalse);
        lowering.emit(new Instruction.Move(result, value(tree.getFalseExpression()), null));
        lowering.go(after);
        return result;
    }

    @Override
    public Integer visitUnary(UnaryTree tree, @Nullable Void unused) {
        Tree.Kind kind = tree.getKind();
        boolean after = kind == Tree.Kind.POSTFIX_INCREMENT || kind == Tree.Kind.POSTFIX_DECREMENT;
        boolean changes = after || kind == Tree.Kind.PREFIX_INCREMENT || kind == Tree.Kind.PREFIX_DECREMENT;
        int before = value(tree.getExpression());
        int old = before;
        if (after) {
            old = lowering.register();
            lowering.emit(new Instruction.Move(old, before, null));
        }
        int to = lowering.register();
        lowering.emit(new Instruction.Operation(to, kind, old, Instruction.NOTHING, lowering.type(tree)));
        if (changes) {
            assign(tree.getExpression(), to, tree);
        }
        return after ? old : to;
    }

    @Override
    public Integer visitAssignment(AssignmentTree tree, @Nullable Void unused) {
        int value = value(tree.getExpression());
        assign(tree.getVariable(), value, tree);
        return value;
    }

    @Override
    public Integer visitCompoundAssignment(CompoundAssignmentTree tree, @Nullable Void unused) {
        int before = value(tree.getVariable());
        int with = value(tree.getExpression());
        int result;
        if (isText(lowering.type(tree.getVariable()))) {
            result = concatenation(List.of(before, with), tree);
        } else {
            result = lowering.register();
            lowering.emit(new Instruction.Operation(
                    result, Operators.ofAssignment(tree.getKind()), before, with, lowering.type(tree)));
        }
        assign(tree.getVariable(), result, tree);
        return result;
    }

    private void assign(Tree target, int value, Tree tree) {
        if (target instanceof ParenthesizedTree inner) {
            assign(inner.getExpression(), value, tree);
        } else if (target instanceof ArrayAccessTree array) {
            lowering.emit(new Instruction.StoreElement(value(array.getExpression()), value(array.getIndex()), value));
        } else if (lowering.element(target) instanceof VariableElement variable) {
            if (FreeVariables.local(variable)) {
                lowering.emit(new Instruction.Move(
                        lowering.local(variable),
                        value,
                        lowering.step(variable.getSimpleName().toString(), tree)));
            } else {
                ExpressionTree object = target instanceof MemberSelectTree member ? member.getExpression() : null;
                lowering.emit(new Instruction.Store(
                        objectOf(variable, object, target),
                        lowering.key(variable),
                        variable,
                        value,
                        lowering.step(Lowering.fieldText(variable), tree)));
            }
        }
    }

    @Override
    public Integer visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
        if (!(lowering.element(tree) instanceof ExecutableElement method)) {
            tree.getArguments().forEach(this::value);
            return lowering.register();
        }
        boolean isStatic = method.getModifiers().contains(Modifier.STATIC);
        ExpressionTree select = tree.getMethodSelect();
        int receiver = Instruction.NOTHING;
        TypeMirror receiverType = null;
        boolean virtual = !isStatic;
        if (select instanceof MemberSelectTree member) {
            receiverType = lowering.type(member.getExpression());
            if (isSuper(member.getExpression())) {
                receiver = lowering.self(null, tree);
                virtual = false;
            } else if (!lowering.isType(member.getExpression())) {
                receiver = value(member.getExpression());
            }
        } else if (!isStatic) {
            String name = select instanceof IdentifierTree identifier
                    ? identifier.getName().toString()
                    : "";
            boolean constructor = name.equals("this") || name.equals("super");
            receiver = constructor ? lowering.self(null, tree) : lowering.self(method.getEnclosingElement(), tree);
            virtual = !constructor;
            receiverType = Lowering.declaring(method);
        }
        if (isStatic) {
            receiver = Instruction.NOTHING;
        }
        boolean isVoid = method.getReturnType().getKind() == TypeKind.VOID;
        int to = lowering.register();
        lowering.emit(new Instruction.Invoke(
                isVoid ? Instruction.NOTHING : to,
                method,
                receiver,
                arguments(method, tree.getArguments(), tree),
                virtual,
                receiverType,
                isVoid ? null : lowering.type(tree),
                List.copyOf(tree.getArguments()),
                lowering.body().unit(),
                tree));
        return to;
    }

    private static boolean isSuper(ExpressionTree tree) {
        return tree instanceof IdentifierTree name && name.getName().contentEquals("super")
                || tree instanceof MemberSelectTree member
                        && member.getIdentifier().contentEquals("super");
    }

    /** The arguments as the method takes them: those of a variable arity in an array. */
    private List<Integer> arguments(ExecutableElement method, List<? extends ExpressionTree> trees, Tree call) {
        List<Integer> registers = new ArrayList<>();
        for (ExpressionTree tree : trees) {
            registers.add(value(tree));
        }
        int declared = method.getParameters().size();
        if (!method.isVarArgs() || registers.size() < declared - 1) {
            return registers;
        }
        TypeMirror last = method.getParameters().get(declared - 1).asType();
        if (registers.size() == declared && passesArray(trees.get(declared - 1), last)) {
            return registers;
        }
        List<Integer> gathered = new ArrayList<>(registers.subList(0, declared - 1));
        int array = lowering.register();
        record VariableArguments(Tree call) {}
        lowering.emit(new Instruction.Create(array, new VariableArguments(call), last));
        for (int i = declared - 1; i < registers.size(); i++) {
            lowering.emit(new Instruction.StoreElement(array, lowering.constant(i - declared + 1), registers.get(i)));
        }
        gathered.add(array);
        return gathered;
    }

    private boolean passesArray(ExpressionTree argument, TypeMirror parameter) {
        TypeMirror type = lowering.type(argument);
        if (type == null || type.getKind() == TypeKind.NULL) {
            return true;
        }
        return type.getKind() == TypeKind.ARRAY
                && (!(parameter instanceof ArrayType array)
                        || !(type instanceof ArrayType given)
                        || array.getComponentType().getKind().isPrimitive()
                                == given.getComponentType().getKind().isPrimitive());
    }

    @Override
    public Integer visitNewClass(NewClassTree tree, @Nullable Void unused) {
        int outer = tree.getEnclosingExpression() == null
                ? lowering.self(null, tree)
                : value(tree.getEnclosingExpression());
        Optional<TypeElement> anonymous = lowering.program().anonymous(lowering.root(), tree);
        TypeMirror type = anonymous.<TypeMirror>map(Element::asType).orElseGet(() -> lowering.type(tree));
        int created = lowering.register();
        lowering.emit(new Instruction.Create(created, tree, type));
        if (type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement made) {
            int around = tree.getEnclosingExpression() == null ? around(made, outer, tree) : outer;
            lowering.captureFor(created, made, around, tree);
        }
        if (lowering.element(tree) instanceof ExecutableElement constructor) {
            lowering.emit(new Instruction.Invoke(
                    Instruction.NOTHING,
                    constructor,
                    created,
                    arguments(constructor, tree.getArguments(), tree),
                    false,
                    type,
                    null,
                    List.copyOf(tree.getArguments()),
                    lowering.body().unit(),
                    tree));
        } else {
            tree.getArguments().forEach(this::value);
        }
        return created;
    }

    /** The object around a new object of an inner class: this one, or one around this one. */
    private int around(TypeElement made, int outer, Tree tree) {
        return outer == Instruction.NOTHING || made.getModifiers().contains(Modifier.STATIC)
                ? Instruction.NOTHING
                : made.getEnclosingElement() instanceof TypeElement enclosing ? lowering.self(enclosing, tree) : outer;
    }

    @Override
    public Integer visitNewArray(NewArrayTree tree, @Nullable Void unused) {
        return array(tree, lowering.type(tree));
    }

    private int array(NewArrayTree tree, @Nullable TypeMirror type) {
        tree.getDimensions().forEach(this::value);
        int array = lowering.register();
        lowering.emit(new Instruction.Create(array, tree, type));
        List<? extends ExpressionTree> initialisers = tree.getInitializers();
        if (initialisers != null) {
            TypeMirror component = type instanceof ArrayType of ? of.getComponentType() : null;
            for (int i = 0; i < initialisers.size(); i++) {
                ExpressionTree each = initialisers.get(i);
                int element = component == null ? value(each) : initialiser(each, component);
                lowering.emit(new Instruction.StoreElement(array, lowering.constant(i), element));
            }
        }
        return array;
    }

    @Override
    public Integer visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void unused) {
        Body body = lowering.program()
                .lambda(lowering.body().unit(), lowering.root(), lowering.body().owner(), tree);
        return function(body, tree);
    }

    @Override
    public Integer visitMemberReference(MemberReferenceTree tree, @Nullable Void unused) {
        ExecutableElement method = lowering.element(tree) instanceof ExecutableElement found ? found : null;
        Body body = lowering.program()
                .reference(
                        lowering.body().unit(), lowering.root(), lowering.body().owner(), tree, method);
        return function(body, tree);
    }

    private int function(Body body, Tree tree) {
        int to = lowering.register();
        lowering.emit(new Instruction.Create(to, body, lowering.type(tree)));
        lowering.capture(to, body, tree);
        return to;
    }

    @Override
    public Integer visitSwitchExpression(SwitchExpressionTree tree, @Nullable Void unused) {
        int result = lowering.register();
        Objects.requireNonNull(statements, "set before any expression is read")
                .switchExpression(tree.getExpression(), tree.getCases(), result);
        return result;
    }
}
