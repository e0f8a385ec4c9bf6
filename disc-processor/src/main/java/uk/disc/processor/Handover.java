package uk.disc.processor;

import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * Tells the plugin whether the processor ran in the same compile. The compiler starts the two apart from each other and gives them
 * nothing in common but its task; a task that is gone is forgotten.
 */
final class Handover {
    private static final Set<Object> CHECKED = tasks();
    private static final Set<Object> WATCHED = tasks();

    private Handover() {}

    /** The processor listens to a task: {@code com.sun.source.util.JavacTask}, which other compilers don't have. */
    static void processorRuns(Object task) {
        CHECKED.add(task);
    }

    /**
     * A plugin watches a task.
     *
     * @return false if one does already: a plugin that starts by itself may be named with {@code -Xplugin} as well
     */
    static boolean watch(Object task) {
        return WATCHED.add(task);
    }

    static boolean hasProcessor(Object task) {
        return CHECKED.contains(task);
    }

    private static Set<Object> tasks() {
        return Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));
    }
}
