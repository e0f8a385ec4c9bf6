package uk.disc.spring;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.BeansException;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import uk.disc.annotation.OutboundTransfer;
import uk.disc.register.TransferFacts;

/**
 * A method that a bean's class, superclass or interface declares as a transfer.
 *
 * @param bean the bean's name
 * @param type the type that declares the method
 * @param mark the mark on it
 */
record MarkedMethod(String bean, Class<?> type, OutboundTransfer mark) {
    private static final Logger LOG = LoggerFactory.getLogger(MarkedMethod.class);
    private static final Comparator<MarkedMethod> ORDER = Comparator.comparing(
                    (MarkedMethod method) -> method.type().getName())
            .thenComparing(method -> method.mark().id())
            .thenComparing(MarkedMethod::bean);

    /**
     * Every such method of an application. No bean is made for it: one that is made already is known by its own class, one that is made
     * later by the type in its definition alone.
     */
    static List<MarkedMethod> of(ConfigurableListableBeanFactory beans) {
        Set<MarkedMethod> found = new LinkedHashSet<>();
        for (Iterator<String> names = beans.getBeanNamesIterator(); names.hasNext(); ) {
            String name = names.next();
            try {
                Set<Class<?>> types = new LinkedHashSet<>();
                collect(beans.getType(name, false), types);
                Object made = beans.getSingleton(name);
                collect(made == null ? null : AopUtils.getTargetClass(made), types);
                types.forEach(type -> add(name, type, found));
            } catch (BeansException | LinkageError e) {
                LOG.warn(
                        "DISC: could not look for declared transfers in the bean {}: {}",
                        name,
                        e.getClass().getSimpleName());
            }
        }
        return found.stream().sorted(ORDER).toList();
    }

    private static void collect(@Nullable Class<?> type, Set<Class<?>> types) {
        if (type != null && type != Object.class && types.add(type)) {
            collect(type.getSuperclass(), types);
            for (Class<?> face : type.getInterfaces()) {
                collect(face, types);
            }
        }
    }

    private static void add(String bean, Class<?> type, Set<MarkedMethod> found) {
        for (Method method : type.getDeclaredMethods()) {
            Optional.ofNullable(method.getAnnotation(OutboundTransfer.class))
                    .ifPresent(mark -> found.add(new MarkedMethod(bean, type, mark)));
        }
    }

    /** Whether a build recorded just this. */
    boolean isRecordedAs(TransferFacts facts) {
        return facts.type().equals(type.getName())
                && facts.id().equals(mark.id())
                && facts.recipients().equals(sorted(mark.recipient()))
                && facts.agreements().equals(sorted(mark.agreement()))
                && facts.purpose().equals(mark.purpose())
                && facts.route() == mark.route();
    }

    private static SortedSet<String> sorted(String... texts) {
        return new TreeSet<>(Arrays.asList(texts));
    }

    @Override
    public String toString() {
        return type.getName() + " declares the transfer " + mark.id() + " (bean " + bean + ")";
    }
}
