package uk.disc.processor.flow.code;

import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Gives the variables of a pattern what they are bound to. */
final class PatternBindings {
    private final Lowering lowering;

    PatternBindings(Lowering lowering) {
        this.lowering = lowering;
    }

    void bind(Tree pattern, int value) {
        if (pattern instanceof BindingPatternTree binding) {
            VariableTree tree = binding.getVariable();
            if (lowering.element(tree) instanceof VariableElement variable) {
                int narrowed = lowering.register();
                lowering.emit(new Instruction.Cast(narrowed, value, variable.asType()));
                lowering.emit(new Instruction.Move(
                        lowering.local(variable),
                        narrowed,
                        lowering.step(tree.getName().toString(), tree)));
            }
            return;
        }
        List<?> nested = Patterns.nested(pattern);
        TypeElement type = recordOf(pattern);
        if (nested.isEmpty() || type == null) {
            return;
        }
        List<? extends RecordComponentElement> components = type.getRecordComponents();
        for (int i = 0; i < nested.size() && i < components.size(); i++) {
            VariableElement field = field(type, components.get(i));
            if (field != null && nested.get(i) instanceof Tree inner) {
                int part = lowering.register();
                lowering.emit(new Instruction.Load(
                        part,
                        value,
                        lowering.key(field),
                        field,
                        field.asType(),
                        lowering.step(Lowering.fieldText(field), pattern)));
                bind(inner, part);
            }
        }
    }

    private @Nullable TypeElement recordOf(Tree pattern) {
        return lowering.type(pattern) instanceof DeclaredType declared
                        && declared.asElement() instanceof TypeElement type
                ? type
                : null;
    }

    private static @Nullable VariableElement field(TypeElement type, RecordComponentElement component) {
        for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
            if (field.getSimpleName().equals(component.getSimpleName())
                    && !field.getModifiers().contains(Modifier.STATIC)) {
                return field;
            }
        }
        return null;
    }
}
