package uk.disc.processor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A command that ran in a process of its own.
 *
 * @param code its exit code
 * @param output what it wrote, errors too
 */
record Forked(int code, String output) {
    private static final long MINUTES = 5;

    static Forked run(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        // Options for our own build's JVM are none of the command's business.
        builder.environment()
                .keySet()
                .removeIf(name -> name.endsWith("JAVA_OPTIONS") || name.equals("JDK_JAVAC_OPTIONS"));
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException("still running: " + String.join(" ", command));
        }
        return new Forked(process.exitValue(), output);
    }

    static Forked run(String... command) throws IOException, InterruptedException {
        return run(List.of(command));
    }
}
