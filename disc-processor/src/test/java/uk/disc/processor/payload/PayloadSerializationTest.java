package uk.disc.processor.payload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.disc.processor.declared.CompiledFacts.Compiler;

class PayloadSerializationTest {
    @ParameterizedTest
    @EnumSource(Compiler.class)
    void fieldsLeaveAndGettersDoNot(Compiler compiler) {
        assertThat(Sent.with(compiler, """
                                public class Person implements java.io.Serializable {
                                    private transient String passing;
                                    @JsonIgnore private String ignored;
                                    private String name;
                                    public String getPassing() { return passing; }
                                    @SharingCategory("NAME") public String getName() { return name; }
                                    public String getComputed() { return ""; }
                                    @SharingCategory("AGE") public int getAge() { return 0; }
                                    @JsonProperty String asked() { return ""; }
                                }""").bySerialization().seen("Person person"))
                .containsExactly(
                        "leaves Person.name [NAME]",
                        "unmarked Person.ignored",
                        "stays Person.getAge(): Java serialisation writes fields, not getters",
                        "stays Person.passing: it is transient");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void aClassThatWritesItselfIsUnknownUnlessItIsMarked(Compiler compiler) {
        assertThat(Sent.with(
                                compiler,
                                """
                                public class A implements java.io.Serializable {
                                    @SharingCategory("NAME") String name; String other;
                                    private void writeObject(java.io.ObjectOutputStream out) { }
                                }""",
                                "public class B implements java.io.Serializable { Object writeReplace() { return this; } }",
                                """
                                public class C implements java.io.Externalizable {
                                    public void writeExternal(java.io.ObjectOutput out) { }
                                    public void readExternal(java.io.ObjectInput in) { }
                                }""",
                                """
                                public class D implements java.io.Serializable {
                                    private static final java.io.ObjectStreamField[] serialPersistentFields = { };
                                }""",
                                "public class E extends A { @NotPersonal(reason = \"a counter\") int count; }",
                                "@SharingCategory(\"SEX\") public class F extends B { }",
                                "public class Folder { A a; B b; C c; D d; E e; F f; }")
                        .bySerialization()
                        .seen("Folder folder"))
                .containsExactly(
                        "leaves Folder.a → A.name [NAME]",
                        "leaves Folder.e → A.name [NAME]",
                        "leaves Folder.f [SEX]",
                        "opaque Folder.a: writeObject writes other things than the fields",
                        "opaque Folder.b: writeReplace writes another object",
                        "opaque Folder.c: an Externalizable class writes itself",
                        "opaque Folder.d: serialPersistentFields names other fields than the class has",
                        "opaque Folder.e: writeObject writes other things than the fields",
                        "not personal Folder.e → E.count: a counter",
                        "stays Folder.d → D.serialPersistentFields: a static field is no part of a value");
    }

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void anInnerClassBringsTheObjectAroundIt(Compiler compiler) {
        assertThat(Sent.with(compiler, """
                                public class Person {
                                    @SharingCategory("NAME") String name;
                                    class Inner { @SharingCategory("SEX") String sex; }
                                    static class Nested { @SharingCategory("AGE") String age; }
                                }""").bySerialization().seen("Person.Inner inner, Person.Nested nested"))
                .containsExactly("leaves Inner.sex [SEX]", "leaves Nested.age [AGE]", "leaves Person.name [NAME]");
    }
}
