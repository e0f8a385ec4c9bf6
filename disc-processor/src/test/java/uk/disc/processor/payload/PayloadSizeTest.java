package uk.disc.processor.payload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.disc.processor.declared.CompiledFacts;
import uk.disc.processor.declared.CompiledFacts.Compiler;
import uk.disc.register.ModuleFacts;
import uk.disc.register.TransferFacts;

/** Payloads of a size that nobody writes by hand, but a generator does. The time allowed is many times what is needed. */
class PayloadSizeTest {
    private static final String MARK =
            "@OutboundTransfer(id = \"t%d\", agreement = \"A\", recipient = \"r\", purpose = \"P\", owner = \"Discharge team\")";

    @ParameterizedTest
    @EnumSource(Compiler.class)
    void aClassOfTwoThousandFieldsIsReadWhole(Compiler compiler) {
        StringBuilder fields = new StringBuilder();
        for (int i = 0; i < 2000; i++) {
            fields.append("@SharingCategory(\"A\") private String f").append(i).append(";\n");
            fields.append("public String getF")
                    .append(i)
                    .append("() { return f")
                    .append(i)
                    .append("; }\n");
        }
        Sent sent = Sent.with(compiler, "public class Wide {" + fields + "}");

        TransferFacts facts = sent.facts("Wide wide");

        assertThat(facts.payload()).hasSize(2000);
        assertThat(facts.unresolved()).isEmpty();
    }

    @Test
    void aChainOfAThousandTypesAndDeepTypeArgumentsAreFollowedToTheEnd() {
        StringBuilder types = new StringBuilder("public class Chain { T0 first; ");
        for (int i = 0; i < 1000; i++) {
            types.append("static class T").append(i).append(" { ");
            types.append(i == 999 ? "@SharingCategory(\"A\") String" : "T" + (i + 1))
                    .append(" f; }\n");
        }
        String deep = "Box<".repeat(60) + "String" + ">".repeat(60);

        Sent sent = Sent.with(
                Compiler.JAVAC,
                types + "}",
                "public record Box<T>(T value) {}",
                "public record Deep(" + "List<".repeat(30) + "String" + ">".repeat(30) + " texts) {}");
        TransferFacts facts = sent.facts("Chain chain, Deep deep, @SharingCategory(\"A\") " + deep + " box");

        assertThat(facts.payload()).hasSize(2);
        assertThat(facts.unresolved()).extracting(item -> item.path()).containsExactly("Deep.texts");
    }

    @Test
    void aGraphWhoseEveryTypeKnowsEveryOtherIsListedOnceAType() {
        String[] types = new String[40];
        for (int i = 0; i < types.length; i++) {
            StringBuilder type = new StringBuilder("public class N" + i + " { @SharingCategory(\"A\") String own; ");
            for (int j = 0; j < types.length; j++) {
                type.append("N").append(j).append(" n").append(j).append("; ");
            }
            types[i] = type + "}";
        }

        TransferFacts facts = Sent.with(Compiler.JAVAC, types).facts("N0 start");

        assertThat(facts.payload()).hasSize(40);
        assertThat(facts.payload()).extracting(item -> item.path()).contains("N0.own", "N0.n39 → N39.own");
    }

    @Test
    void twoThousandClassesAndTwoHundredTransfersCostLittle() {
        CompiledFacts compiled = CompiledFacts.with(Compiler.JAVAC);
        for (int file = 0; file < 20; file++) {
            StringBuilder types = new StringBuilder("package p; public class File" + file + " {\n");
            for (int i = 0; i < 100; i++) {
                types.append("public static class C")
                        .append(i)
                        .append(" { @SharingCategory(\"A\") String a; String b; List<String> c; ");
                if (i < 90) {
                    types.append("C")
                            .append(i + 10)
                            .append(" next; File")
                            .append((file + 1) % 20)
                            .append(".C99 other; ");
                }
                types.append("public String getB() { return b; } }\n");
            }
            for (int i = 0; i < 10; i++) {
                types.append(MARK.formatted(file * 10 + i))
                        .append(" void send")
                        .append(i)
                        .append("(C")
                        .append(i)
                        .append(" c) {}\n");
            }
            compiled.source(types + "}");
        }
        ModuleFacts facts = compiled.facts();

        assertThat(facts.transfers()).hasSize(200);
        assertThat(facts.dictionary()).hasSize(2000);
    }
}
