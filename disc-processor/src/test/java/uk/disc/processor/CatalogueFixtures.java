package uk.disc.processor;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import uk.disc.policy.OutboundCall;
import uk.disc.processor.catalogue.RemoteMark;

/**
 * A fixture for each row of the catalogue, written after what the real library declares: a call that is given marked data in each argument
 * that the row says leaves, and one beside it that is given none.
 */
final class CatalogueFixtures {
    /** Where fixtures send. */
    static final String ADDRESS = "somewhere.example.org";

    private static final Set<String> FOUND = Set.of("disc.transfer.undeclared", "disc.transfer.kept");

    private final Elements elements;
    private final Types types;
    private final String classPath;
    private final List<String> problems = new ArrayList<>();
    private final Map<String, List<String>> expected = new LinkedHashMap<>();
    private final StringBuilder source = new StringBuilder();
    private int line = 1;
    private int methods;

    private CatalogueFixtures(Elements elements, Types types, String classPath) {
        this.elements = elements;
        this.types = types;
        this.classPath = classPath;
    }

    /**
     * What came of running the rows of one library.
     *
     * @param fixtures how many calls were compiled
     * @param problems each row that does not resolve, and each place where not that was found which had to be
     */
    record Ran(int fixtures, List<String> problems) {}

    private static CatalogueFixtures over(String classPath) {
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(
                        Writer.nullWriter(),
                        null,
                        diagnostic -> {},
                        List.of("-proc:none", "-classpath", classPath),
                        null,
                        List.of(
                                new SimpleJavaFileObject(
                                        java.net.URI.create("string:///Empty.java"),
                                        javax.tools.JavaFileObject.Kind.SOURCE) {
                                    @Override
                                    public CharSequence getCharContent(boolean ignore) {
                                        return "class Empty {}";
                                    }
                                }));
        try {
            task.analyze();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CatalogueFixtures(task.getElements(), task.getTypes(), classPath);
    }

    /** Writes the fixtures of one library's rows and runs them. */
    static Ran run(String library, List<OutboundCall> rows, String classPath, Path pack, Path folder) {
        CatalogueFixtures fixtures = over(classPath);
        fixtures.write("@SuppressWarnings({\"rawtypes\", \"unchecked\", \"deprecation\", \"removal\"})");
        fixtures.write("abstract class Fixtures {");
        rows.forEach(fixtures::row);
        fixtures.write("}");
        fixtures.compile(pack, folder.resolve(library));
        return new Ran(fixtures.methods, fixtures.problems);
    }

    /** The same for annotations by which a method stands for a call: one without a body that is called, and one with a body that answers. */
    static Ran runRemote(Collection<RemoteMark> marks, String classPath, Path pack, Path folder) {
        CatalogueFixtures fixtures = over(classPath);
        fixtures.write("abstract class Fixtures {");
        marks.forEach(fixtures::remote);
        fixtures.write("}");
        fixtures.compile(pack, folder.resolve("remote"));
        return new Ran(fixtures.methods, fixtures.problems);
    }

    private void remote(RemoteMark mark) {
        TypeElement type = elements.getTypeElement(mark.annotation());
        if (type == null) {
            problems.add(mark.annotation() + ": no such annotation");
            return;
        }
        StringJoiner attributes = new StringJoiner(", ", "(", ")");
        for (ExecutableElement attribute : ElementFilter.methodsIn(type.getEnclosedElements())) {
            if (attribute.getDefaultValue() == null) {
                attributes.add(
                        attribute.getSimpleName() + " = " + (isTextOf(attribute) ? "\"GET /\"" : "Object.class"));
            }
        }
        String written = "@" + mark.annotation() + attributes + " ";
        methods += 2;
        String name = "Remote" + line;
        write("    interface " + name + " {");
        write("        " + written + "String call(String given);");
        write("    }");
        write("    static void sends(" + name + " client, " + mark(true) + "String p0, String p1) {");
        expected.put(line + " warning", List.of(mark.annotation(), "a client"));
        write("        client.call(p0);");
        write("        client.call(p1);");
        write("    }");
        write("    " + written + "public String answer" + line + "(" + mark(true) + "String p0, String p1) {");
        write("        if (p1 == null) {");
        write("            return p1;");
        write("        }");
        expected.put(line + " warning", List.of(mark.annotation(), "an answer"));
        write("        return p0;");
        write("    }");
    }

    private static boolean isTextOf(ExecutableElement attribute) {
        return attribute.getReturnType().toString().startsWith("java.lang.String");
    }

    private void write(String text) {
        source.append(text).append('\n');
        line++;
    }

    private void row(OutboundCall row) {
        String name = row.type() + "#" + row.method()
                + row.parameters().map(List::toString).orElse("");
        TypeElement type = elements.getTypeElement(row.type().replace('$', '.'));
        if (type == null) {
            problems.add(name + ": no such type");
            return;
        }
        List<Integer> shown = new ArrayList<>();
        boolean found = false;
        for (Element member : type.getEnclosedElements()) {
            if (member instanceof ExecutableElement method
                    && method.getSimpleName().contentEquals(row.method())
                    && method.getModifiers().contains(Modifier.PUBLIC)
                    && row.parameters().map(parameters(method)::equals).orElse(true)) {
                found = true;
                shown.addAll(overload(name, row, type, method));
            }
        }
        if (!found) {
            problems.add(name + ": no such method");
        } else if (!shown.containsAll(row.payload())) {
            problems.add(name + ": no overload has all of the arguments " + row.payload());
        }
    }

    private List<String> parameters(ExecutableElement method) {
        return method.getParameters().stream()
                .map(parameter -> binary(types.erasure(parameter.asType())))
                .toList();
    }

    private String binary(TypeMirror erased) {
        if (erased instanceof javax.lang.model.type.ArrayType array) {
            return binary(array.getComponentType()) + "[]";
        }
        return erased instanceof javax.lang.model.type.DeclaredType declared
                        && declared.asElement() instanceof TypeElement element
                ? elements.getBinaryName(element).toString()
                : erased.toString();
    }

    /** The fixtures of one overload; gives the arguments of the row that it has. */
    private List<Integer> overload(String name, OutboundCall row, TypeElement type, ExecutableElement method) {
        int count = method.getParameters().size();
        if (row.role() != OutboundCall.Role.SINK) {
            row.destination().stream()
                    .filter(index -> index < count && isText(method, index))
                    .forEach(index -> carrier(name, type, method, index));
            if (row.role() != OutboundCall.Role.PROPAGATOR
                    || method.getReturnType().getKind() == TypeKind.VOID) {
                return List.of();
            }
            List<Integer> passed =
                    row.payload().stream().filter(index -> index < count).toList();
            passed.forEach(index -> propagator(name, type, method, index));
            return passed;
        }
        List<Integer> payload = row.payload().isEmpty()
                ? List.of(-1)
                : row.payload().stream().filter(index -> index < count).toList();
        for (int marked : payload) {
            call(name, row, type, method, marked);
        }
        return payload.stream().filter(index -> index >= 0).toList();
    }

    private boolean isText(ExecutableElement method, int index) {
        return types.erasure(method.getParameters().get(index).asType())
                .toString()
                .equals("java.lang.String");
    }

    /** A call with a marked argument, and the same without; -1 marks what is called on. */
    private void call(String name, OutboundCall row, TypeElement type, ExecutableElement method, int marked) {
        List<Integer> addresses = row.destination().stream()
                .filter(index ->
                        index != marked && index < method.getParameters().size() && isText(method, index))
                .toList();
        for (boolean sends : new boolean[] {true, false}) {
            methods += sends ? 1 : 0;
            open(type, method, sends ? marked : -2);
            List<String> arguments = new ArrayList<>();
            for (int index = 0; index < method.getParameters().size(); index++) {
                arguments.add(addresses.contains(index) ? "\"" + ADDRESS + "\"" : "p" + index);
            }
            int first = line;
            write("        " + callee(type, method) + "(" + (arguments.isEmpty() ? ");" : ""));
            for (int index = 0; index < arguments.size(); index++) {
                write("            " + arguments.get(index) + (index + 1 < arguments.size() ? "," : ");"));
            }
            write("    }");
            if (sends) {
                String severity = switch (row.direction()) {
                    case OUT, RESPONSE -> "warning";
                    case STORE, LOG -> "note";
                };
                boolean exact = addresses.size() == 1;
                int at = marked < 0 ? first : first + 1 + marked;
                expected.put(
                        at + " " + severity + (exact ? " to " + ADDRESS : ""), List.of(name, "argument " + marked));
            }
        }
    }

    /** A call that says where to, and one that sends over what it gives or was called on. */
    private void carrier(String name, TypeElement type, ExecutableElement method, int address) {
        methods++;
        boolean constructor = method.getKind() == ElementKind.CONSTRUCTOR;
        boolean gives = constructor || method.getReturnType().getKind() != TypeKind.VOID;
        open(type, method, -2);
        List<String> arguments = IntStream.range(0, method.getParameters().size())
                .mapToObj(index -> index == address ? "\"" + ADDRESS + "\"" : "p" + index)
                .toList();
        String call = callee(type, method) + "(" + String.join(", ", arguments) + ")";
        write("        " + (gives ? "Object over = " : "") + call + ";");
        write("        Net.over(" + (gives ? "over" : "receiver") + ", marked);");
        expected.put((line - 1) + " warning to " + ADDRESS, List.of(name, "destination " + address));
        write("    }");
    }

    /** What is given back is sent, and then what the same receiver gives back for something else. */
    private void propagator(String name, TypeElement type, ExecutableElement method, int passed) {
        methods++;
        String call = callee(type, method);
        String arguments = IntStream.range(0, method.getParameters().size())
                .mapToObj(index -> "p" + index)
                .collect(Collectors.joining(", ", "(", ")"));
        String other = arguments.replaceFirst("p" + passed + "\\b", "another");
        String another = ", " + written(method.getParameters().get(passed).asType()) + " another";
        open(type, method, passed, another);
        write("        Net.over(null, " + call + arguments + ");");
        expected.put((line - 1) + " warning", List.of(name, "argument " + passed));
        write("        Net.over(null, " + call + other + ");");
        write("    }");
    }

    private void open(TypeElement type, ExecutableElement method, int marked) {
        open(type, method, marked, "");
    }

    private void open(TypeElement type, ExecutableElement method, int marked, String more) {
        List<String> parameters = new ArrayList<>();
        boolean receives = method.getKind() != ElementKind.CONSTRUCTOR
                && !method.getModifiers().contains(Modifier.STATIC);
        if (receives) {
            parameters.add(mark(marked == -1) + written(type.asType()) + " receiver");
        }
        for (int index = 0; index < method.getParameters().size(); index++) {
            parameters.add(mark(marked == index)
                    + written(method.getParameters().get(index).asType()) + " p" + index);
        }
        parameters.add("@uk.disc.annotation.SharingCategory(\"DIAGNOSIS\") String marked");
        write("    void fixture" + line + "(" + String.join(", ", parameters) + more + ") throws Throwable {");
    }

    private static String mark(boolean marked) {
        return marked ? "@uk.disc.annotation.SharingCategory(\"DIAGNOSIS\") " : "";
    }

    private String written(TypeMirror type) {
        return types.erasure(type).toString();
    }

    private String callee(TypeElement type, ExecutableElement method) {
        if (method.getKind() == ElementKind.CONSTRUCTOR) {
            return "new " + type.getQualifiedName();
        }
        return (method.getModifiers().contains(Modifier.STATIC)
                        ? type.getQualifiedName().toString()
                        : "receiver")
                + "." + method.getSimpleName();
    }

    private void compile(Path pack, Path folder) {
        try {
            Path file = Files.createDirectories(folder).resolve("Fixtures.java");
            Files.writeString(file, source);
            Path net = folder.resolve("Net.java");
            Files.writeString(net, "final class Net { static void over(Object where, Object what) {} }\n");
            List<Path> entries = new ArrayList<>(List.of(Artefacts.core()));
            Arrays.stream(classPath.split(java.io.File.pathSeparator))
                    .filter(entry -> !entry.isEmpty())
                    .map(Path::of)
                    .forEach(entries::add);
            Compiled compiled = new Compilation(ToolProvider.getSystemJavaCompiler(), folder.resolve("classes"))
                    .option("disc.policy", pack.toString())
                    .option("disc.asOf", CompileCase.DAY)
                    .option("disc.flows", "report")
                    .with("-Xmaxwarns", "10000", "-Xmaxerrs", "10000")
                    .classPath(entries)
                    .processor(new DiscProcessor())
                    .compile(List.of(file, net));
            compare(compiled);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void compare(Compiled compiled) {
        Map<String, List<String>> missing = new TreeMap<>(expected);
        for (Compiled.Message message : compiled.messages()) {
            if (message.ours().isEmpty() && message.severity().equals("error")) {
                problems.add("does not compile: line " + message.line() + ": " + message.text());
            }
            if (message.ours().filter(each -> FOUND.contains(each.key())).isEmpty()) {
                continue;
            }
            String found = message.line() + " " + message.severity();
            boolean there = message.text().contains("to     " + ADDRESS)
                    || message.text().contains("to    " + ADDRESS);
            if (missing.remove(found + " to " + ADDRESS) != null && there) {
                continue;
            }
            if (missing.remove(found) == null) {
                problems.add("found where nothing had to be: " + message.line() + ": " + message.text());
            }
        }
        missing.forEach((place, what) -> problems.add(what + " was not found at " + place));
    }
}
