package uk.disc.processor.flow.code;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Something that runs: a method, a lambda, the initialisers of a class. There is one of each; {@link Program} keeps them.
 *
 * @see Program
 */
public final class Body {
    private final Kind kind;
    private final CompilationUnitTree unit;
    private final Tree tree;
    private final TypeElement owner;
    private final @Nullable ExecutableElement method;
    private final boolean receiver;
    private final List<TypeMirror> parameterTypes;

    /** What runs. */
    public enum Kind {
        /** A method or a constructor. */
        METHOD,
        /** A lambda; its receiver is the lambda itself, which holds what it took along. */
        LAMBDA,
        /** A method reference; likewise. */
        REFERENCE,
        /** Initialisers of static fields, and static blocks. */
        STATIC_INITIALISERS,
        /** Initialisers of fields, and initialiser blocks. */
        INITIALISERS
    }

    Body(
            Kind kind,
            CompilationUnitTree unit,
            Tree tree,
            TypeElement owner,
            @Nullable ExecutableElement method,
            boolean receiver,
            List<? extends TypeMirror> parameterTypes) {
        this.kind = kind;
        this.unit = unit;
        this.tree = tree;
        this.owner = owner;
        this.method = method;
        this.receiver = receiver;
        this.parameterTypes = List.copyOf(parameterTypes);
    }

    /**
     * What runs.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * The file it stands in.
     *
     * @return the file
     */
    public CompilationUnitTree unit() {
        return unit;
    }

    /**
     * Where in the file.
     *
     * @return the tree
     */
    public Tree tree() {
        return tree;
    }

    /**
     * The type in whose code it stands.
     *
     * @return the type
     */
    public TypeElement owner() {
        return owner;
    }

    /**
     * The method it is.
     *
     * @return the method; for a reference the one referred to; null for a lambda and for initialisers
     */
    public @Nullable ExecutableElement method() {
        return method;
    }

    /**
     * Whether it has a receiver, which is its parameter number 0.
     *
     * @return true if so
     */
    public boolean hasReceiver() {
        return receiver;
    }

    /**
     * The types of its parameters, the receiver's not among them.
     *
     * @return the types
     */
    public List<TypeMirror> parameterTypes() {
        return parameterTypes;
    }

    /**
     * How many arguments it takes, the receiver among them.
     *
     * @return the number
     */
    public int arity() {
        return parameterTypes.size() + (receiver ? 1 : 0);
    }

    @Override
    public String toString() {
        return owner + "." + (method == null ? kind.name() : method);
    }
}
