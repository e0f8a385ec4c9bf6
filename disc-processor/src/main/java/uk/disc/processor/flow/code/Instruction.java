package uk.disc.processor.flow.code;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;
import uk.disc.processor.flow.value.FieldKey;
import uk.disc.processor.flow.value.Trace;

/** One small thing that a body does. Numbers are registers; {@link #NOTHING} is none. */
public sealed interface Instruction {
    /** No register. */
    int NOTHING = -1;

    /**
     * Writes a constant.
     *
     * @param to where to
     * @param constant the constant
     */
    record Constant(int to, Object constant) implements Instruction {}

    /**
     * Copies a value.
     *
     * @param to where to
     * @param from where from
     * @param step what to tell of it; null when there is nothing worth telling
     */
    record Move(int to, int from, Trace.@Nullable Step step) implements Instruction {}

    /**
     * Computes with one or two values.
     *
     * @param to where to
     * @param operator the kind of the tree
     * @param left the first
     * @param right the second; {@link #NOTHING} if there is one only
     * @param type the result's type
     */
    record Operation(
            int to,
            Tree.Kind operator,
            int left,
            int right,
            @Nullable TypeMirror type) implements Instruction {}

    /**
     * Joins texts.
     *
     * @param to where to
     * @param parts the parts
     * @param step what to tell of it
     */
    record Concatenation(int to, List<Integer> parts, Trace.Step step) implements Instruction {}

    /**
     * Takes a value as another type.
     *
     * @param to where to
     * @param from where from
     * @param type the type
     */
    record Cast(int to, int from, @Nullable TypeMirror type) implements Instruction {}

    /**
     * Reads a field.
     *
     * @param to where to
     * @param object the object; {@link #NOTHING} for a static field
     * @param key the field
     * @param field the field in the code; null for what a lambda took along
     * @param type the type of what is read
     * @param step what to tell of it
     */
    record Load(
            int to,
            int object,
            FieldKey key,
            @Nullable VariableElement field,
            @Nullable TypeMirror type,
            Trace.Step step)
            implements Instruction {}

    /**
     * Writes a field.
     *
     * @param object the object; {@link #NOTHING} for a static field
     * @param key the field
     * @param field the field in the code; null for what a lambda took along
     * @param from the value
     * @param step what to tell of it
     */
    record Store(int object, FieldKey key, @Nullable VariableElement field, int from, Trace.Step step)
            implements Instruction {}

    /**
     * Reads an element of an array.
     *
     * @param to where to
     * @param array the array
     * @param index the index
     * @param type the type of what is read
     */
    record LoadElement(
            int to, int array, int index, @Nullable TypeMirror type) implements Instruction {}

    /**
     * Writes an element of an array.
     *
     * @param array the array
     * @param index the index
     * @param from the value
     */
    record StoreElement(int array, int index, int from) implements Instruction {}

    /**
     * Creates an object.
     *
     * @param to where to
     * @param site what tells it from others: a tree, or a body
     * @param type its type
     */
    record Create(int to, Object site, @Nullable TypeMirror type) implements Instruction {}

    /**
     * Calls something.
     *
     * @param to where the result goes; {@link #NOTHING} for a constructor
     * @param method what is called, as the compiler resolved it
     * @param receiver the receiver; {@link #NOTHING} for a static method
     * @param arguments the arguments, those of a variable arity gathered as the method declares them
     * @param virtual whether the receiver's type decides what runs
     * @param receiverType the type of the receiver's expression; null if there is none
     * @param type the type of the result
     * @param argumentTrees the arguments as written, for placing a message; may be fewer or more than the arguments
     * @param unit the file
     * @param tree the call as written
     */
    record Invoke(
            int to,
            ExecutableElement method,
            int receiver,
            List<Integer> arguments,
            boolean virtual,
            @Nullable TypeMirror receiverType,
            @Nullable TypeMirror type,
            List<Tree> argumentTrees,
            CompilationUnitTree unit,
            Tree tree)
            implements Instruction {
        /**
         * A step that tells of this call.
         *
         * @param text the text
         * @return the step
         */
        public Trace.Step step(String text) {
            return new Trace.Step(text, unit, tree);
        }
    }

    /**
     * Runs the initialisers of a class on a new object.
     *
     * @param object the object
     * @param initialisers what runs
     * @param unit the file
     * @param tree the place
     */
    record Initialise(int object, Body initialisers, CompilationUnitTree unit, Tree tree) implements Instruction {}
}
