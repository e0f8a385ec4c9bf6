package uk.disc.processor.payload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.disc.processor.declared.CompiledFacts.Compiler;

class PayloadOpaqueTest {
    @ParameterizedTest
    @EnumSource(Compiler.class)
    void whatCanHoldAnythingIsUnknown(Compiler compiler) {
        assertThat(Sent.with(compiler, """
                                @SuppressWarnings("rawtypes")
                                public class Any<T> {
                                    Object object;
                                    List raw;
                                    Map<String, Object> map;
                                    List<?> wildcard;
                                    T variable;
                                    List<? super Integer> below;
                                    java.io.InputStream stream;
                                    java.io.Reader reader;
                                    org.w3c.dom.Node node;
                                    org.w3c.dom.Document document;
                                    tools.jackson.databind.JsonNode json;
                                    tools.jackson.databind.node.ObjectNode tree;
                                    java.io.Serializable serializable;
                                    Thread thread;
                                    Properties properties;
                                    Any unbound;
                                }""").seen("Any<String> any"))
                .containsExactly(
                        "opaque Any.below: ? can be anything",
                        "opaque Any.document: an XML tree can hold anything",
                        "opaque Any.json: a JSON tree can hold anything",
                        "unmarked Any.map",
                        "opaque Any.map: java.lang.Object can hold anything",
                        "opaque Any.node: an XML tree can hold anything",
                        "opaque Any.object: java.lang.Object can hold anything",
                        "opaque Any.properties: java.lang.Object can hold anything",
                        "opaque Any.raw: java.util.List is used without its type arguments",
                        "opaque Any.reader: a stream of text can hold anything",
                        "opaque Any.serializable: java.io.Serializable comes from a library and isn't classified in the pack's types",
                        "opaque Any.stream: a stream of bytes can hold anything",
                        "opaque Any.thread: java.lang.Thread comes from a library and isn't classified in the pack's types",
                        "opaque Any.tree: a JSON tree can hold anything",
                        "opaque Any.unbound: p.Any is used without its type arguments",
                        "unmarked Any.variable",
                        "opaque Any.wildcard: ? can be anything");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void aTypeVariableIsWhatItsBoundSays(Compiler compiler) {
        assertThat(Sent.with(
                                compiler,
                                "public record Note(@SharingCategory(\"DIAGNOSIS\") String code) {}",
                                """
                                public class Bounded<A extends Note, B extends List<Note>, C extends Note & Comparable<C>,
                                        D extends Comparable<D>, E extends List<E>, F> {
                                    A a; B b; C c; D d; E e; F f;
                                }""",
                                "@SuppressWarnings(\"rawtypes\") public class Raw extends Bounded { }")
                        .seen("Raw raw"))
                .contains(
                        "leaves Bounded.a → Note.code [DIAGNOSIS]",
                        "leaves Bounded.b → Note.code [DIAGNOSIS]",
                        "leaves Bounded.c → Note.code [DIAGNOSIS]",
                        "opaque Bounded.f: F can be anything")
                .anyMatch(line -> line.startsWith("opaque Bounded.d: "))
                .anyMatch(line -> line.startsWith("opaque Bounded.e: "))
                .hasSize(6);
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void plainTextAndBytesAsAParameterAreUnknown(Compiler compiler) {
        assertThat(Sent.with(compiler)
                        .seen("String text, byte[] bytes, List<String> lines, char[] letters, int number, UUID id"))
                .containsExactly(
                        "opaque send(bytes): text or bytes without a mark can hold anything",
                        "unmarked send(id)",
                        "opaque send(letters): text or bytes without a mark can hold anything",
                        "opaque send(lines): text or bytes without a mark can hold anything",
                        "unmarked send(number)",
                        "opaque send(text): text or bytes without a mark can hold anything");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void anOpenTypeIsWhatItsOwnMembersSayAndUnknownIfItShowsNone(Compiler compiler) {
        assertThat(Sent.with(
                                compiler,
                                "public interface Nothing { void act(); String name(); }",
                                "public interface Fluent { @SharingCategory(\"NAME\") String name(); }",
                                "public abstract class Empty { }",
                                "public abstract class Base { @SharingCategory(\"SEX\") String sex; }",
                                "public class Sub extends Base { String more; }",
                                "public record Ping() {}",
                                "public record Folder(Nothing nothing, Fluent fluent, Empty empty, Base base, Ping ping) {}")
                        .seen("Folder folder"))
                .containsExactly(
                        "leaves Folder.base → Base.sex [SEX]",
                        "leaves Folder.fluent → Fluent.name() [NAME]",
                        "opaque Folder.empty: Empty shows nothing that can be checked, and its subtypes can hold anything",
                        "opaque Folder.nothing: Nothing shows nothing that can be checked, and its subtypes can hold anything");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void aLibrarysSuperclassIsUnknown(Compiler compiler) {
        assertThat(Sent.with(
                                compiler,
                                "public class Failure extends RuntimeException { @SharingCategory(\"NAME\") String name; }",
                                """
                                public class Task extends TimerTask implements Comparable<Task>, java.io.Serializable, Runnable {
                                    public void run() { }
                                    public int compareTo(Task other) { return 0; }
                                }""")
                        .seen("Failure failure"))
                .containsExactly(
                        "leaves Failure.name [NAME]",
                        "opaque send(failure): it extends java.lang.RuntimeException, which comes from a library and isn't"
                                + " classified in the pack's types");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void sourceWithErrorsIsUnknownAndNothingBreaks(Compiler compiler) {
        assertThat(Sent.with(compiler, """
                                public class Broken extends Missing implements Absent<String> {
                                    Gone gone; List<Gone> list; Map<String, Lost<Gone>> map; @SharingCategory(NOWHERE) String code;
                                    @SharingCategory("NAME") String name;
                                    Undefined getMore() { return null; }
                                }""").withErrors().seen("Broken broken, Unknown unknown, List<Unknown> several"))
                .contains("leaves Broken.name [NAME]")
                .anyMatch(line -> line.startsWith("opaque Broken.gone: "))
                .anyMatch(line -> line.startsWith("opaque Broken.list: "))
                .anyMatch(line -> line.startsWith("opaque Broken.map: "))
                .anyMatch(line -> line.startsWith("opaque send(unknown): "))
                .anyMatch(line -> line.startsWith("opaque send(several): "))
                .anyMatch(line -> line.startsWith("opaque send(broken): "))
                .anyMatch(line -> line.contains("Broken.code"));
    }
}
