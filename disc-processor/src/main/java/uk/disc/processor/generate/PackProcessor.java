package uk.disc.processor.generate;

import com.palantir.javapoet.JavaFile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.StandardLocation;
import uk.disc.policy.PackIndex;
import uk.disc.policy.PackNodes;
import uk.disc.policy.PackProblem;
import uk.disc.policy.PackSource;
import uk.disc.policy.PolicyPack;
import uk.disc.policy.PolicyPackException;

/**
 * Builds a policy pack: reads it, so that a broken one is never packaged, writes its index, and generates its constants or compares
 * those that its source holds.
 *
 * <p>It does nothing unless {@code -Adisc.generate} asks for it. Generated constants equal the pack of the same build, always; constants
 * that stand in source ({@code check:}) and differ from the pack fail the build.
 */
public final class PackProcessor extends AbstractProcessor {
    private static final String GENERATE = "disc.generate";
    private static final String POLICY = "disc.policy";
    private static final String CHECK_ONLY = "check:";

    private boolean done;

    /** For the compiler, which finds the processor through its service file. */
    public PackProcessor() {}

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("*");
    }

    @Override
    public Set<String> getSupportedOptions() {
        return Set.of(GENERATE, POLICY);
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        Map<String, String> options = processingEnv.getOptions();
        if (!done && options.containsKey(GENERATE)) {
            done = true;
            try {
                build(value(options, GENERATE), directory(value(options, POLICY)));
            } catch (IOException | RuntimeException e) {
                // Nothing of ours may reach the compiler as an exception.
                error("disc.check.internal-error", "building the policy pack stopped: " + e);
            }
        }
        return false;
    }

    /** A compiler gives an option without a value as null. */
    private static String value(Map<String, String> options, String name) {
        return Optional.ofNullable(options.get(name)).orElse("");
    }

    private static Optional<Path> directory(String policy) {
        try {
            return Optional.of(Path.of(policy)).filter(Path::isAbsolute);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private void build(String generate, Optional<Path> directory) throws IOException {
        boolean checkOnly = generate.startsWith(CHECK_ONLY);
        String packageName = checkOnly ? generate.substring(CHECK_ONLY.length()) : generate;
        if (!SourceVersion.isName(packageName)) {
            error("disc.check.option-unknown", "-A" + GENERATE + " takes a package, or check: and a package");
            return;
        }
        if (directory.isEmpty()) {
            error(
                    "disc.check.option-unknown",
                    "-A" + GENERATE + " needs -A" + POLICY + ": the absolute path of the pack");
            return;
        }
        try {
            PolicyPack pack = PolicyPack.load(directory.get());
            if (checkOnly) {
                new ConstantsCheck(processingEnv.getElementUtils())
                        .differences(pack, packageName)
                        .forEach(difference -> error("disc.check.pack-broken", difference));
            } else {
                write(new ConstantsGenerator().generate(pack, packageName));
            }
            write(PackIndex.of(directory.get()));
            write(PackNodes.of(directory.get()));
        } catch (PolicyPackException e) {
            report(e.problems(), String.valueOf(e.getMessage()));
        } catch (ConstantClashException e) {
            report(e.problems(), String.valueOf(e.getMessage()));
        }
    }

    private void write(List<JavaFile> files) throws IOException {
        for (JavaFile file : files) {
            file.writeTo(processingEnv.getFiler());
        }
    }

    private void write(PackIndex index) throws IOException {
        write("", PackSource.FOLDER + PackIndex.NAME, index.text());
        write(PackAnchor.PACKAGE, PackAnchor.NAME, index.text());
    }

    private void write(byte[] nodes) throws IOException {
        try (OutputStream out = processingEnv
                .getFiler()
                .createResource(StandardLocation.CLASS_OUTPUT, "", PackSource.FOLDER + PackNodes.NAME)
                .openOutputStream()) {
            out.write(nodes);
        }
    }

    private void write(String inPackage, String name, String text) throws IOException {
        Filer filer = processingEnv.getFiler();
        try (Writer out = new OutputStreamWriter(
                filer.createResource(StandardLocation.CLASS_OUTPUT, inPackage, name)
                        .openOutputStream(),
                StandardCharsets.UTF_8)) {
            out.write(text);
        }
    }

    /** One error a problem, so that each stands where a build tool shows first lines only. */
    private void report(List<PackProblem> problems, String otherwise) {
        if (problems.isEmpty()) {
            error("disc.check.pack-broken", otherwise);
        }
        problems.forEach(problem -> error("disc.check.pack-broken", problem.toString()));
    }

    private void error(String key, String message) {
        processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, "[" + key + "] " + message);
    }
}
