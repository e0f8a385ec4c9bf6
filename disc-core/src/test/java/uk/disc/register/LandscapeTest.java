package uk.disc.register;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.disc.register.FactsFixture.PACK;
import static uk.disc.register.FactsFixture.discharge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Four made-up services: a hospital that sends, and three that pass on what they received, one of them wrongly. */
class LandscapeTest {
    private static final Path GOLDEN = Path.of("src/test/resources/uk/disc/register");

    private static FactsFixture passesOn(String id, String sender, String recipient, String receivedUnder) {
        FactsFixture facts = discharge();
        facts.id = id;
        facts.senders = List.of(sender);
        facts.recipients = List.of(recipient);
        facts.receivedUnder = List.of(receivedUnder);
        return facts;
    }

    private static Map<String, SharingRegister> services() {
        Map<String, SharingRegister> services = new TreeMap<>();
        services.put("discharge-hub", discharge().judge());
        services.put(
                "adult-care",
                passesOn("care-letter", "bcp-council", "uhd", "P-DIS").judge());
        services.put(
                "nursing",
                passesOn("visit-report", "dorset-healthcare", "uhd", "P-DIS").judge());
        FactsFixture ward = discharge();
        ward.id = "ward-letter";
        ward.recipients = List.of("dorset-council");
        services.put("ward", ward.judge());
        return services;
    }

    private static Landscape landscape() {
        return Landscape.of(services(), Optional.of(PACK));
    }

    @Test
    void whatAReceiverSaysIsHeldAgainstWhatSendersSay() {
        assertThat(landscape().disagreements())
                .extracting(Landscape.Disagreement::sentence)
                .containsExactly(
                        "nursing says that visit-report passes on what Dorset HealthCare University NHS Foundation"
                                + " Trust received under P-DIS,"
                                + " and no service here sends it anything under P-DIS. Mend its @ReceivedUnder, or add the"
                                + " sender's register.");
    }

    @Test
    void eachFlowSaysWhatIsKnownOfItsOtherEnd() {
        assertThat(landscape().flows())
                .extracting(flow -> flow.transfer() + " " + flow.receipt())
                .containsExactly(
                        "care-letter NOT_CONFIRMED",
                        "discharge-summary CONFIRMED",
                        "visit-report NOT_CONFIRMED",
                        "ward-letter NOT_HERE");
    }

    @Test
    void whatIsPassedOnMustHoldSomethingOfWhatWasSent() {
        Map<String, SharingRegister> services = services();
        FactsFixture other = passesOn("care-letter", "bcp-council", "uhd", "P-DIS");
        other.payload.clear();
        other.sends("Care.name", "NAME");
        services.put("adult-care", other.judge());

        assertThat(Landscape.of(services, Optional.empty()).disagreements())
                .filteredOn(one -> one.kind() == Landscape.Kind.NOTHING_OF_IT)
                .extracting(Landscape.Disagreement::sentence)
                .containsExactly("adult-care says that care-letter passes on what BCP Council received under P-DIS, and"
                        + " nothing of what discharge-hub sent it is in there: that was diagnosis and NHS number."
                        + " Mend its @ReceivedUnder, or mark what it sends with the categories it received.");
    }

    @Test
    void servicesJudgedByDifferentPacksAreTold() throws IOException {
        Map<String, SharingRegister> services = services();
        SharingRegister one = services.get("ward");
        services.put(
                "ward",
                RegisterJson.read(
                        RegisterJson.write(one).replace(one.packHash(), "0".repeat(64)), SharingRegister.class));

        assertThat(Landscape.of(services, Optional.empty()).disagreements())
                .extracting(Landscape.Disagreement::kind)
                .contains(Landscape.Kind.DIFFERENT_PACKS);
    }

    @Test
    void itReadsAsTheGoldenFilesDoInAnyLocale() throws IOException {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            // The pack's hash is shown as zeros: any edit of the sample changes it.
            golden("landscape.json", LandscapeText.json(landscape()).replace(PACK.hash(), "0".repeat(64)));
            golden("landscape.md", LandscapeText.markdown(landscape()));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void itsJsonReadsBack() {
        assertThat(RegisterJson.read(LandscapeText.json(landscape()), Landscape.class))
                .isEqualTo(landscape());
    }

    private static void golden(String name, String text) throws IOException {
        Path file = GOLDEN.resolve(name);
        if (Boolean.getBoolean("disc.regenerate")) {
            Files.writeString(file, text);
        }
        assertThat(text).isEqualTo(Files.readString(file));
    }
}
