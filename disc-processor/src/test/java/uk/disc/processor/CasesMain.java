package uk.disc.processor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;

/** Runs every case in a JVM of its own, to have them under another JDK's compiler. */
final class CasesMain {
    /** What the last line begins with when all ran. */
    static final String RAN = "cases run: ";

    private CasesMain() {}

    public static void main(String... arguments) throws IOException {
        Path output = Files.createTempDirectory("disc-cases");
        List<CompileCase> cases = CompileCase.all(Path.of(arguments[0]));
        for (CompileCase each : cases) {
            List<String> differences =
                    each.differences(ToolProvider.getSystemJavaCompiler(), output.resolve(each.name()), true);
            if (!differences.isEmpty()) {
                System.out.println("FAILED " + each.name() + "\n  " + String.join("\n  ", differences));
            }
        }
        System.out.println(RAN + cases.size());
    }
}
