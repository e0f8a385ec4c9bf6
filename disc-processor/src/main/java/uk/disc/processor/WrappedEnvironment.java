package uk.disc.processor;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;

/**
 * Build tools hand processors an environment of their own around javac's. javac accepts only its own, so it is looked for inside:
 * Gradle keeps it in a field {@code delegate}, IntelliJ in the handler of a proxy, as {@code val$delegateTo}.
 */
final class WrappedEnvironment {
    private static final String JAVAC = "com.sun.tools.javac.processing.JavacProcessingEnvironment";
    private static final int DEEPEST = 8;

    private WrappedEnvironment() {}

    /** javac's own environment; empty under another compiler, and in a wrapper that can't be opened. */
    static Optional<ProcessingEnvironment> javac(ProcessingEnvironment environment) {
        Optional<ProcessingEnvironment> candidate = Optional.of(environment);
        for (int depth = 0; depth < DEEPEST && candidate.isPresent(); depth++) {
            if (candidate.get().getClass().getName().equals(JAVAC)) {
                return candidate;
            }
            candidate = inside(candidate.get());
        }
        return Optional.empty();
    }

    private static Optional<ProcessingEnvironment> inside(ProcessingEnvironment environment) {
        if (Proxy.isProxyClass(environment.getClass())) {
            InvocationHandler handler = Proxy.getInvocationHandler(environment);
            return field(handler, handler.getClass(), "val$delegateTo");
        }
        for (Class<?> type = environment.getClass(); type != null; type = type.getSuperclass()) {
            Optional<ProcessingEnvironment> found = field(environment, type, "delegate");
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<ProcessingEnvironment> field(Object owner, Class<?> type, String name) {
        try {
            Field field = type.getDeclaredField(name);
            field.setAccessible(true);
            return field.get(owner) instanceof ProcessingEnvironment inner ? Optional.of(inner) : Optional.empty();
        } catch (ReflectiveOperationException | RuntimeException e) {
            return Optional.empty();
        }
    }
}
