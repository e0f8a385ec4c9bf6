package uk.disc.processor.payload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import uk.disc.processor.declared.CompiledFacts.Compiler;
import uk.disc.register.TransferFacts;

/** A payload that grows can only tell more. */
class PayloadGrowthTest {
    private static final int TYPES = 4;

    @Property(tries = 40)
    void addingAFieldRemovesNothing(
            @ForAll("fields") List<List<String>> fields,
            @ForAll("field") String added,
            @ForAll @IntRange(max = TYPES - 1) int where,
            @ForAll boolean jackson) {
        List<List<String>> grown = new ArrayList<>(fields);
        grown.set(where, new ArrayList<>(fields.get(where)));
        grown.get(where).add(added);

        TransferFacts before = facts(fields, jackson);
        TransferFacts after = facts(grown, jackson);

        assertThat(after.payload()).containsAll(before.payload());
        assertThat(after.unresolved()).containsAll(before.unresolved());
        assertThat(after.notPersonal()).containsAll(before.notPersonal());
        assertThat(after.receivedUnder()).containsAll(before.receivedUnder());
        assertThat(before.subjectIdentifier().isPresent()
                        && after.subjectIdentifier().isEmpty())
                .isFalse();
    }

    private static TransferFacts facts(List<List<String>> fields, boolean jackson) {
        String[] types = new String[TYPES];
        for (int i = 0; i < TYPES; i++) {
            StringBuilder type = new StringBuilder("public class T" + i + " { ");
            for (int j = 0; j < fields.get(i).size(); j++) {
                type.append(fields.get(i).get(j)).append(" f").append(j).append("; ");
            }
            types[i] = type + "}";
        }
        Sent sent = Sent.with(Compiler.JAVAC, types);
        return (jackson ? sent.byJackson() : sent).facts("T0 start");
    }

    @Provide
    Arbitrary<List<List<String>>> fields() {
        return field().list().ofMaxSize(4).list().ofSize(TYPES);
    }

    @Provide
    Arbitrary<String> field() {
        Arbitrary<String> marks = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.just("")),
                Tuple.of(2, Arbitraries.just("@SharingCategory(\"A\") ")),
                Tuple.of(1, Arbitraries.just("@NotPersonal(reason = \"a ward code\") ")),
                Tuple.of(1, Arbitraries.just("@SubjectIdentifier @SharingCategory(\"N\") ")),
                Tuple.of(1, Arbitraries.just("@JsonIgnore ")),
                Tuple.of(1, Arbitraries.just("@ReceivedUnder(\"P-1\") ")),
                Tuple.of(1, Arbitraries.just("transient ")));
        Arbitrary<String> types = Arbitraries.of(
                "String",
                "int",
                "Object",
                "T0",
                "T1",
                "T2",
                "T3",
                "List<T1>",
                "Map<String, T2>",
                "T3[]",
                "Optional<List<T2>>",
                "List<?>",
                "Supplier<T3>",
                "java.time.LocalDate");
        return marks.flatMap(mark -> types.map(type -> mark + type));
    }
}
