package uk.disc.processor;

import javax.tools.JavaCompiler;

/** Lets a test compile transfers with a processor of its own: the plugin, which starts by itself, takes ours to run. */
public final class TripWireOff {
    private TripWireOff() {}

    public static void in(JavaCompiler.CompilationTask task) {
        Handover.processorRuns(task);
    }
}
