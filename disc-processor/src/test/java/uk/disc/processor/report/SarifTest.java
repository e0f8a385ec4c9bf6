package uk.disc.processor.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.disc.annotation.WaiverKind;
import uk.disc.processor.SampleModule;
import uk.disc.register.Diagnosis;
import uk.disc.register.FoundTransfer;
import uk.disc.register.RegisterJson;
import uk.disc.register.SharingRegister;
import uk.disc.register.Verdict;
import uk.disc.register.WaiverFacts;
import uk.disc.vocabulary.SourcePosition;

/** Findings as SARIF. */
class SarifTest {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String KEY = "disc.transfer.undeclared";

    @TempDir
    static Path folder;

    private static SharingRegister clean;

    @BeforeAll
    static void buildAModule() throws IOException {
        Path module = SampleModule.compile(folder);
        clean = RegisterJson.read(
                Files.readString(module.resolve("META-INF/disc/register/team.json")), SharingRegister.class);
    }

    @Test
    void isValidAgainstThePublishedSchema() throws IOException {
        SharingRegister register = sending(12, false, true);
        Schema schema;
        try (InputStream stream = SarifTest.class.getResourceAsStream("/sarif/sarif-schema-2.1.0.json")) {
            schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
                    .getSchema(stream, InputFormat.JSON);
        }
        assertThat(schema.validate("{\"version\":\"2.1.0\",\"runs\":[{}]}", InputFormat.JSON))
                .isNotEmpty();
        for (String log : List.of(Sarif.active(register), Sarif.waived(register), Sarif.active(clean))) {
            assertThat(schema.validate(log, InputFormat.JSON)).isEmpty();
        }
    }

    @Test
    void whatIsWaivedIsApartWithItsReason() {
        SharingRegister register = sending(12, false, true);
        assertThat(results(Sarif.active(register)))
                .hasSize(1)
                .allSatisfy(result -> assertThat(result.has("suppressions")).isFalse());
        assertThat(results(Sarif.waived(register)))
                .hasSize(1)
                .allSatisfy(result -> assertThat(result.get("suppressions")
                                .get(0)
                                .get("justification")
                                .asString())
                        .isEqualTo("agreed with the board"));
    }

    @Test
    void aFindingShowsItsWayThroughTheCode() {
        JsonNode result = results(Sarif.active(sending(12, false))).get(0);
        assertThat(result.get("level").asString()).isEqualTo("error");
        JsonNode steps =
                result.get("codeFlows").get(0).get("threadFlows").get(0).get("locations");
        assertThat(steps.findValues("startLine").stream().map(JsonNode::asInt)).containsExactly(3, 12);
        assertThat(steps.findValues("uri").stream().map(JsonNode::asString)).containsOnly("org/example/My%20Team.java");
    }

    @Test
    void itsRuleBringsItsHelp() {
        JsonNode rules = MAPPER.readTree(Sarif.active(sending(12, false)))
                .get("runs")
                .get(0)
                .get("tool")
                .get("driver")
                .get("rules");
        assertThat(rules).hasSize(1);
        assertThat(rules.get(0).get("id").asString()).isEqualTo(KEY);
        assertThat(rules.get(0).get("help").get("markdown").asString()).contains(KEY);
    }

    @Test
    void itsFingerprintOutlivesMovedLinesAndTellsTwoFromOne() {
        List<String> here = fingerprints(sending(12, false));
        assertThat(fingerprints(sending(40, false))).isEqualTo(here);
        SharingRegister twice = sending(12, false, false);
        assertThat(fingerprints(twice)).hasSize(2).doesNotHaveDuplicates().containsAll(here);
    }

    private static List<String> fingerprints(SharingRegister register) {
        return results(Sarif.active(register)).stream()
                .map(result -> result.get("partialFingerprints").get("disc/v1").asString())
                .toList();
    }

    private static List<JsonNode> results(String log) {
        return MAPPER.readTree(log)
                .get("runs")
                .get(0)
                .get("results")
                .valueStream()
                .toList();
    }

    /** A register with one call that sends for each flag, at a line and those after it; the flag says whether it is waived. */
    private static SharingRegister sending(int line, boolean... waived) {
        List<SharingRegister.Found> found = new java.util.ArrayList<>();
        List<Diagnosis> diagnoses = new java.util.ArrayList<>();
        for (boolean one : waived) {
            SourcePosition at = new SourcePosition("org/example/My Team.java", line + found.size(), 9);
            WaiverFacts waiver = new WaiverFacts(
                    KEY, WaiverKind.ACCEPTED_RISK, "agreed with the board", "Caldicott Guardian", "2026-12-01", "", at);
            FoundTransfer.Step start =
                    new FoundTransfer.Step("patient.diagnosis()", new SourcePosition(at.file(), 3, 5));
            found.add(new SharingRegister.Found(
                    new FoundTransfer(
                            "org.example.Team.send()/Mail#post(...)",
                            "org.example.Team",
                            "send()",
                            "org.example.Mail#post(...)",
                            "mail",
                            FoundTransfer.Direction.LEAVES,
                            Optional.empty(),
                            Optional.empty(),
                            List.of(new FoundTransfer.Item("Patient.diagnosis", "DIAGNOSIS", List.of(start))),
                            at,
                            one ? List.of(waiver) : List.of()),
                    Optional.of(one ? Verdict.WAIVED : Verdict.NOT_PERMITTED)));
            diagnoses.add(new Diagnosis(
                    Diagnosis.Severity.ERROR,
                    "M-09",
                    KEY,
                    "diagnosis leaves through Mail.post without a declared transfer",
                    List.of(new Diagnosis.Detail("fix", "declare it")),
                    at,
                    Optional.empty(),
                    one));
        }
        return new SharingRegister(
                clean.schema(),
                clean.packId(),
                clean.packVersion(),
                clean.packHash(),
                clean.asOf(),
                clean.validFrom(),
                clean.validTo(),
                new TreeSet<>(clean.modules()),
                clean.transfers(),
                found,
                clean.sends(),
                clean.reclassifications(),
                clean.unfollowed(),
                clean.bodiesNotFollowed(),
                clean.dictionary(),
                diagnoses,
                clean.pack());
    }
}
