package uk.disc.processor.flow.code;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;
import uk.disc.processor.flow.code.Code.Block;
import uk.disc.processor.flow.code.Code.End;
import uk.disc.processor.flow.value.FieldKey;
import uk.disc.processor.flow.value.Trace;

/** Makes the code of one body. Statements and expressions share what is here: the block being filled, registers, and who {@code this} is. */
final class Lowering {
    /** Where a lambda keeps the object in whose code it stands. */
    static final String ENCLOSING = "this";

    /** Where an object of an inner class keeps the one around it. */
    static final String OUTER = "outer";

    /** Where a method reference keeps its receiver. */
    private static final String BOUND = "receiver";

    private final Program program;
    private final Body body;
    private final Code code;
    private final TreePath root;
    private final Map<VariableElement, Integer> locals = new HashMap<>();
    private final Expressions expressions;
    private final Statements statements;
    private Block current;
    private @Nullable Block handler;
    private int self = Instruction.NOTHING;

    Lowering(Program program, Body body) {
        this.program = program;
        this.body = body;
        this.code = new Code(body);
        this.root = new TreePath(body.unit());
        for (int i = 0; i < body.arity(); i++) {
            code.register();
        }
        this.current = code.block(null);
        this.expressions = new Expressions(this);
        this.statements = new Statements(this, expressions);
    }

    Code code() {
        switch (body.kind()) {
            case METHOD -> method((MethodTree) body.tree());
            case LAMBDA -> lambda((LambdaExpressionTree) body.tree());
            case REFERENCE -> reference((MemberReferenceTree) body.tree());
            case INITIALISERS, STATIC_INITIALISERS -> initialisers((ClassTree) body.tree());
        }
        current.end(new End.Return(Instruction.NOTHING, null));
        return code;
    }

    private void method(MethodTree tree) {
        if (body.hasReceiver()) {
            self = Code.parameter(0);
        }
        parameters(tree.getParameters());
        BlockTree block = Objects.requireNonNull(tree.getBody(), "only methods with a body have a body here");
        if (body.method() != null && body.method().getKind() == ElementKind.CONSTRUCTOR) {
            constructor(tree, block);
        } else {
            block.getStatements().forEach(statements::add);
        }
    }

    private void parameters(List<? extends VariableTree> trees) {
        int first = body.hasReceiver() ? 1 : 0;
        for (int i = 0; i < trees.size(); i++) {
            if (element(trees.get(i)) instanceof VariableElement parameter) {
                locals.put(parameter, Code.parameter(first + i));
            }
        }
    }

    private void constructor(MethodTree tree, BlockTree block) {
        Optional<StatementTree> other = block.getStatements().stream()
                .filter(each -> callsConstructor(each).isPresent())
                .map(StatementTree.class::cast)
                .findFirst();
        if (other.isEmpty()) {
            implicitSuper(tree);
            initialise(tree);
        }
        for (StatementTree statement : block.getStatements()) {
            statements.add(statement);
            if (other.filter(statement::equals).isPresent()
                    && callsConstructor(statement).filter("super"::equals).isPresent()) {
                initialise(tree);
            }
        }
        if (body.owner().getKind() == ElementKind.RECORD) {
            assignComponents(tree, block);
        }
    }

    /** The name by which a statement calls another constructor: {@code this} or {@code super}. */
    private static Optional<String> callsConstructor(StatementTree statement) {
        if (statement instanceof ExpressionStatementTree expression
                && expression.getExpression() instanceof MethodInvocationTree call) {
            String select = call.getMethodSelect() instanceof IdentifierTree name
                    ? name.getName().toString()
                    : call.getMethodSelect() instanceof com.sun.source.tree.MemberSelectTree member
                            ? member.getIdentifier().toString()
                            : "";
            if (select.equals("this") || select.equals("super")) {
                return Optional.of(select);
            }
        }
        return Optional.empty();
    }

    private void implicitSuper(MethodTree tree) {
        if (body.owner().getSuperclass() instanceof DeclaredType declared
                && declared.asElement() instanceof TypeElement above
                && program.compiles(above)) {
            for (ExecutableElement constructor : ElementFilter.constructorsIn(above.getEnclosedElements())) {
                if (constructor.getParameters().isEmpty()) {
                    emit(new Instruction.Invoke(
                            Instruction.NOTHING,
                            constructor,
                            self,
                            List.of(),
                            false,
                            above.asType(),
                            null,
                            List.of(),
                            body.unit(),
                            tree));
                }
            }
        }
    }

    private void initialise(Tree tree) {
        program.initialisers(body.owner())
                .ifPresent(found -> emit(new Instruction.Initialise(self, found, body.unit(), tree)));
    }

    /** A canonical constructor that leaves out the assignments has them all the same. */
    private void assignComponents(MethodTree tree, BlockTree block) {
        Set<String> assigned = new HashSet<>();
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitAssignment(AssignmentTree assignment, @Nullable Void unused) {
                Element target = element(assignment.getVariable());
                if (target != null && target.getKind().isField()) {
                    assigned.add(target.getSimpleName().toString());
                }
                return super.visitAssignment(assignment, null);
            }
        }.scan(block, null);
        for (VariableTree parameter : tree.getParameters()) {
            String name = parameter.getName().toString();
            Integer register = element(parameter) instanceof VariableElement variable ? locals.get(variable) : null;
            if (register == null || assigned.contains(name)) {
                continue;
            }
            for (VariableElement field : ElementFilter.fieldsIn(body.owner().getEnclosedElements())) {
                if (field.getSimpleName().contentEquals(name)
                        && !field.getModifiers().contains(Modifier.STATIC)) {
                    emit(new Instruction.Store(self, key(field), field, register, step(fieldText(field), parameter)));
                }
            }
        }
    }

    private void lambda(LambdaExpressionTree tree) {
        parameters(tree.getParameters());
        takeEnclosing();
        if (tree.getBody() instanceof ExpressionTree expression) {
            int result = expressions.value(expression);
            current.end(new End.Return(result, null));
        } else if (tree.getBody() instanceof BlockTree block) {
            block.getStatements().forEach(statements::add);
        }
    }

    private void takeEnclosing() {
        self = register();
        emit(new Instruction.Load(
                self,
                Code.parameter(0),
                program.universe().place(ENCLOSING),
                null,
                body.owner().asType(),
                step("this", body.tree())));
    }

    private void reference(MemberReferenceTree tree) {
        List<Integer> arguments = new ArrayList<>();
        for (int i = 1; i < body.arity(); i++) {
            arguments.add(Code.parameter(i));
        }
        ExecutableElement method = body.method();
        if (method == null) {
            int array = register();
            emit(new Instruction.Create(array, body, type(tree.getQualifierExpression())));
            current.end(new End.Return(array, null));
            return;
        }
        TypeMirror qualifier = type(tree.getQualifierExpression());
        if (method.getKind() == ElementKind.CONSTRUCTOR) {
            int created = register();
            emit(new Instruction.Create(created, body, qualifier));
            invoke(Instruction.NOTHING, method, created, arguments, false, qualifier, null, tree);
            current.end(new End.Return(created, null));
            return;
        }
        int receiver = Instruction.NOTHING;
        if (!method.getModifiers().contains(Modifier.STATIC)) {
            if (!isType(tree.getQualifierExpression())) {
                receiver = register();
                emit(new Instruction.Load(
                        receiver,
                        Code.parameter(0),
                        program.universe().place(BOUND),
                        null,
                        qualifier,
                        step(tree.getQualifierExpression().toString(), tree)));
            } else if (!arguments.isEmpty()) {
                receiver = arguments.remove(0);
            }
        }
        int result = register();
        invoke(result, method, receiver, arguments, true, qualifier, method.getReturnType(), tree);
        current.end(new End.Return(result, null));
    }

    boolean isType(Tree tree) {
        Element element = element(tree);
        return element == null
                ? !(tree instanceof ExpressionTree)
                        || tree.getKind() == Tree.Kind.ARRAY_TYPE
                        || tree.getKind() == Tree.Kind.PARAMETERIZED_TYPE
                : element instanceof TypeElement || element.getKind() == ElementKind.TYPE_PARAMETER;
    }

    /** What a lambda or a method reference takes along when it is made. */
    void capture(int function, Body made, Tree tree) {
        if (made.tree() instanceof MemberReferenceTree reference) {
            if (!isType(reference.getQualifierExpression()) && made.method() != null) {
                int bound = expressions.value(reference.getQualifierExpression());
                store(function, program.universe().place(BOUND), bound, tree);
            }
            return;
        }
        if (self != Instruction.NOTHING) {
            store(function, program.universe().place(ENCLOSING), self, tree);
        }
        for (VariableElement variable : FreeVariables.of(made.tree(), this::element)) {
            store(function, program.universe().captured(variable), read(variable, tree), tree);
        }
    }

    /** What an object of an inner, local or anonymous class takes along when it is made. */
    void captureFor(int object, TypeElement type, int outer, Tree tree) {
        if (outer != Instruction.NOTHING
                && !type.getModifiers().contains(Modifier.STATIC)
                && type.getNestingKind().isNested()) {
            store(object, program.universe().place(OUTER), outer, tree);
        }
        for (VariableElement variable : program.captured(type)) {
            store(object, program.universe().captured(variable), read(variable, tree), tree);
        }
    }

    private void store(int object, FieldKey key, int from, Tree tree) {
        emit(new Instruction.Store(object, key, null, from, step(key.toString(), tree)));
    }

    private void initialisers(ClassTree tree) {
        boolean statics = body.kind() == Body.Kind.STATIC_INITIALISERS;
        if (!statics) {
            self = Code.parameter(0);
        }
        for (Tree member : tree.getMembers()) {
            if (!ClassBody.initialises(member) || ClassBody.isStatic(member, body.owner()) != statics) {
                continue;
            }
            if (member instanceof BlockTree block) {
                statements.add(block);
            } else if (member instanceof VariableTree field
                    && field.getInitializer() != null
                    && element(field) instanceof VariableElement variable) {
                int value = expressions.initialiser(field.getInitializer(), variable.asType());
                emit(new Instruction.Store(
                        statics ? Instruction.NOTHING : self,
                        key(variable),
                        variable,
                        value,
                        step(fieldText(variable), field)));
            }
        }
    }

    Program program() {
        return program;
    }

    Body body() {
        return body;
    }

    TreePath root() {
        return root;
    }

    @Nullable
    Element element(Tree tree) {
        return program.element(root, tree);
    }

    @Nullable
    TypeMirror type(Tree tree) {
        return program.type(root, tree);
    }

    FieldKey key(VariableElement field) {
        return program.universe().field(field);
    }

    Trace.Step step(String text, Tree tree) {
        return new Trace.Step(text, body.unit(), tree);
    }

    static String fieldText(VariableElement field) {
        Element owner = field.getEnclosingElement();
        return (owner == null ? "" : owner.getSimpleName() + ".") + field.getSimpleName();
    }

    static @Nullable TypeMirror declaring(ExecutableElement method) {
        Element owner = method.getEnclosingElement();
        return owner == null ? null : owner.asType();
    }

    int register() {
        return code.register();
    }

    Block block() {
        return code.block(handler);
    }

    Block current() {
        return current;
    }

    @Nullable
    Block handler() {
        return handler;
    }

    void handler(@Nullable Block now) {
        handler = now;
    }

    void emit(Instruction instruction) {
        if (!current.ended()) {
            current.instructions().add(instruction);
        }
    }

    /** Ends the block being filled, and goes on in another. */
    void end(End how, Block next) {
        current.end(how);
        current = next;
    }

    /** Goes on in another block, whatever becomes of this one. */
    void at(Block next) {
        current = next;
    }

    void go(Block next) {
        end(new End.Jump(next), next);
    }

    int constant(Object constant) {
        int to = register();
        emit(new Instruction.Constant(to, constant));
        return to;
    }

    void invoke(
            int to,
            ExecutableElement method,
            int receiver,
            List<Integer> arguments,
            boolean virtual,
            @Nullable TypeMirror receiverType,
            @Nullable TypeMirror type,
            Tree tree) {
        emit(new Instruction.Invoke(
                to,
                method,
                receiver,
                List.copyOf(arguments),
                virtual,
                receiverType,
                type,
                List.of(),
                body.unit(),
                tree));
    }

    /** The register of a local variable, here or around the lambda or class that this is. */
    int read(VariableElement variable, Tree tree) {
        Integer local = locals.get(variable);
        if (local != null) {
            return local;
        }
        int to = register();
        if (variable.getConstantValue() != null) {
            emit(new Instruction.Constant(to, variable.getConstantValue()));
        } else if (body.hasReceiver()) {
            emit(new Instruction.Load(
                    to,
                    Code.parameter(0),
                    program.universe().captured(variable),
                    null,
                    variable.asType(),
                    step(variable.getSimpleName().toString(), tree)));
        }
        return to;
    }

    int local(VariableElement variable) {
        return locals.computeIfAbsent(variable, key -> register());
    }

    /** The object {@code this}, or the one around it that is of a type. */
    int self(@Nullable Element type, Tree tree) {
        int object = self;
        TypeElement at = body.owner();
        while (object != Instruction.NOTHING && type instanceof TypeElement wanted && !extendsType(at, wanted)) {
            TypeElement around = enclosing(at);
            if (around == null) {
                return self;
            }
            int outer = register();
            emit(new Instruction.Load(
                    outer, object, program.universe().place(OUTER), null, around.asType(), step("this", tree)));
            object = outer;
            at = around;
        }
        return object;
    }

    private boolean extendsType(TypeElement type, TypeElement wanted) {
        return type.equals(wanted)
                || program.types()
                        .isSubtype(
                                program.types().erasure(type.asType()),
                                program.types().erasure(wanted.asType()));
    }

    private static @Nullable TypeElement enclosing(TypeElement type) {
        Element around = type.getEnclosingElement();
        while (around != null && !(around instanceof TypeElement)) {
            around = around.getEnclosingElement();
        }
        return (TypeElement) around;
    }
}
