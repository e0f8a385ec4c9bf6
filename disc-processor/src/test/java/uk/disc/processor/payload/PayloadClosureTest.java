package uk.disc.processor.payload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.disc.processor.declared.CompiledFacts.Compiler;

class PayloadClosureTest {
    private static final String NOTE = "public record Note(@SharingCategory(\"DIAGNOSIS\") String code) {}";

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void whatLiesWithinIsFoundAtAnyDepth(Compiler compiler) {
        assertThat(Sent.with(
                                compiler,
                                NOTE,
                                "public record Folder(Note note) {}",
                                "public record Shelf(Folder folder) {}")
                        .seen("Shelf shelf"))
                .containsExactly("leaves Shelf.folder → Folder.note → Note.code [DIAGNOSIS]");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void aContainerIsOpened(Compiler compiler) {
        assertThat(Sent.with(compiler, NOTE, """
                                public record Folder(
                                    Note[] a, Note[][] b, List<Note> c, Set<? extends Note> d, Collection<Optional<Note>> e,
                                    Iterable<List<Note>[]> f, Iterator<Note> g, Stream<Note> h, Supplier<Note> i,
                                    CompletableFuture<Note> j, Future<Note> k, CompletionStage<Note> l,
                                    Map.Entry<Note, Note> m, Callable<Note> n, Flow.Publisher<Note> o, ArrayDeque<Note> p,
                                    EnumMap<Thread.State, Note> q) {}""").seen("Folder folder"))
                .containsExactly(
                        "leaves Folder.a → Note.code [DIAGNOSIS]",
                        "leaves Folder.b → Note.code [DIAGNOSIS]",
                        "leaves Folder.c → Note.code [DIAGNOSIS]",
                        "leaves Folder.d → Note.code [DIAGNOSIS]",
                        "leaves Folder.e → Note.code [DIAGNOSIS]",
                        "leaves Folder.f → Note.code [DIAGNOSIS]",
                        "leaves Folder.g → Note.code [DIAGNOSIS]",
                        "leaves Folder.h → Note.code [DIAGNOSIS]",
                        "leaves Folder.i → Note.code [DIAGNOSIS]",
                        "leaves Folder.j → Note.code [DIAGNOSIS]",
                        "leaves Folder.k → Note.code [DIAGNOSIS]",
                        "leaves Folder.l → Note.code [DIAGNOSIS]",
                        "leaves Folder.m → Note.code [DIAGNOSIS]",
                        "leaves Folder.n → Note.code [DIAGNOSIS]",
                        "leaves Folder.o → Note.code [DIAGNOSIS]",
                        "leaves Folder.p → Note.code [DIAGNOSIS]",
                        "leaves Folder.q → Note.code [DIAGNOSIS]",
                        "unmarked Folder.q");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void aMapsKeysLeaveAsItsValuesDo(Compiler compiler) {
        assertThat(Sent.with(
                                compiler,
                                NOTE,
                                "public record Person(@SharingCategory(\"NAME\") String name) {}",
                                "public record Folder(Map<Person, List<Note>> notes, Map<String, Note> byTitle) {}")
                        .seen("Folder folder"))
                .containsExactly(
                        "leaves Folder.byTitle → Note.code [DIAGNOSIS]",
                        "leaves Folder.notes → Note.code [DIAGNOSIS]",
                        "leaves Folder.notes → Person.name [NAME]",
                        "unmarked Folder.byTitle");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void inheritedFieldsAndInterfaceGettersLeave(Compiler compiler) {
        assertThat(Sent.with(
                                compiler,
                                "public abstract class Base { @SharingCategory(\"NAME\") private String name; }",
                                "public class Middle extends Base { protected int weight; }",
                                """
                                public interface Dated {
                                    @SharingCategory("DATE_OF_BIRTH") String getBorn();
                                    default String getAge() { return ""; }
                                }""",
                                "public class Person extends Middle implements Dated { public String getBorn() { return \"\"; } }")
                        .seen("Person person"))
                .containsExactly(
                        "leaves Base.name [NAME]",
                        "leaves Person.getBorn() [DATE_OF_BIRTH]",
                        "unmarked Dated.getAge()",
                        "unmarked Middle.weight");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void anInterfacesMarkCountsForTheFieldThatAnswersIt(Compiler compiler) {
        assertThat(Sent.with(
                                compiler,
                                "public interface Named { @SharingCategory(\"NAME\") String name(); }",
                                "public interface Sick { @SharingCategory(\"DIAGNOSIS\") String getIllness(); }",
                                "public record Person(String name) implements Named {}",
                                """
                                public class Patient implements Sick {
                                    private String illness;
                                    public String getIllness() { return illness; }
                                }""")
                        .seen("Person person, Patient patient"))
                .containsExactly("leaves Patient.illness [DIAGNOSIS]", "leaves Person.name [NAME]");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void typeArgumentsArePutIn(Compiler compiler) {
        assertThat(Sent.with(
                                compiler,
                                NOTE,
                                "public record Box<T>(T value) {}",
                                "public class Base<A, B> { A first; List<B> rest; public A getFirst() { return first; } }",
                                "public class Notes extends Base<Box<Note>, Note> {}",
                                "public class Outer<T> { public class Inner { T held; } }",
                                "public record Folder(Box<Box<Note>> boxed, Notes notes, Outer<Note>.Inner inner) {}")
                        .seen("Folder folder"))
                .containsExactly(
                        "leaves Folder.boxed → Box.value → Box.value → Note.code [DIAGNOSIS]",
                        "leaves Folder.inner → Inner.held → Note.code [DIAGNOSIS]",
                        "leaves Folder.notes → Base.first → Box.value → Note.code [DIAGNOSIS]",
                        "leaves Folder.notes → Base.rest → Note.code [DIAGNOSIS]");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void aWildcardHoldsWhatItsBoundSays(Compiler compiler) {
        assertThat(Sent.with(
                                compiler,
                                NOTE,
                                "public record Box<T extends Note>(T value) {}",
                                "public record Any<T>(T value) {}",
                                "public record Folder(Box<?> unbounded, Any<? extends Note> above, Any<? super Note> below) {}")
                        .seen("Folder folder"))
                .containsExactly(
                        "leaves Folder.above → Any.value → Note.code [DIAGNOSIS]",
                        "leaves Folder.unbounded → Box.value → Note.code [DIAGNOSIS]",
                        "opaque Folder.below → Any.value: ? can be anything");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void aSealedTypeIsAllItsPermittedSubtypes(Compiler compiler) {
        assertThat(Sent.with(compiler, NOTE, """
                                public sealed interface Event<T> {
                                    String getKind();
                                    record Admission<T>(T ward, @SharingCategory("EVENT") String kind) implements Event<T> {
                                        public String getKind() { return kind; }
                                    }
                                    record Died<X>(@SharingCategory("DEATH") String on) implements Event<X> {
                                        @NotPersonal(reason = "a constant") public String getKind() { return "died"; }
                                    }
                                }""", "public record Folder(List<Event<Note>> events) {}")
                        .seen("Folder folder"))
                .containsExactly(
                        "leaves Folder.events → Admission.kind [EVENT]",
                        "leaves Folder.events → Admission.ward → Note.code [DIAGNOSIS]",
                        "leaves Folder.events → Died.on [DEATH]",
                        "not personal Folder.events → Died.getKind(): a constant");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void aSealedClassThatIsNotAbstractIsAlsoItself(Compiler compiler) {
        assertThat(Sent.with(
                                compiler,
                                "public sealed class Base permits Sub { @SharingCategory(\"NAME\") String name; }",
                                "public final class Sub extends Base { int weight; }")
                        .seen("Base base"))
                .containsExactly("leaves Base.name [NAME]", "unmarked Sub.weight");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void typesThatHoldEachOtherEnd(Compiler compiler) {
        assertThat(Sent.with(
                                compiler,
                                "public class Person { @SharingCategory(\"NAME\") String name; List<Person> children; Home home; }",
                                "public class Home { @SharingCategory(\"ADDRESS\") String street; Person owner; }",
                                "public class Chain<T> { T value; Chain<List<T>> next; }")
                        .seen("Person person, Chain<Person> chain"))
                .containsExactly(
                        "leaves Chain.next → Chain.next → Chain.next → Chain.value → Person.home → Home.street [ADDRESS]",
                        "leaves Chain.next → Chain.next → Chain.next → Chain.value → Person.name [NAME]",
                        "leaves Chain.next → Chain.next → Chain.value → Person.home → Home.street [ADDRESS]",
                        "leaves Chain.next → Chain.next → Chain.value → Person.name [NAME]",
                        "leaves Chain.next → Chain.value → Person.home → Home.street [ADDRESS]",
                        "leaves Chain.next → Chain.value → Person.name [NAME]",
                        "leaves Chain.value → Person.home → Home.street [ADDRESS]",
                        "leaves Chain.value → Person.name [NAME]",
                        "leaves Person.home → Home.street [ADDRESS]",
                        "leaves Person.name [NAME]",
                        "opaque Chain.next → Chain.next → Chain.next → Chain.next:"
                                + " p.Chain<java.util.List<java.util.List<java.util.List<java.util.List<p.Person>>>>>"
                                + " is nested without end");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void everyWayToAFieldIsAPathOfItsOwn(Compiler compiler) {
        assertThat(Sent.with(compiler, NOTE, "public record Folder(Note now, List<Note> before) {}")
                        .seen("Folder folder"))
                .containsExactly(
                        "leaves Folder.before → Note.code [DIAGNOSIS]", "leaves Folder.now → Note.code [DIAGNOSIS]");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void plainValuesWithoutAMarkAreUnmarked(Compiler compiler) {
        assertThat(Sent.with(compiler, "public enum Sex { F, M }", """
                                public class Plain {
                                    String text; int number; Long boxed; boolean flag; byte[] bytes; char letter; Sex sex;
                                    java.math.BigDecimal amount; java.time.LocalDate day; java.time.Instant at; UUID id;
                                    java.net.URI uri; OptionalInt maybe; List<String> texts; IntStream numbers; Date date;
                                }""").seen("Plain plain"))
                .containsExactly(
                        "unmarked Plain.amount",
                        "unmarked Plain.at",
                        "unmarked Plain.boxed",
                        "unmarked Plain.bytes",
                        "unmarked Plain.date",
                        "unmarked Plain.day",
                        "unmarked Plain.flag",
                        "unmarked Plain.id",
                        "unmarked Plain.letter",
                        "unmarked Plain.maybe",
                        "unmarked Plain.number",
                        "unmarked Plain.numbers",
                        "unmarked Plain.sex",
                        "unmarked Plain.text",
                        "unmarked Plain.texts",
                        "unmarked Plain.uri");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void gettersWithoutAFieldCount(Compiler compiler) {
        assertThat(Sent.with(compiler, NOTE, """
                                public class Person {
                                    private String name;
                                    private java.time.LocalDate raw;
                                    public String getName() { return name; }
                                    public boolean isAdult() { return true; }
                                    public Boolean isBoxed() { return true; }
                                    public String getURL() { return ""; }
                                    public Note getNote() { return null; }
                                    public String getRaw() { return ""; }
                                    public String get() { return ""; }
                                    public String getting() { return ""; }
                                    public String isText() { return ""; }
                                    public String fullName() { return name; }
                                    @SharingCategory("NAME") String initials() { return name; }
                                    public String getOther(int i) { return name; }
                                    public void getNothing() { }
                                    String getHidden() { return name; }
                                    public static String getShared() { return ""; }
                                }""").seen("Person person"))
                .containsExactly(
                        "leaves Person.getNote() → Note.code [DIAGNOSIS]",
                        "leaves Person.initials() [NAME]",
                        "unmarked Person.getRaw()",
                        "unmarked Person.getURL()",
                        "unmarked Person.isAdult()",
                        "unmarked Person.isBoxed()",
                        "unmarked Person.name",
                        "unmarked Person.raw");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void aStaticFieldStaysBehindAndNothingElseDoesUnlessTheChannelSaysSo(Compiler compiler) {
        assertThat(Sent.with(compiler, """
                                public class Person {
                                    static String shared;
                                    transient String passing;
                                    @JsonIgnore @SharingCategory("NAME") String hidden;
                                }""").seen("Person person"))
                .containsExactly(
                        "leaves Person.hidden [NAME]",
                        "unmarked Person.passing",
                        "stays Person.shared: a static field is no part of a value");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void aCollectionOfTheDevelopersOwnIsItsElementsAndItsFields(Compiler compiler) {
        assertThat(Sent.with(
                                compiler,
                                NOTE,
                                "public class Notes extends ArrayList<Note> { @SharingCategory(\"NAME\") String author; }",
                                """
                                public class Pages implements Iterable<Note> {
                                    int count;
                                    public Iterator<Note> iterator() { return null; }
                                }""")
                        .seen("Notes notes, Pages pages"))
                .containsExactly("leaves Note.code [DIAGNOSIS]", "leaves Notes.author [NAME]", "unmarked Pages.count");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void aFieldAndTheFieldItHidesAreTwo(Compiler compiler) {
        assertThat(Sent.with(
                                compiler,
                                "public class Base { @SharingCategory(\"NAME\") String name; }",
                                "public class Sub extends Base { @SharingCategory(\"ALIAS\") String name; }")
                        .seen("Sub sub"))
                .containsExactly("leaves Base.name [NAME]", "leaves Sub.name [ALIAS]");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void aNestedTypeIsKnownByItsSimpleName(Compiler compiler) {
        assertThat(Sent.with(
                                compiler,
                                "public class Person { Name name; static class Name { @SharingCategory(\"NAME\") String last; } }")
                        .seen("Person person"))
                .containsExactly("leaves Person.name → Name.last [NAME]");
    }
}
