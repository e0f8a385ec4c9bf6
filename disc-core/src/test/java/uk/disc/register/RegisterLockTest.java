package uk.disc.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.disc.register.FactsFixture.PACK;
import static uk.disc.register.FactsFixture.discharge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The committed file: what it looks like, that it reads back, and what is said of one that was spoiled. */
class RegisterLockTest {
    private static final Path GOLDEN = Path.of("src/test/resources/uk/disc/register/sharing-register.lock");

    private static RegisterLock lock() {
        FactsFixture facts = discharge().sends("Note.sti", "SEXUAL_HEALTH").unmarked("DischargeSummary.ward");
        SharingRegister register = facts.judge();
        return RegisterLock.of(register).withBaseline(LockCheck.unmended(register));
    }

    @Test
    void itReadsAsTheGoldenFileDoes() throws IOException {
        String text = RegisterLockText.write(lock());
        if (Boolean.getBoolean("disc.regenerate")) {
            Files.writeString(GOLDEN, text);
        }
        assertThat(text).isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void itReadsBackWhole() {
        assertThat(RegisterLockText.read(RegisterLockText.write(lock()))).isEqualTo(lock());
    }

    @Test
    void theOrderOfItsLinesAndTheirEndsDoNotMatter() {
        String[] lines = RegisterLockText.write(lock()).split("\n", -1);
        List<String> facts = new java.util.ArrayList<>(List.of(lines).subList(3, lines.length));
        java.util.Collections.reverse(facts);

        assertThat(RegisterLockText.read(RegisterLockText.FORMAT + "\r\n" + String.join("\r\n", facts)))
                .isEqualTo(lock());
    }

    @Property(tries = 300)
    void anyTextIsKept(@ForAll String method, @ForAll String headline) {
        RegisterLock lock = new RegisterLock(
                new TreeMap<>(),
                new TreeMap<>(),
                false,
                new TreeSet<>(List.of(method)),
                new TreeSet<>(),
                new TreeMap<>(),
                new TreeSet<>(),
                new TreeSet<>(List.of(new BaselineEntry("disc.x", "", headline, 3))));
        String text = RegisterLockText.write(lock);

        assertThat(text.lines()).hasSize(5);
        assertThat(RegisterLockText.read(text)).isEqualTo(lock);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "transfr x verdict allowed | line 2: 'transfr' is not known here; did you mean 'transfer'?",
                "transfer x verdict alowed | line 2: 'alowed' is not known here; did you mean 'allowed'?",
                "transfer x ownr y | line 2: 'ownr' is not known here; did you mean 'owner'?",
                "transfer x channel SMOKE | line 2: 'SMOKE' is not known here; right would be JACKSON, JAVA_SERIALIZATION, UNSTATED",
                "transfer x owner y | transfer x has no line with its verdict",
                "transfer x | line 2: something is missing at its end",
                "found x carries NAME | found x has no line with its verdict",
                "agreement A from soon to - | line 2: 'soon' is no date; write it as 2026-12-31",
                "agreement A until 2026-01-01 to - | line 2: 'until' stands where 'from' belongs",
                "baseline k - headline times many | line 2: 'many' is no count",
                "special | line 2: it has 1 words where 2 belong",
                "special \"NAME | line 2: a quote or an escape is wrong",
                "special  NAME | line 2: a quote or an escape is wrong",
                "special \"\\q\" | line 2: a quote or an escape is wrong",
                "<<<<<<< HEAD | line 2: a merge left its marks; run disc accept",
            })
    void aSpoiledLineIsNamed(String line, String problem) {
        assertThatThrownBy(() -> RegisterLockText.read("register-lock 1\n" + line + "\n"))
                .isInstanceOfSatisfying(
                        RegisterLockException.class,
                        e -> assertThat(e.problems()).contains(problem));
    }

    @ParameterizedTest
    @CsvSource({"''", "'# only a comment'", "register-lock 2", "{}"})
    void anotherFileIsRefused(String text) {
        assertThatThrownBy(() -> RegisterLockText.read(text))
                .isInstanceOf(RegisterLockException.class)
                .hasMessageContaining("register-lock 1");
    }

    @Test
    void theSameFindingOnceMoreIsANewOne() {
        SharingRegister one = discharge().sends("Note.sti", "SEXUAL_HEALTH").judge();
        Diagnosis finding = one.diagnoses().stream()
                .filter(diagnosis -> diagnosis.key().equals("disc.transfer.category-not-agreed"))
                .findFirst()
                .orElseThrow();
        RegisterLock approved = RegisterLock.of(one).withBaseline(LockCheck.unmended(one));
        SharingRegister two = RegisterJson.read(RegisterJson.write(one), SharingRegister.class);
        List<Diagnosis> diagnoses = new java.util.ArrayList<>(two.diagnoses());
        diagnoses.add(new Diagnosis(
                finding.severity(),
                finding.rule(),
                finding.key(),
                finding.headline(),
                finding.details(),
                new uk.disc.vocabulary.SourcePosition("org/example/Other.java", 3, 1),
                finding.transfer(),
                false));
        SharingRegister more = new SharingRegister(
                two.schema(),
                two.packId(),
                two.packVersion(),
                two.packHash(),
                two.asOf(),
                two.validFrom(),
                two.validTo(),
                two.modules(),
                two.transfers(),
                two.found(),
                two.sends(),
                two.reclassifications(),
                two.unfollowed(),
                two.bodiesNotFollowed(),
                two.dictionary(),
                diagnoses,
                two.pack());

        assertThat(LockCheck.of(approved, one, PACK).lists(finding)).isTrue();
        assertThat(LockCheck.of(approved, more, PACK).lists(finding)).isFalse();
        RegisterLock both = approved.withBaseline(LockCheck.unmended(more));
        assertThat(LockCheck.of(both, more, PACK).lists(finding)).isTrue();
        assertThat(LockCheck.of(both, one, PACK).problems())
                .extracting(Diagnosis::key)
                .containsExactly("disc.register.baseline-mended");
    }
}
