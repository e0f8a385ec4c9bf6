package uk.disc.processor;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic;
import uk.disc.register.CheckProblems;

/**
 * The whole check, for a compile in which the plugin runs and the processor does not: {@code -Xplugin:Disc policy=… output=…}. What is an
 * option of the processor, {@code -Adisc.policy=…}, is an argument here; {@code output}, the folder of class files, is one more, since
 * the compiler tells a plugin of none.
 */
final class PluginCheck {
    private static final String OUTPUT = "output";

    private final JavacTask task;
    private final Map<String, String> options = new TreeMap<>();
    private Optional<Path> output = Optional.empty();

    PluginCheck(JavacTask task, String... arguments) {
        this.task = task;
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            String name = equals < 0 ? argument : argument.substring(0, equals);
            String value = equals < 0 ? "" : argument.substring(equals + 1);
            if (name.equals(OUTPUT) && !value.isEmpty()) {
                output = Optional.of(Path.of(value).toAbsolutePath());
            } else {
                options.put(name.startsWith(Option.PREFIX) ? name : Option.PREFIX + name, value);
            }
        }
    }

    /** Whether somebody asked for it by an argument. */
    boolean isAsked() {
        return !options.isEmpty() || output.isPresent();
    }

    /** Whether there is a pack beside the plugin, by which to follow method bodies where no transfer is declared. */
    boolean findsPack() {
        return new PackSearch(new PluginFiles(output)).find(Optional.empty()).found();
    }

    /** Starts the check at the first type that is analysed; it takes the later events by itself. */
    void start(List<CompilationUnitTree> units, TaskEvent first) {
        PluginEnvironment environment = new PluginEnvironment(
                task, options, new PluginFiles(output), () -> units.stream().findFirst());
        Optional<Path> unusable = output.filter(folder -> !isUsable(folder));
        if (unusable.isPresent()) {
            environment.printMessage(
                    Diagnostic.Kind.ERROR,
                    CheckProblems.option(
                                    OUTPUT + "=" + unusable.get(),
                                    "nothing can be written there",
                                    List.of("the folder that -d names"))
                            .text());
            return;
        }
        Check check = new Check(environment);
        check.guarded("reading the sources", () -> check.round(roots(units)));
        if (!check.isAsked()) {
            return;
        }
        if (output.isEmpty()) {
            environment.printMessage(
                    isAsked() ? Diagnostic.Kind.WARNING : Diagnostic.Kind.NOTE,
                    "DISC: the check runs as a plugin, and no register will be written: add output=, the folder of class files,"
                            + " to the arguments of -Xplugin:Disc, or put the processor on the processor path.");
        }
        JavacEvents.follow(task, environment, check).finished(first);
    }

    private static boolean isUsable(Path folder) {
        try {
            return Files.isWritable(Files.createDirectories(folder));
        } catch (IOException e) {
            return false;
        }
    }

    /** What a processor is told of as the roots of a round: the top-level types and the packages of the files. */
    private Set<Element> roots(List<CompilationUnitTree> units) {
        Elements elements = task.getElements();
        Set<Element> roots = new LinkedHashSet<>();
        for (CompilationUnitTree unit : units) {
            String inPackage =
                    unit.getPackageName() == null ? "" : unit.getPackageName().toString();
            for (Tree tree : unit.getTypeDecls()) {
                if (tree instanceof ClassTree type) {
                    String name = type.getSimpleName().toString();
                    Optional.ofNullable(elements.getTypeElement(inPackage.isEmpty() ? name : inPackage + "." + name))
                            .ifPresent(roots::add);
                }
            }
            if (unit.getSourceFile().getName().endsWith("package-info.java")) {
                Optional.ofNullable(elements.getPackageElement(inPackage)).ifPresent(roots::add);
            }
        }
        return roots;
    }
}
