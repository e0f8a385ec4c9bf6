package uk.disc.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.disc.vocabulary.SourcePosition;

/**
 * One mistake a row, made in the small pack, with the one problem that must come of it. The sign ▶ stands where the problem is and is
 * taken out before the pack is read.
 */
class BrokenPacksTest {
    private static final String MARK = "▶";
    private static final String DIS = "agreements/p-dis.yaml";
    private static final String OLD = "agreements/p-dis-old.json";
    private static final String SCENARIOS = "scenarios/discharge.yaml";
    private static final String FHIR = "types/fhir.yaml";
    private static final String VENDOR = "outbound/vendor.yaml";
    private static final String OVERLAY = "overlays/hospital.yaml";
    private static final String LOCAL = "vocabulary/local.yaml";

    private record Broken(String code, String file, String text, String with, List<String> also) {
        private Broken(String code, String file, String text, String with) {
            this(code, file, text, with, List.of());
        }

        /** The same, with a further change in the same file that causes no problem. */
        private Broken also(String otherText, String otherWith) {
            return new Broken(code, file, text, with, List.of(otherText, otherWith));
        }

        /** The name of the test. */
        @Override
        public String toString() {
            return code + " in " + file + ": "
                    + with.strip().lines().findFirst().orElse("");
        }
    }

    static List<Broken> broken() {
        List<Broken> rows = new ArrayList<>();
        // The text itself
        rows.add(new Broken("syntax", "pack.yaml", "version: 3", "version: [3\njurisdiction2▶: x"));
        rows.add(new Broken("syntax", "pack.yaml", "title: A small", "▶\ttitle: A small"));
        rows.add(new Broken(
                "syntax", "pack.yaml", "title: A small pack that uses every key\n", "title: \"A small pack\n▶"));
        rows.add(new Broken("several-documents", "pack.yaml", "title:", "▶---\ntitle:"));
        rows.add(new Broken("alias", DIS, "owner: Information governance lead", "owner: ▶*lead"));
        rows.add(new Broken("anchor", DIS, "owner: Information", "owner: ▶&lead Information"));
        rows.add(new Broken("tag", DIS, "owner: Information", "owner: ▶!!str Information"));
        rows.add(new Broken("tag", DIS, "id: P-DIS\n", "▶%TAG !e! tag:example.org,2026:\n---\nid: P-DIS\n"));
        rows.add(new Broken("merge-key", DIS, "owner: Info", "▶<<: {}\nowner: Info"));
        rows.add(new Broken("duplicate-key", DIS, "owner: Info", "owner: x\n▶owner: Info"));
        rows.add(new Broken("duplicate-key", OLD, "\"version\": 1", "\"version\": 1, ▶\"version\": 2"));
        rows.add(
                new Broken("hidden-character", DIS, "owner: Information governance lead", "owner: ▶\"abc\\u202edef\""));
        rows.add(new Broken("hidden-character", DIS, "owner: Information", "owner: ▶Inf\u202eormation"));
        rows.add(new Broken("hidden-character", DIS, "owner: Information", "owner: ▶\"\\u0007\" #"));
        rows.add(new Broken("hidden-character", DIS, "owner: Information", "owner: ▶\u0001Information"));
        rows.add(new Broken("hidden-character", DIS, "owner: Information", "owner: ▶\"\\ud800\" #"));
        rows.add(new Broken(
                "too-deep", DIS, "related: [P-DIS-OLD]", "related: " + "[".repeat(31) + "▶[x" + "]".repeat(32)));
        rows.add(new Broken("scalar-too-long", DIS, "owner: Information", "owner: ▶" + "x".repeat(8193) + " #"));
        rows.add(new Broken("wrong-type", DIS, "owner: Info", "? ▶[a, b]\n: c\nowner: Info"));
        // Files
        rows.add(new Broken("unknown-file", "notes.yaml", "", "▶id: x\n"));
        rows.add(new Broken("unknown-file", "agreement/p-new.yaml", "", "▶id: x\n"));
        rows.add(new Broken("unknown-file", "agreements/p-dis.yaml~", "", "▶id: x\n"));
        rows.add(new Broken("duplicate-file", "pack.yml", "", "▶id: x\n"));
        rows.add(new Broken("empty", "types/empty.yaml", "", "▶# nothing here\n"));
        // Keys
        rows.add(new Broken("unknown-key", "pack.yaml", "title:", "▶titel:"));
        rows.add(new Broken("unknown-key", "charter.yaml", "governance:", "▶governence:"));
        rows.add(new Broken("unknown-key", "charter.yaml", "founder: true", "▶founded: true"));
        rows.add(new Broken("unknown-key", "organisations.yaml", "    odsCode: XX0", "    ▶odscode: XX0"));
        rows.add(new Broken("unknown-key", DIS, "timesPerMonth: 900", "▶timesAMonth: 900"));
        rows.add(new Broken("unknown-key", DIS, "grace: P3M", "▶grase: P3M"));
        rows.add(new Broken("unknown-key", LOCAL, "    usable: true", "    ▶useable: true"));
        rows.add(new Broken("unknown-key", LOCAL, "    usable: true", "    ▶requires: []"));
        rows.add(new Broken("unknown-key", OVERLAY, "  - {id: ask-first,", "  - {▶allow: x, id: ask-first,"));
        rows.add(new Broken(
                "unknown-key", FHIR, "    notPersonal: only links", "    notPersonal: only links\n    ▶reason: x"));
        rows.add(new Broken("unknown-key", VENDOR, "    notes:", "    ▶note:"));
        rows.add(new Broken("unknown-key", SCENARIOS, "    age: 82", "    ▶ages: 82"));
        rows.add(new Broken("unknown-key", SCENARIOS, "    categories: {DIAGNOSIS:", "    categories: {▶ALLERGY:"));
        rows.add(new Broken("missing-key", "pack.yaml", "id: small\nversion", "▶version"));
        rows.add(new Broken(
                "missing-key",
                "organisations.yaml",
                "  - id: old-hospital\n    name: Old Hospital\n",
                "  - ▶id: old-hospital\n"));
        rows.add(new Broken(
                "missing-key",
                "charter.yaml",
                "{organisation: council, role: Chief Executive, ",
                "▶{organisation: council, "));
        rows.add(new Broken("missing-key", DIS, "{category: NAME, why: to match it}", "▶{category: NAME}"));
        rows.add(new Broken(
                "missing-key", DIS, "inForce: {from: 2026-01-01, to: 2027-12-31}", "inForce: ▶{to: 2027-12-31}"));
        rows.add(
                new Broken(
                        "missing-key",
                        LOCAL,
                        "  - code: AMBULANCE_TRANSPORT\n    label: Ambulance transport\n    plain: Whether someone needs an ambulance.\n    verified: false\n",
                        "  - ▶code: AMBULANCE_TRANSPORT\n    label: Ambulance transport\n    plain: Whether someone needs an ambulance.\n"));
        rows.add(new Broken(
                "missing-key",
                FHIR,
                "  - type: org.hl7.fhir.r4.model.Bundle$Link\n    notPersonal: only links\n",
                "  - ▶type: org.hl7.fhir.r4.model.Bundle$Link\n"));
        rows.add(new Broken("missing-key", FHIR, "meta: {notPersonal: technical}", "meta: ▶{}"));
        rows.add(new Broken(
                "missing-key",
                OVERLAY,
                "{id: stop, operation: STOP, after: 2027-06-30,",
                "▶{id: stop, operation: STOP,"));
        rows.add(new Broken(
                "missing-key",
                OVERLAY,
                "{id: oblige, operation: OBLIGE, obligations: [AUDIT],",
                "▶{id: oblige, operation: OBLIGE,"));
        rows.add(
                new Broken(
                        "missing-key",
                        SCENARIOS,
                        "- id: S02\n  at: 2028-01-05T10:00:00Z\n  from: hospital\n  to: council\n  purpose: INDIVIDUAL_CARE\n  categories: NAME\n  subject: {noneRecorded: [capacity]}\n",
                        "- ▶id: S02\n  at: 2028-01-05T10:00:00Z\n  from: hospital\n  to: council\n  purpose: INDIVIDUAL_CARE\n  categories: NAME\n"));
        rows.add(new Broken(
                "conflicting-keys",
                FHIR,
                "  - type: org.hl7.fhir.r4.model.Condition\n",
                "  - ▶type: org.hl7.fhir.r4.model.Condition\n    notPersonal: x\n"));
        rows.add(new Broken("conflicting-keys", OVERLAY, "operation: ASK,", "operation: ASK, after: ▶2027-01-01,"));
        // Values
        rows.add(new Broken("wrong-type", "pack.yaml", "version: 3", "version: ▶three"));
        rows.add(new Broken("wrong-type", "pack.yaml", "version: 3", "version: ▶03"));
        rows.add(new Broken("wrong-type", "pack.yaml", "id: small", "id: ▶[small]"));
        rows.add(new Broken("wrong-type", "charter.yaml", "founder: true", "founder: ▶yes"));
        rows.add(new Broken(
                "wrong-type", "organisations.yaml", "    competentAuthority: false", "    competentAuthority: ▶NO"));
        rows.add(new Broken(
                "wrong-type", "organisations.yaml", "    exists: {from: 2020-10-01}", "    exists: ▶2020-10-01"));
        rows.add(new Broken("wrong-type", DIS, "approvedOn: 2025-10-01", "approvedOn: ▶1 October 2025"));
        rows.add(new Broken("wrong-type", DIS, "grace: P3M", "grace: ▶3 months"));
        rows.add(new Broken("wrong-type", DIS, "items: [{category: NAME, why: to match it}]", "items: ▶NAME"));
        rows.add(new Broken("wrong-type", SCENARIOS, "at: 2028-01-05T10:00:00Z", "at: ▶2028-01-05"));
        rows.add(new Broken("wrong-type", "scenarios/one.yaml", "", "▶id: S03\n"));
        rows.add(new Broken("wrong-type", "types/list.yaml", "", "▶- type: x\n"));
        rows.add(new Broken("empty", DIS, "owner: Information governance lead", "owner:▶"));
        rows.add(new Broken("empty", DIS, "owner: Information governance lead", "owner: ▶\"  \""));
        rows.add(new Broken("empty", OLD, "\"version\": 1", "\"version\": ▶null"));
        rows.add(new Broken("empty-list", OLD, "\"parties\": [\"hospital\", \"council\"]", "\"parties\": ▶[]"));
        rows.add(new Broken("empty-list", DIS, "    from: hospital\n", "    from: ▶[]\n"));
        rows.add(new Broken("empty-list", "types/none.yaml", "", "types: ▶[]\n"));
        rows.add(new Broken("out-of-range", "pack.yaml", "version: 3", "version: ▶0"));
        rows.add(new Broken("out-of-range", DIS, "grace: P3M", "grace: ▶P-3M"));
        rows.add(new Broken("out-of-range", DIS, "grace: P3M", "grace: ▶P999999999Y"));
        rows.add(new Broken("out-of-range", SCENARIOS, "age: 82", "age: ▶182"));
        rows.add(new Broken("out-of-range", VENDOR, "payload: [1]", "payload: [▶2]"));
        rows.add(new Broken("bad-id", "pack.yaml", "id: small", "id: ▶a small pack"));
        rows.add(new Broken("bad-id", LOCAL, "code: AMBULANCE_TRANSPORT", "code: ▶AMBULANCE\u200bTRANSPORT"));
        rows.add(new Broken("bad-id", "organisations.yaml", "country: GB", "country: ▶England"));
        rows.add(new Broken("bad-id", FHIR, "  - type: org.hl7.fhir.r4.model.Person", "  - type: ▶org/hl7/Person"));
        rows.add(new Broken("bad-id", FHIR, "getBirthDate():", "▶getBirthDate(:"));
        rows.add(new Broken("bad-id", VENDOR, "\"byte[]\"", "▶\"List<String>\""));
        rows.add(
                new Broken(
                        "duplicate-id",
                        "agreements/z-copy.json",
                        "",
                        "{\"id\": ▶\"P-DIS-OLD\", \"title\": \"x\", \"version\": 1, \"charter\": \"DISC\", \"parties\": \"council\", \"inForce\": {\"from\": \"2021-01-01\"}, \"flows\": [{\"id\": \"x\", \"from\": \"council\", \"to\": \"council\", \"purpose\": \"INDIVIDUAL_CARE\", \"items\": [{\"category\": \"NAME\", \"why\": \"x\"}]}]}"));
        rows.add(new Broken(
                "duplicate-id",
                "organisations.yaml",
                "  - id: supplier",
                "  - {id: ▶charity, name: A, publicAuthority: false}\n  - id: supplier"));
        rows.add(new Broken(
                "duplicate-id",
                "organisations.yaml",
                "      - id: housing",
                "      - {id: ▶social-care, name: x, duty: NONE}\n      - id: housing"));
        rows.add(new Broken("duplicate-id", DIS, "  - id: receipt", "  - id: ▶discharge-summary"));
        rows.add(new Broken(
                "duplicate-id",
                DIS,
                "items: [{category: NAME, why: to match it}]",
                "items: [{category: NAME, why: x}, {category: ▶NAME, why: y}]"));
        rows.add(new Broken("duplicate-id", SCENARIOS, "- id: S02", "- id: ▶S01"));
        rows.add(new Broken("unknown-code", SCENARIOS, "kind: PUBLIC_INTEREST", "kind: ▶PUBLIC_INTERESTS"));
        rows.add(new Broken(
                "unknown-code", SCENARIOS, "noConsentReason: WOULD_PREJUDICE", "noConsentReason: ▶PREJUDICE"));
        rows.add(new Broken("unknown-code", SCENARIOS, "noneRecorded: [capacity]", "noneRecorded: [▶capacities]"));
        rows.add(new Broken(
                "conflicting-keys", SCENARIOS, "{noneRecorded: [capacity]}", "{age: 3, noneRecorded: [▶age]}"));
        rows.add(new Broken("unknown-key", SCENARIOS, "    title: It is two", "    ▶id: S03\n    title: It is two"));
        rows.add(new Broken("unknown-organisation", SCENARIOS, "    to: council\n", "    to: ▶harbour-view\n"));
        rows.add(new Broken(
                "duplicate-id",
                FHIR,
                "  - type: org.hl7.fhir.r4.model.Person",
                "  - type: ▶org.hl7.fhir.r4.model.Condition"));
        rows.add(new Broken(
                "duplicate-id",
                "overlays/twice.yaml",
                "",
                "partner: ▶hospital\nreason: x\ntightenings: [{id: a, operation: ASK, reason: x}]\n"));
        rows.add(new Broken("duplicate-id", LOCAL, "  - code: AMBULANCE_TRANSPORT", "  - code: ▶HOSPITAL_TRANSPORT"));
        rows.add(new Broken(
                "duplicate-value", OLD, "[\"hospital\", \"council\"]", "[\"hospital\", \"council\", ▶\"council\"]"));
        rows.add(
                new Broken("duplicate-value", DIS, "[MINIMUM_NECESSARY, AUDTR]", "[MINIMUM_NECESSARY, AUDTR, ▶AUDIT]"));
        rows.add(new Broken(
                "duplicate-value",
                "charter.yaml",
                "  - {organisation: charity,",
                "  - {organisation: ▶council, role: x, signedOn: 2021-01-01}\n  - {organisation: charity,"));
        // Dates
        rows.add(new Broken("impossible-date", "charter.yaml", "signedOn: 2024-05-01", "signedOn: ▶2024-02-30"));
        rows.add(new Broken("impossible-date", DIS, "underReviewOn: 2025-09-01", "underReviewOn: ▶0205-09-01"));
        rows.add(new Broken("end-before-start", DIS, "to: 2027-12-31}", "to: ▶2025-12-31}"));
        rows.add(new Broken("end-before-start", "charter.yaml", "leftOn: 2020-09-30", "leftOn: ▶2015-09-30"));
        rows.add(new Broken("end-before-start", SCENARIOS, "withdrawnOn: 2026-03-01", "withdrawnOn: ▶2025-12-31"));
        rows.add(new Broken("end-before-start", LOCAL, "to: 2030-12-31", "to: ▶2020-12-31"));
        rows.add(new Broken("review-before-start", DIS, "review: {next: 2027-06-01", "review: {next: ▶2025-06-01"));
        rows.add(
                new Broken("review-before-start", "charter.yaml", "nextReview: 2031-01-01", "nextReview: ▶2011-01-01"));
        rows.add(new Broken(
                "signatory-did-not-exist",
                "charter.yaml",
                "  - {organisation: hospital, role: Chief Executive, signedOn: 2020-10-01}",
                "  - ▶{organisation: hospital, role: Chief Executive, signedOn: 2016-01-01}"));
        rows.add(new Broken(
                "signatory-did-not-exist",
                DIS,
                "  - {party: hospital, role: Caldicott Guardian, on: 2025-12-01}",
                "  - ▶{party: hospital, role: Caldicott Guardian, on: 2019-12-01}"));
        // Codes and references
        rows.add(new Broken("unknown-code", DIS, "article6: 6.1.e\n", "article6: ▶6.1.x\n"));
        rows.add(new Broken("unknown-code", DIS, "schedule1: \"2\"", "schedule1: ▶\"200\""));
        rows.add(new Broken("unknown-code", DIS, "category: DIAGNOSIS\n", "category: ▶DIAGNOSES\n")
                .also("categories: [DIAGNOSIS, FREE_TEXT]", "categories: [FREE_TEXT]"));
        rows.add(new Broken("unknown-code", DIS, "regulation: 5", "regulation: ▶3"));
        rows.add(new Broken("unknown-code", DIS, "onward: PARTIES_ONLY", "onward: ▶PARTIES"));
        rows.add(new Broken("unknown-code", DIS, "instrument: RECIPROCAL", "instrument: ▶reciprocal"));
        rows.add(new Broken("unknown-code", "charter.yaml", "route: EMERGENCY", "route: ▶AGREEMENT"));
        rows.add(
                new Broken("unknown-code", "charter.yaml", "enactment: HSCA_2012_S251B", "enactment: ▶HSCA_2012_S251"));
        rows.add(new Broken(
                "unknown-code",
                DIS,
                "STATUTORY, citation: HSCA 2012 s251B",
                "STATUTORY, citation: ▶HSCA 2012 section 251B"));
        rows.add(new Broken("unknown-code", OVERLAY, "operation: WITHHOLD", "operation: ▶ALLOW"));
        rows.add(new Broken("unknown-code", LOCAL, "kind: CATEGORY", "kind: ▶CATEGORIES"));
        rows.add(new Broken("unknown-code", LOCAL, "flags: [PERSONAL, SPECIAL,", "flags: [PERSONAL, ▶SPEZIAL,"));
        rows.add(new Broken("unknown-code", LOCAL, "parent: HOSPITAL_TRANSPORT", "parent: ▶TRANSPORT"));
        rows.add(new Broken("unknown-code", "vocabulary/purposes.json", "\"LOCAL_CARE\"", "▶\"LOCAL_CARES\""));
        rows.add(new Broken(
                "unknown-code", "vocabulary/answers.yaml", "accepts: [LOCAL_CARE]", "accepts: [▶INDIVIDUAL]"));
        rows.add(new Broken("unknown-code", SCENARIOS, "outcome: DENY", "outcome: ▶DENIED"));
        rows.add(new Broken("redefines-shipped", LOCAL, "  - code: AMBULANCE_TRANSPORT", "  - code: ▶NAME"));
        rows.add(new Broken("redefines-shipped", "vocabulary/answers.yaml", "[the local answer]", "[▶CONF.EXPLICIT]"));
        rows.add(new Broken("parent-cycle", LOCAL, "parent: HOSPITAL_TRANSPORT", "parent: ▶AMBULANCE_TRANSPORT"));
        rows.add(new Broken(
                "unknown-organisation", "charter.yaml", "{organisation: charity,", "{organisation: ▶charitee,"));
        rows.add(new Broken("unknown-organisation", OLD, "\"council\"], \"inF", "▶\"counsil\"], \"inF")
                .also("\"to\": [\"council\"]", "\"to\": [\"hospital\"]"));
        rows.add(new Broken("unknown-organisation", DIS, "{party: council, role", "{party: ▶counsil, role"));
        rows.add(new Broken("unknown-organisation", "organisations.yaml", "actsFor: [council]", "actsFor: [▶counsil]"));
        rows.add(new Broken("unknown-organisation", SCENARIOS, "to: council\n", "to: ▶harbour-view\n"));
        rows.add(new Broken("unknown-team", DIS, "to: [council/social-care,", "to: [▶council/social-work,"));
        rows.add(new Broken("unknown-team", SCENARIOS, "team: social-care}", "team: ▶social-work}"));
        rows.add(new Broken("unknown-team", OVERLAY, "council/housing", "▶council/houses"));
        rows.add(new Broken("unknown-charter", DIS, "charter: DISC", "charter: ▶DISCO"));
        rows.add(new Broken("unknown-agreement", DIS, "supersedes: P-DIS-OLD", "supersedes: ▶P-DIS-OLDER"));
        rows.add(new Broken("unknown-agreement", DIS, "related: [P-DIS-OLD]", "related: [▶P-DIS-NEW]"));
        rows.add(new Broken("unknown-agreement", OVERLAY, "agreements: [P-DIS]", "agreements: [▶P-DISS]"));
        rows.add(new Broken("unknown-agreement", SCENARIOS, "agreement: P-DIS\n", "agreement: ▶P-DID\n"));
        rows.add(new Broken("unknown-party", DIS, "- {party: council, role", "- {party: ▶old-hospital, role")
                .also("on: 2025-12-10", "on: 2019-12-10"));
        rows.add(new Broken("unknown-party", DIS, "{party: council, article6", "{party: ▶old-hospital, article6"));
        rows.add(new Broken("unknown-party", DIS, "from: [council, charity]", "from: [council, ▶old-hospital]"));
        rows.add(new Broken("unknown-party", OLD, "\"to\": [\"council\"]", "\"to\": [▶\"charity\"]"));
        rows.add(new Broken("unknown-party", DIS, "leadParty: hospital", "leadParty: ▶supplier"));
        rows.add(new Broken(
                "category-not-in-flow",
                DIS,
                "categories: [DIAGNOSIS, FREE_TEXT]",
                "categories: [DIAGNOSIS, ▶ALLERGY]"));
        rows.add(new Broken(
                "predecessor-cycle",
                "organisations.yaml",
                "      - {organisation: old-hospital,",
                "      - ▶{organisation: hospital,"));
        rows.add(new Broken("superseded-cycle", DIS, "supersedes: P-DIS-OLD", "supersedes: ▶P-DIS"));
        return rows;
    }

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource("broken")
    void oneMistakeGivesOneProblemAtItsPlace(Broken row) {
        TestPack pack = TestPack.small();
        String text = row.text().isEmpty() ? row.with() : replaced(pack.text(row.file()), row.text(), row.with());
        if (!row.also().isEmpty()) {
            text = replaced(text, row.also().get(0), row.also().get(1));
        }
        int mark = text.indexOf(MARK);
        assertThat(mark).as("the sign %s", MARK).isNotNegative();
        String before = text.substring(0, mark);
        int line = (int) before.chars().filter(character -> character == '\n').count() + 1;
        int lastLine = before.lastIndexOf('\n') + 1;
        int column = before.codePointCount(lastLine, before.length()) + 1;

        PackReading reading = pack.with(row.file(), text.replace(MARK, "")).read();

        assertThat(reading.pack()).isEmpty();
        assertThat(reading.problems())
                .extracting(problem -> problem.position() + " " + problem.code())
                .as("%s", reading.problems())
                .containsExactly(new SourcePosition(row.file(), line, column) + " " + row.code());
        assertThat(reading.problems())
                .allSatisfy(problem -> assertThat(problem.message())
                        .isNotBlank()
                        .endsWith(".")
                        .matches(message -> !HiddenCharacters.in(message), "can be shown")
                        .doesNotContain("\n"));
    }

    private static String replaced(String text, String what, String with) {
        assertThat(text).as("the text to change").contains(what);
        int at = text.indexOf(what);
        return text.substring(0, at) + with + text.substring(at + what.length());
    }

    @Test
    void thereIsARowForEveryProblemThatOneFileCanHave() {
        Set<String> covered = new TreeSet<>();
        broken().forEach(row -> covered.add(row.code()));
        // Tested where a whole pack is needed: in PackSourcesTest and HostileInputTest.
        Set<ProblemCode> elsewhere = EnumSet.of(
                ProblemCode.PACK_NOT_FOUND,
                ProblemCode.TWO_PACKS,
                ProblemCode.UNREADABLE,
                ProblemCode.OUTSIDE_PACK,
                ProblemCode.BAD_PATH,
                ProblemCode.MISSING_FILE,
                ProblemCode.TOO_MANY_FILES,
                ProblemCode.TOO_LARGE,
                ProblemCode.INDEX_SYNTAX,
                ProblemCode.INDEX_MISMATCH,
                ProblemCode.INDEX_MISSING_FILE,
                ProblemCode.INDEX_UNLISTED_FILE,
                ProblemCode.NOT_UTF8,
                ProblemCode.TOO_MANY_NODES,
                ProblemCode.TOO_MANY_PROBLEMS);

        assertThat(EnumSet.complementOf(EnumSet.copyOf(elsewhere)))
                .extracting(ProblemCode::code)
                .containsExactlyInAnyOrderElementsOf(covered);
    }

    @Test
    void theNearestValidValueIsOffered() {
        TestPack pack = TestPack.small();
        pack.with("charter.yaml", pack.text("charter.yaml").replace("governance:", "governence:"));

        assertThat(pack.read().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.suggestion()).contains("governance");
            assertThat(problem.message())
                    .contains("Valid: governance, id, members, nextReview, principles, routes, signedOn, title.");
            assertThat(problem)
                    .hasToString(
                            "charter.yaml:9:1: [unknown-key] " + problem.message() + " Did you mean 'governance'?");
        });
    }

    @Test
    void allMistakesAreReportedTogether() {
        TestPack pack = TestPack.small();
        pack.with("pack.yaml", "id: small\nversion: 0\njurisdiction: England\ntitel: x\n");
        pack.with("charter.yaml", pack.text("charter.yaml").replace("{organisation: charity,", "{organisation: x,"));
        pack.with(DIS, pack.text(DIS).replace("article6: 6.1.e\n", "article6: 6.1.x\n"));

        assertThat(pack.read().problems())
                .isSorted()
                .extracting(PackProblem::code)
                .containsExactly("unknown-code", "unknown-organisation", "out-of-range", "unknown-key");
    }

    @Test
    void whatAnUnreadableFileDefinesIsNotMissedElsewhere() {
        for (String file : List.of("organisations.yaml", "charter.yaml", LOCAL, OLD, "vocabulary/classes.yml")) {
            PackReading reading = TestPack.small().with(file, "{").read();

            assertThat(reading.problems())
                    .extracting(PackProblem::code)
                    .as(file)
                    .containsExactly("syntax");
        }
    }

    @Test
    void anotherKindInAVocabularyFileIsOneProblem() {
        TestPack pack = TestPack.small();
        pack.with("vocabulary/classes.yml", pack.text("vocabulary/classes.yml").replace("PURPOSE_CLASS", "PURPOSES"));

        assertThat(pack.read().problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.suggestion()).contains("PURPOSE"));
    }
}
