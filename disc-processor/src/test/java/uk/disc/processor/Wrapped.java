package uk.disc.processor;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Gives a processor an environment as build tools do: their own around javac's. */
final class Wrapped extends AbstractProcessor {
    private final String tool;
    private final Processor inner;

    private Wrapped(String tool, Processor inner) {
        this.tool = tool;
        this.inner = inner;
    }

    static Processor by(String tool, Processor inner) {
        return new Wrapped(tool, inner);
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        inner.init(
                switch (tool) {
                    case "gradle" -> new LikeGradle(environment);
                    case "intellij" -> likeIntellij(environment);
                    case "faulty" -> new Faulty(environment);
                    default -> new Unknown(environment);
                });
    }

    private static ProcessingEnvironment likeIntellij(ProcessingEnvironment val$delegateTo) {
        InvocationHandler handler = new InvocationHandler() {
            @Override
            public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
                try {
                    return method.invoke(val$delegateTo, arguments);
                } catch (InvocationTargetException e) {
                    throw e.getCause();
                }
            }
        };
        return (ProcessingEnvironment) Proxy.newProxyInstance(
                Wrapped.class.getClassLoader(), new Class<?>[] {ProcessingEnvironment.class}, handler);
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return inner.getSupportedAnnotationTypes();
    }

    @Override
    public Set<String> getSupportedOptions() {
        return inner.getSupportedOptions();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        return inner.process(annotations, round);
    }

    private static class LikeGradle extends Forwarding {
        private final ProcessingEnvironment delegate;

        LikeGradle(ProcessingEnvironment delegate) {
            this.delegate = delegate;
        }

        @Override
        ProcessingEnvironment target() {
            return delegate;
        }
    }

    private static final class Faulty extends LikeGradle {
        Faulty(ProcessingEnvironment delegate) {
            super(delegate);
        }

        @Override
        public Map<String, String> getOptions() {
            throw new IllegalStateException("planted");
        }
    }

    private static final class Unknown extends Forwarding {
        private final ProcessingEnvironment hidden;

        Unknown(ProcessingEnvironment hidden) {
            this.hidden = hidden;
        }

        @Override
        ProcessingEnvironment target() {
            return hidden;
        }
    }

    private abstract static class Forwarding implements ProcessingEnvironment {
        abstract ProcessingEnvironment target();

        @Override
        public Map<String, String> getOptions() {
            return target().getOptions();
        }

        @Override
        public Messager getMessager() {
            return target().getMessager();
        }

        @Override
        public Filer getFiler() {
            return target().getFiler();
        }

        @Override
        public Elements getElementUtils() {
            return target().getElementUtils();
        }

        @Override
        public Types getTypeUtils() {
            return target().getTypeUtils();
        }

        @Override
        public SourceVersion getSourceVersion() {
            return target().getSourceVersion();
        }

        @Override
        public Locale getLocale() {
            return target().getLocale();
        }
    }
}
