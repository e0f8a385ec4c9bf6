package uk.disc.processor.payload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.disc.processor.declared.CompiledFacts.Compiler;

class PayloadJacksonTest {
    private static final String NOTE =
            "public record Note(@SharingCategory(\"DIAGNOSIS\") String code, String free) {}";

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void whatJacksonIgnoresStaysBehind(Compiler compiler) {
        String person = """
                public class Person {
                    @JsonIgnore String onField;
                    private String onGetter;
                    @JsonIgnore(false) String notIgnored;
                    @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) String password;
                    @JsonProperty(access = JsonProperty.Access.READ_ONLY) String readOnly;
                    @JsonIgnore public String getOnGetter() { return onGetter; }
                    @JsonIgnore public String getComputed() { return ""; }
                }""";
        assertThat(Sent.with(compiler, person, "public record Patient(@JsonIgnore String hidden, String shown) {}")
                        .byJackson()
                        .seen("Person person, Patient patient"))
                .containsExactly(
                        "unmarked Patient.shown",
                        "unmarked Person.notIgnored",
                        "unmarked Person.readOnly",
                        "stays Patient.hidden: @JsonIgnore keeps it out of the JSON",
                        "stays Person.onField: @JsonIgnore keeps it out of the JSON",
                        "stays Person.onGetter: @JsonIgnore keeps it out of the JSON",
                        "stays Person.password: @JsonProperty(access = WRITE_ONLY) keeps it out of the JSON");
        assertThat(Sent.with(compiler, person).seen("Person person"))
                .containsExactly(
                        "unmarked Person.getComputed()",
                        "unmarked Person.notIgnored",
                        "unmarked Person.onField",
                        "unmarked Person.onGetter",
                        "unmarked Person.password",
                        "unmarked Person.readOnly");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void anIgnoredAccessorBesideOneThatIsAskedForHidesNothing(Compiler compiler) {
        assertThat(Sent.with(compiler, """
                                public class Person {
                                    @JsonIgnore private String asked;
                                    @JsonIgnore private String password;
                                    @JsonProperty public String getAsked() { return asked; }
                                    public String getPassword() { return password; }
                                    @JsonProperty public void setPassword(String password) { this.password = password; }
                                }""").byJackson().seen("Person person"))
                .containsExactly("unmarked Person.asked", "unmarked Person.password");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void anOverridingGetterInheritsJsonIgnoreUnlessItSaysOtherwise(Compiler compiler) {
        assertThat(Sent.with(compiler, """
                                public class Base {
                                    @JsonIgnore public String getHidden() { return ""; }
                                    @JsonIgnore public String getShown() { return ""; }
                                }""", """
                                public class Person extends Base {
                                    @SharingCategory("NAME") public String getHidden() { return ""; }
                                    @JsonIgnore(false) @SharingCategory("NAME") public String getShown() { return ""; }
                                }""").byJackson().seen("Person person"))
                .containsExactly(
                        "leaves Person.getShown() [NAME]",
                        "stays Person.getHidden(): @JsonIgnore keeps it out of the JSON");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void namesThatATypeIgnoresStayBehind(Compiler compiler) {
        assertThat(
                        Sent.with(
                                        compiler,
                                        """
                                @JsonIgnoreProperties({"secret", "renamed", "outer"})
                                public class Person {
                                    String secret;
                                    @JsonProperty("other") String renamed;
                                    @JsonProperty("outer") String inner;
                                }""",
                                        "@JsonIgnoreProperties(value = \"name\", allowGetters = true) public class Shown { String name; }",
                                        "@JsonIgnoreProperties(\"name\") public class Base { String name; }",
                                        "public class Inheriting extends Base { }",
                                        "@JsonIgnoreProperties(\"other\") public class Replacing extends Base { }",
                                        """
                                @JsonIgnoreProperties("firstName")
                                @tools.jackson.databind.annotation.JsonNaming
                                public class Strategy { String firstName; }""")
                                .byJackson()
                                .seen(
                                        "Person person, Shown shown, Inheriting inheriting, Replacing replacing, Strategy strategy"))
                .containsExactly(
                        "unmarked Base.name",
                        "unmarked Person.renamed",
                        "unmarked Shown.name",
                        "unmarked Strategy.firstName",
                        "stays Base.name: @JsonIgnoreProperties keeps it out of the JSON",
                        "stays Person.inner: @JsonIgnoreProperties keeps it out of the JSON",
                        "stays Person.secret: @JsonIgnoreProperties keeps it out of the JSON");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void namesThatAMemberIgnoresStayBehindThereAlone(Compiler compiler) {
        assertThat(Sent.with(compiler, NOTE, """
                                public class Folder {
                                    @JsonIgnoreProperties("free") Note one;
                                    @JsonIgnoreProperties("free") List<Note> several;
                                    @JsonIgnoreProperties("free") Map<Thread.State, Note> map;
                                    Note other;
                                }""").byJackson().seen("Folder folder"))
                .containsExactly(
                        "leaves Folder.map → Note.code [DIAGNOSIS]",
                        "leaves Folder.one → Note.code [DIAGNOSIS]",
                        "leaves Folder.other → Note.code [DIAGNOSIS]",
                        "leaves Folder.several → Note.code [DIAGNOSIS]",
                        "unmarked Folder.map",
                        "unmarked Folder.map → Note.free",
                        "unmarked Folder.other → Note.free",
                        "stays Folder.one → Note.free: @JsonIgnoreProperties keeps it out of the JSON",
                        "stays Folder.several → Note.free: @JsonIgnoreProperties keeps it out of the JSON");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void anIgnoredTypeStaysBehindWhereItIsHeldDirectly(Compiler compiler) {
        assertThat(Sent.with(
                                compiler,
                                "@JsonIgnoreType public record Secret(@SharingCategory(\"NAME\") String name) {}",
                                "@JsonIgnoreType(false) public record Open(@SharingCategory(\"NAME\") String name) {}",
                                """
                                public class Folder {
                                    Secret secret; List<Secret> secrets; @JsonProperty Secret asked; Open open;
                                }""")
                        .byJackson()
                        .seen("Folder folder"))
                .containsExactly(
                        "leaves Folder.asked → Secret.name [NAME]",
                        "leaves Folder.open → Open.name [NAME]",
                        "leaves Folder.secrets → Secret.name [NAME]",
                        "stays Folder.secret: @JsonIgnoreType on its type keeps it out of the JSON");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void aTransientFieldStaysBehindOnlyWithoutAGetter(Compiler compiler) {
        assertThat(Sent.with(compiler, """
                                public class Person {
                                    transient String alone;
                                    transient String read;
                                    @JsonProperty transient String asked;
                                    public String getRead() { return read; }
                                }""").byJackson().seen("Person person"))
                .containsExactly(
                        "unmarked Person.asked",
                        "unmarked Person.read",
                        "stays Person.alone: it is transient and has no getter");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void aPrivateFieldWithoutAGetterAndAViewLeave(Compiler compiler) {
        assertThat(Sent.with(
                                compiler,
                                "public class Person { private String name; @JsonView(Object.class) String viewed; }")
                        .byJackson()
                        .seen("Person person"))
                .containsExactly("unmarked Person.name", "unmarked Person.viewed");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void anUnwrappedMemberIsLookedInto(Compiler compiler) {
        assertThat(Sent.with(compiler, NOTE, "public class Folder { @JsonUnwrapped Note note; }")
                        .byJackson()
                        .seen("Folder folder"))
                .containsExactly("leaves Folder.note → Note.code [DIAGNOSIS]", "unmarked Folder.note → Note.free");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void whatStandsForTheWholeValueLeavesAlone(Compiler compiler) {
        String types = """
                public class NhsNumber {
                    private String digits;
                    String source;
                    @JsonValue @SharingCategory("NHS_NUMBER") String written() { return digits; }
                }""";
        assertThat(Sent.with(compiler, types).byJackson().seen("NhsNumber number"))
                .containsExactly(
                        "leaves NhsNumber.written() [NHS_NUMBER]",
                        "stays NhsNumber.digits: @JsonValue writes written alone",
                        "stays NhsNumber.source: @JsonValue writes written alone");
        assertThat(Sent.with(compiler, types).seen("NhsNumber number"))
                .containsExactly(
                        "leaves NhsNumber.written() [NHS_NUMBER]",
                        "unmarked NhsNumber.digits",
                        "unmarked NhsNumber.source");
        assertThat(Sent.with(compiler, "public class Code { @JsonValue(false) String code; String source; }")
                        .byJackson()
                        .seen("Code code"))
                .containsExactly("unmarked Code.code", "unmarked Code.source");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void namedSubtypesAreFollowed(Compiler compiler) {
        assertThat(Sent.with(
                                compiler,
                                """
                                @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
                                @JsonSubTypes({@JsonSubTypes.Type(Admission.class), @JsonSubTypes.Type(value = Death.class, name = "d")})
                                public abstract class Event { @NotPersonal(reason = "schema version") String version; }""",
                                "public class Admission extends Event { @SharingCategory(\"ADMISSION\") String ward; }",
                                "public class Death extends Event { @SharingCategory(\"DEATH\") String cause; }",
                                """
                                public class Folder {
                                    Event event;
                                    @JsonSubTypes(@JsonSubTypes.Type(Fall.class)) Incident incident;
                                }""",
                                "public class Incident { }",
                                "public class Fall extends Incident { @SharingCategory(\"FALL\") String place; }")
                        .byJackson()
                        .seen("Folder folder"))
                .containsExactly(
                        "leaves Folder.event → Admission.ward [ADMISSION]",
                        "leaves Folder.event → Death.cause [DEATH]",
                        "leaves Folder.incident → Fall.place [FALL]",
                        "not personal Folder.event → Event.version: schema version");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void whatOtherCodeWritesIsUnknownUnlessItIsMarked(Compiler compiler) {
        assertThat(Sent.with(compiler, NOTE, """
                                public class Person {
                                    private Map<String, String> more;
                                    @JsonRawValue String raw;
                                    @tools.jackson.databind.annotation.JsonSerialize(using = tools.jackson.databind.ValueSerializer.class)
                                    Note custom;
                                    @tools.jackson.databind.annotation.JsonSerialize
                                    @SharingCategory("NAME") String plain;
                                    @tools.jackson.databind.annotation.JsonSerialize(contentUsing = tools.jackson.databind.ValueSerializer.class)
                                    @SharingCategory("NAME") List<String> marked;
                                    @JsonAnyGetter Map<String, String> any() { return more; }
                                }""", """
                                @tools.jackson.databind.annotation.JsonSerialize(using = tools.jackson.databind.ValueSerializer.class)
                                public class Whole { @SharingCategory("NAME") String name; String other; }""", """
                                @SharingCategory("SEX") @tools.jackson.databind.annotation.JsonSerialize(as = Object.class)
                                public class Sex { String code; }""", "public record Folder(Whole whole, Sex sex) {}")
                        .byJackson()
                        .seen("Person person, Folder folder"))
                .containsExactly(
                        "leaves Folder.sex [SEX]",
                        "leaves Folder.whole → Whole.name [NAME]",
                        "leaves Person.marked [NAME]",
                        "leaves Person.plain [NAME]",
                        "opaque Folder.whole: @JsonSerialize gives the writing to other code",
                        "opaque Person.any(): @JsonAnyGetter writes whatever the map holds",
                        "opaque Person.custom: @JsonSerialize gives the writing to other code",
                        "unmarked Person.more",
                        "opaque Person.raw: @JsonRawValue writes whatever the text holds");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void aMethodThatJacksonIsToldToWriteLeaves(Compiler compiler) {
        assertThat(Sent.with(compiler, """
                                public class Person {
                                    @JsonProperty String fullName() { return ""; }
                                    @JsonGetter("x") private String other() { return ""; }
                                }""").seen("Person person"))
                .containsExactly("unmarked Person.fullName()", "unmarked Person.other()");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void aBundleOfAnnotationsCountsAsWhatItBundles(Compiler compiler) {
        assertThat(Sent.with(compiler, """
                                @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
                                @JacksonAnnotationsInside @JsonIgnore public @interface Hidden {}""", "public class Person { @Hidden String name; }")
                        .byJackson()
                        .seen("Person person"))
                .containsExactly("stays Person.name: @JsonIgnore keeps it out of the JSON");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void aTypeWithAMixInOfThisModuleIsUnknown(Compiler compiler) {
        assertThat(Sent.with(
                                compiler,
                                "public record Note(@SharingCategory(\"DIAGNOSIS\") String code, String free) {}",
                                "@org.springframework.boot.jackson.JsonMixin(Note.class) public interface NoteMixIn {}",
                                "public record Folder(Note note) {}")
                        .foreign("""
                                package org.springframework.boot.jackson;
                                public @interface JsonMixin { Class<?>[] value() default {}; Class<?>[] type() default {}; }""")
                        .byJackson()
                        .seen("Folder folder"))
                .containsExactly(
                        "leaves Folder.note → Note.code [DIAGNOSIS]",
                        "opaque Folder.note: a Jackson mix-in changes what is written");
    }
}
