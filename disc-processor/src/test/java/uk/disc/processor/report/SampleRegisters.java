package uk.disc.processor.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.disc.policy.PolicyPack;
import uk.disc.processor.PackedSample;
import uk.disc.processor.SampleModule;
import uk.disc.register.AddressedSend;
import uk.disc.register.RegisterJson;
import uk.disc.register.SharingRegister;
import uk.disc.register.Verdict;
import uk.disc.vocabulary.SourcePosition;

/** Registers made of a module that was really compiled, and the sample pack. */
final class SampleRegisters {
    /** Recipients and purposes of the sample pack that copies of a transfer take in turn. */
    private static final List<String> RECIPIENTS = List.of("bcp-council", "dorset-council", "dch", "dorset-police");

    private static final List<String> PURPOSES = List.of("INDIVIDUAL_CARE", "SOCIAL_CARE_ASSESSMENT");

    private final String json;
    private final Optional<PolicyPack> pack;

    private SampleRegisters(String json, Optional<PolicyPack> pack) {
        this.json = json;
        this.pack = pack;
    }

    static SampleRegisters in(Path folder) throws IOException {
        Path module = SampleModule.compile(folder.resolve("module"));
        return new SampleRegisters(
                Files.readString(module.resolve("META-INF/disc/register/team.json")),
                Optional.of(PolicyPack.load(PackedSample.jar(folder.resolve("pack.jar")))));
    }

    String json() {
        return json;
    }

    Optional<PolicyPack> pack() {
        return pack;
    }

    /** The register with one of its texts replaced by another, both as JSON writes them. */
    String with(String text, String other) {
        assertThat(json).contains(text);
        return json.replace(text, other);
    }

    SharingRegister one() {
        return RegisterJson.read(json, SharingRegister.class);
    }

    /** As many transfers as wanted, all of them allowed. */
    SharingRegister many(int count) {
        return holding(count, (copy, text) -> text);
    }

    /** As many transfers as wanted, with verdicts, recipients, purposes and owners in turn. */
    SharingRegister mixed(int count) {
        Verdict[] verdicts = Verdict.values();
        return holding(
                count,
                (copy, text) -> text.replace(
                                "\"verdict\" : \"ALLOWED\"",
                                "\"verdict\" : \"" + verdicts[copy % verdicts.length] + "\"")
                        .replace("\"bcp-council\"", "\"" + RECIPIENTS.get(copy % RECIPIENTS.size()) + "\"")
                        .replace("\"INDIVIDUAL_CARE\"", "\"" + PURPOSES.get(copy % PURPOSES.size()) + "\"")
                        .replace("\"Discharge team\"", "\"Team " + copy % 3 + "\""));
    }

    /**
     * Three transfers under an agreement that ends in 46 days and is about adults; of the last, nothing of that is known, nor any send, and it
     * sends nothing special.
     */
    SharingRegister various() {
        SharingRegister register = holding(
                3,
                (copy, text) ->
                        copy < 2 ? text : text.replace("DIAGNOSIS", "NAME").replace("P-DIS", "P-NONE"),
                with("\"asOf\" : \"2026-11-02\"", "\"asOf\" : \"2027-11-15\"")
                        .replace("\"subjects\" : [ ]", "\"subjects\" : [ \"adults\" ]"));
        return sending(
                register,
                List.of(sent(0, "http", "https://letters.example.org"), sent(1, "mail", "${letters.address}")));
    }

    private static AddressedSend sent(int copy, String channel, String destination) {
        return new AddressedSend(
                "discharge-summary-" + copy,
                "org.example.Post#send(java.lang.String)",
                channel,
                Optional.of(destination),
                SourcePosition.NONE);
    }

    private interface Change {
        String of(int copy, String text);
    }

    private SharingRegister holding(int count, Change change) {
        return holding(count, change, json);
    }

    private static SharingRegister holding(int count, Change change, String json) {
        assertThat(json).contains("\"id\" : \"discharge-summary\"");
        List<SharingRegister.Entry> entries = new ArrayList<>();
        for (int copy = 0; copy < count; copy++) {
            String text = json.replace("\"id\" : \"discharge-summary\"", "\"id\" : \"discharge-summary-" + copy + "\"");
            // What is taken from the pack stays: one code in place of two would be there twice.
            int extract = text.indexOf("\"pack\" : {");
            String changed = change.of(copy, text.substring(0, extract)) + text.substring(extract);
            entries.addAll(RegisterJson.read(changed, SharingRegister.class).transfers());
        }
        return register(RegisterJson.read(json, SharingRegister.class), entries, List.of());
    }

    private static SharingRegister sending(SharingRegister register, List<AddressedSend> sends) {
        return register(register, register.transfers(), sends);
    }

    private static SharingRegister register(
            SharingRegister one, List<SharingRegister.Entry> entries, List<AddressedSend> sends) {
        return new SharingRegister(
                one.schema(),
                one.packId(),
                one.packVersion(),
                one.packHash(),
                one.asOf(),
                one.validFrom(),
                one.validTo(),
                one.modules(),
                entries,
                one.found(),
                sends,
                one.reclassifications(),
                one.unfollowed(),
                one.bodiesNotFollowed(),
                one.dictionary(),
                one.diagnoses(),
                one.pack());
    }
}
