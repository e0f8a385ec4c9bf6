package uk.disc.register;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.disc.register.FactsFixture.discharge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import uk.disc.policy.PolicyPack;

/** The register's Markdown, held to a golden file; {@code -Ddisc.regenerate=true} writes it anew. */
class RegisterMarkdownTest {
    private static final Path GOLDEN = Path.of("src/test/resources/uk/disc/register/register.md");

    @Test
    void theSummaryReadsAsTheGoldenFileDoes() throws IOException {
        String text = markdown(register());
        if (Boolean.getBoolean("disc.regenerate")) {
            Files.writeString(GOLDEN, text);
        }
        assertThat(text).isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void theLocaleChangesNothing() {
        String expected = markdown(register());
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(markdown(register())).isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void textFromMarksCanNotBreakATable() {
        FactsFixture facts = discharge().sends("A|B<script>`x`[y](z)", "NAME");
        assertThat(markdown(facts.judge()))
                .contains("A\\|B&lt;script>\\`x\\`\\[y](z)")
                .doesNotContain("<script>");
    }

    /** One transfer that is allowed and one that is not. The pack's hash is shown as zeros: any edit of the sample changes it. */
    private static SharingRegister register() {
        FactsFixture allowed = discharge();
        FactsFixture refused = discharge()
                .sends("DischargeSummary.notes → Note.sti", "SEXUAL_HEALTH")
                .unmarked("DischargeSummary.ward");
        refused.id = "nursing-referral";
        refused.type = "org.example.NursingTeam";
        PolicyPack pack = FactsFixture.PACK;
        PolicyPack unhashed = new PolicyPack(
                pack.id(),
                pack.version(),
                pack.jurisdiction(),
                pack.charter(),
                pack.organisations(),
                pack.vocabulary(),
                pack.agreements(),
                pack.overlays(),
                pack.types(),
                pack.outboundCalls(),
                pack.scenarios(),
                "0".repeat(64),
                "0".repeat(64));
        return Judgement.of(unhashed, FactsFixture.DAY, Judgement.Options.DEFAULT)
                .judge(List.of(FactsFixture.module(allowed.transfer(), refused.transfer())));
    }

    private static String markdown(SharingRegister register) {
        return RegisterMarkdown.of(register, CheckMode.ENFORCE);
    }
}
