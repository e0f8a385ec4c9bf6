package uk.disc.samples.setups;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line, as the jar that was just packaged. */
final class CommandLine {
    private CommandLine() {}

    /** Runs {@code disc} with some arguments. */
    static NestedBuild.Result disc(String... arguments) throws IOException, InterruptedException {
        String name = "disc-processor-" + System.getProperty("setups.version") + "-cli.jar";
        List<String> command = new ArrayList<>(List.of(
                Jdks.current().resolve("bin/java").toString(),
                "-Dfile.encoding=UTF-8",
                "-jar",
                NestedBuild.checkout()
                        .resolve("disc-processor/target")
                        .resolve(name)
                        .toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new NestedBuild.Result(process.waitFor(), output);
    }

    /** The path of something in the checkout, for an argument. */
    static String path(String inCheckout) {
        return NestedBuild.checkout().resolve(Path.of(inCheckout)).toString();
    }
}
