package uk.disc.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * Programs that are made up: a value goes from a field through some steps, and is sent after some of them. How a program is written must
 * not matter, only what it does.
 */
class GeneratedFlowsTest {
    private static final String UNDECLARED = "[disc.transfer.undeclared]";
    private static final Pattern NAME = Pattern.compile("\\$(\\w+)");
    private static final Pattern PLACE = Pattern.compile("/\\* sent (\\d+) \\*/");

    private static Path folder;
    private static Path pack;

    @BeforeContainer
    static void makeAPack() throws IOException {
        folder = Files.createTempDirectory("generated-flows");
        pack = FlowCasesTest.packWithCalls(folder);
    }

    @AfterContainer
    static void removeEverything() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Collections.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** One thing that is done with a value; {@code IN} stands for the variable with it, {@code OUT} for the one with what comes of it. */
    enum Step {
        HELPER(true, "String OUT = $helper(IN);"),
        RECORD(true, "String OUT = new $Box(IN, \"\").$text();"),
        PATTERN(
                true,
                "Object OUTbox = new $Box(IN, \"\"); String OUT = OUTbox instanceof $Box OUTcast ? OUTcast.$text() : \"\";"),
        LIST(
                true,
                "java.util.List<String> OUTall = new java.util.ArrayList<>(); OUTall.add(IN); String OUT = OUTall.get(0);"),
        MAP(
                true,
                "java.util.Map<String, String> OUTall = new java.util.HashMap<>(); OUTall.put(\"a\", IN); String OUT = OUTall.get(\"a\");"),
        ARRAY(true, "String[] OUTall = {\"\", IN}; String OUT = OUTall[1];"),
        BRANCH(true, "String OUT = \"\"; if ($flag) { OUT = IN; }"),
        SWITCH(true, "String OUT = switch ($count) { case 1 -> IN; default -> \"\"; };"),
        LOOP(
                true,
                "StringBuilder OUTtext = new StringBuilder(); for (int i = 0; i < $count; i++) { OUTtext.append(IN); } String OUT = OUTtext.toString();"),
        LAMBDA(
                true,
                "java.util.function.Function<String, String> OUTdone = $each -> $each + \"!\"; String OUT = OUTdone.apply(IN);"),
        CAPTURED(
                true,
                "final String OUTkept = IN; java.util.function.Supplier<String> OUTlater = () -> OUTkept; String OUT = OUTlater.get();"),
        MAPPER(true, "String OUT = java.util.Optional.of(IN).map($Program::$helper).orElse(\"\");"),
        STREAM(true, "String OUT = java.util.stream.Stream.of(IN).map(String::trim).findFirst().orElse(\"\");"),
        OTHER_COMPONENT(false, "String OUT = new $Box(IN, \"\").$rest();"),
        OTHER_KEY(
                false,
                "java.util.Map<String, String> OUTall = new java.util.HashMap<>(); OUTall.put(\"a\", IN); OUTall.put(\"b\", \"\"); String OUT = OUTall.get(\"b\");"),
        OTHER_PLACE(false, "String[] OUTall = {\"\", IN}; String OUT = OUTall[0];"),
        WRITTEN_OVER(false, "String OUT = IN; OUT = \"\";");

        private final boolean keeps;
        private final String code;

        Step(boolean keeps, String code) {
            this.keeps = keeps;
            this.code = code;
        }
    }

    /** Where a value comes from. */
    enum Source {
        DIAGNOSIS,
        NAME,
        WARD
    }

    /** How a program is written. */
    record Style(boolean renamed, boolean turned, boolean extracted) {
        static final Style PLAIN = new Style(false, false, false);
    }

    /**
     * A program.
     *
     * @param source the field that is read
     * @param steps what is done with it
     * @param sent after how many steps it is sent
     */
    record Plan(Source source, List<Step> steps, TreeSet<Integer> sent) {
        /** The places at which the marked value is sent, as the program itself tells. */
        TreeSet<Integer> leaking() {
            int until = IntStream.range(0, steps.size())
                    .filter(at -> !steps.get(at).keeps)
                    .findFirst()
                    .orElse(steps.size());
            return source == Source.WARD ? new TreeSet<>() : new TreeSet<>(sent.headSet(until, true));
        }

        Plan sending(TreeSet<Integer> places) {
            return new Plan(source, steps, places);
        }

        String person(TreeSet<Source> marked) {
            return Stream.of(Source.values())
                    .map(each -> (marked.contains(each) ? "@uk.disc.annotation.SharingCategory(\"" + each + "\") " : "")
                            + "String $" + each.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", ", "    record $Person(", ") {}\n"));
        }

        String text(Style style, TreeSet<Source> marked) {
            StringBuilder body = new StringBuilder("    void $run($Person $person, boolean $flag, int $count) {\n");
            body.append("        String $v0 = $person.$")
                    .append(source.name().toLowerCase(Locale.ROOT))
                    .append("();\n");
            send(body, style, 0);
            for (int at = 1; at <= steps.size(); at++) {
                String in = "$v" + (at - 1);
                if (style.extracted()) {
                    body.append("        String $e")
                            .append(at)
                            .append(" = ")
                            .append(in)
                            .append(";\n");
                    in = "$e" + at;
                }
                body.append("        ")
                        .append(steps.get(at - 1).code.replace("IN", in).replace("OUT", "$v" + at))
                        .append('\n');
                send(body, style, at);
            }
            List<String> members = new ArrayList<>(List.of(
                    person(marked),
                    "    record $Box(String $text, String $rest) {}\n",
                    "    static String $helper(String $given) { return $given; }\n",
                    body.append("    }\n").toString()));
            if (style.turned()) {
                Collections.reverse(members);
            }
            return NAME.matcher("class $Program {\n" + String.join("", members) + "}\n")
                    .replaceAll(name -> style.renamed() ? "Q" + name.group(1) + "_z" : name.group(1));
        }

        private void send(StringBuilder body, Style style, int at) {
            if (sent.contains(at)) {
                String value = "$v" + at;
                if (style.extracted()) {
                    body.append("        Object $out")
                            .append(at)
                            .append(" = ")
                            .append(value)
                            .append(";\n");
                    value = "$out" + at;
                }
                body.append("        Net.send(")
                        .append(value)
                        .append("); /* sent ")
                        .append(at)
                        .append(" */\n");
            }
        }
    }

    private static final TreeSet<Source> MARKS = new TreeSet<>(List.of(Source.DIAGNOSIS, Source.NAME));

    @Property(tries = 25, shrinking = ShrinkingMode.BOUNDED)
    void whatIsFoundIsWhatTheProgramSends(@ForAll("plans") Plan plan) throws IOException {
        assertThat(found(plan, Style.PLAIN, MARKS).keySet()).isEqualTo(plan.leaking());
    }

    @Tag("long")
    @Property(tries = 400, shrinking = ShrinkingMode.BOUNDED)
    void whatIsFoundIsWhatTheProgramSendsInManyMore(@ForAll("plans") Plan plan) throws IOException {
        whatIsFoundIsWhatTheProgramSends(plan);
    }

    @Tag("long")
    @Property(tries = 150, shrinking = ShrinkingMode.BOUNDED)
    void theWayItIsWrittenChangesNothingInManyMore(@ForAll("plans") Plan plan) throws IOException {
        namesOrderAndVariablesOfItsOwnChangeNothing(plan, true, false, true);
    }

    @Property(tries = 15, shrinking = ShrinkingMode.BOUNDED)
    void anAddedSinkAddsOneFinding(@ForAll("leaks") Plan plan) throws IOException {
        assertThat(found(plan.sending(new TreeSet<>()), Style.PLAIN, MARKS)).isEmpty();
        int last = plan.steps().size();
        assertThat(found(plan.sending(new TreeSet<>(List.of(last))), Style.PLAIN, MARKS))
                .containsOnlyKeys(last);
    }

    @Property(tries = 15, shrinking = ShrinkingMode.BOUNDED)
    void namesOrderAndVariablesOfItsOwnChangeNothing(
            @ForAll("plans") Plan plan, @ForAll boolean renamed, @ForAll boolean turned, @ForAll boolean extracted)
            throws IOException {
        TreeMap<Integer, List<String>> plain = found(plan, Style.PLAIN, MARKS);

        assertThat(found(plan, new Style(renamed, turned, extracted), MARKS)).isEqualTo(plain);
        assertThat(found(plan, new Style(true, true, true), MARKS)).isEqualTo(plain);
    }

    @Property(tries = 10, shrinking = ShrinkingMode.BOUNDED)
    void aMarkLessAddsNothing(@ForAll("plans") Plan plan, @ForAll("marks") Source gone) throws IOException {
        TreeSet<Source> fewer = new TreeSet<>(MARKS);
        fewer.remove(gone);

        TreeMap<Integer, List<String>> before = found(plan, Style.PLAIN, MARKS);
        TreeMap<Integer, List<String>> after = found(plan, Style.PLAIN, fewer);

        assertThat(before.keySet()).containsAll(after.keySet());
        assertThat(after.isEmpty()).isEqualTo(before.isEmpty() || gone == plan.source());
    }

    /** The first lines of what is found, by the place at which it is sent; names of the program's own are taken back. */
    private static TreeMap<Integer, List<String>> found(Plan plan, Style style, TreeSet<Source> marked)
            throws IOException {
        Path here = Files.createTempDirectory(folder, "program");
        String text = plan.text(style, marked);
        List<Path> sources = Sources.write(here.resolve("src"), text);
        sources.add(FlowCasesTest.flows().resolve("shared/Net.java"));
        Compiled compiled = new Compilation(ToolProvider.getSystemJavaCompiler(), here.resolve("out"))
                .option("disc.policy", pack.toString())
                .option("disc.asOf", CompileCase.DAY)
                .classPath(List.of(Artefacts.core()))
                .processor(new DiscProcessor())
                .compile(sources);
        assertThat(compiled.others(false)).as(text).isEmpty();
        assertThat(compiled.transcript()).as(text).doesNotContain("[disc.check.flow-unknown]");
        List<String> lines = text.lines().toList();
        TreeMap<Integer, List<String>> found = new TreeMap<>();
        for (Compiled.Message message : compiled.messages()) {
            if (message.text().startsWith(UNDECLARED)) {
                Matcher place = PLACE.matcher(lines.get((int) message.line() - 1));
                assertThat(place.find()).as(message.text() + "\n" + text).isTrue();
                found.computeIfAbsent(Integer.valueOf(place.group(1)), at -> new ArrayList<>())
                        .add(message.text().lines().findFirst().orElseThrow().replaceAll("Q(\\w+)_z", "$1"));
            }
        }
        assertThat(found.values()).as(text).allMatch(each -> each.size() == 1);
        return found;
    }

    @Provide
    Arbitrary<Source> marks() {
        return Arbitraries.of(MARKS);
    }

    @Provide
    Arbitrary<Plan> plans() {
        return Combinators.combine(
                        Arbitraries.of(Source.class),
                        Arbitraries.of(Step.class).list().ofMinSize(1).ofMaxSize(8),
                        Arbitraries.integers().between(0, 8).set().ofMinSize(1).ofMaxSize(4))
                .as((source, steps, sent) -> new Plan(
                        source,
                        steps,
                        sent.stream()
                                .map(at -> Math.min(at, steps.size()))
                                .collect(Collectors.toCollection(TreeSet::new))));
    }

    /** Programs that keep the marked value to the end. */
    @Provide
    Arbitrary<Plan> leaks() {
        return Combinators.combine(
                        Arbitraries.of(MARKS),
                        Arbitraries.of(Step.class)
                                .filter(step -> step.keeps)
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(8))
                .as((source, steps) -> new Plan(source, steps, new TreeSet<>()));
    }
}
