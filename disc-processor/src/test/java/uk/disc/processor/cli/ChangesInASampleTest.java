package uk.disc.processor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import uk.disc.processor.EditedSample;
import uk.disc.register.RegisterChange.Kind;

/**
 * Each kind of change, made in the hospital's source as a developer makes it or in the pack as its author does, and the one sentence that a
 * reviewer then reads.
 */
class ChangesInASampleTest {
    private static final String NURSING = "id = \"referral-to-community-nursing\",\n            agreement = P_DIS,\n";

    /** What is done to the sample, and what {@code disc diff} says then. */
    private record Change(Consumer<EditedSample> before, Consumer<EditedSample> after, List<String> sentences) {}

    private static final List<String> ALL = List.of(
            "discharge-to-bcp-council",
            "discharge-to-dorset-council",
            "referral-to-community-nursing",
            "urgent-warning-to-ambulance");

    @TempDir
    static Path folder;

    private static Path untouched;

    private final Map<Kind, Change> changes = new EnumMap<>(Kind.class);

    @BeforeAll
    static void compileTheSample() {
        untouched = EditedSample.copy("hospital-discharge", folder.resolve("untouched"))
                .register();
    }

    private void change(Kind kind, Consumer<EditedSample> edit, String... sentences) {
        changes.put(kind, new Change(any -> {}, edit, List.of(sentences)));
    }

    private void back(Kind kind, Consumer<EditedSample> edit, String... sentences) {
        changes.put(kind, new Change(edit, any -> {}, List.of(sentences)));
    }

    private static Consumer<EditedSample> nursing(String component, String argument) {
        return sample -> sample.replace(
                        "NursingReferral.java",
                        "@SharingCategory(ALLERGY)",
                        component + ",\n        @SharingCategory(ALLERGY)")
                .replace(
                        "Main.java",
                        "medicines, List.of(\"Penicillin\")",
                        "medicines, " + argument + ", List.of(\"Penicillin\")");
    }

    /** Three of the four transfers rest on the agreement: each has its own sentence. */
    private static String[] underTheAgreement(String sentence) {
        return ALL.stream().limit(3).map(sentence::formatted).toArray(String[]::new);
    }

    private static Consumer<EditedSample> inTheAgreement(String before, String after) {
        return sample -> sample.replaceInPack("agreements/p-dis.yaml", before, after);
    }

    @TestFactory
    Stream<DynamicTest> eachIsToldInOneSentence() {
        change(
                Kind.NEW_RECIPIENT,
                sample -> sample.replace(
                        "CommunityTeam.java",
                        "recipient = DORSET_HEALTHCARE",
                        "recipient = {DORSET_HEALTHCARE, uk.disc.samples.dorset.DorsetOrganisations.BCP_COUNCIL}"),
                "BCP Council now receives address, allergy, medication, name and NHS number for individual care, by"
                        + " referral-to-community-nursing.");
        change(
                Kind.NEW_SPECIAL_CATEGORY,
                nursing("List<Diagnosis> diagnoses", "List.of()"),
                "Dorset HealthCare University NHS Foundation Trust now also receives diagnosis, by referral-to-community-nursing.");
        change(
                Kind.NEW_CATEGORY,
                nursing(
                        "@SharingCategory(uk.disc.annotation.Categories.DATE_OF_BIRTH) java.time.LocalDate born",
                        "LocalDate.of(1944, 2, 29)"),
                "Dorset HealthCare University NHS Foundation Trust now also receives date of birth, by referral-to-community-nursing.");
        change(
                Kind.NEW_PURPOSE,
                sample -> sample.replaceInPack(
                                "agreements/p-dis.yaml",
                                "purpose: INDIVIDUAL_CARE",
                                "purpose: [INDIVIDUAL_CARE, REFERRAL]")
                        .replace(
                                "CommunityTeam.java",
                                "recipient = DORSET_HEALTHCARE,\n            purpose = INDIVIDUAL_CARE",
                                "recipient = DORSET_HEALTHCARE,\n            purpose = uk.disc.annotation.Purposes.REFERRAL"),
                "referral-to-community-nursing is now sent for referral, before for individual care.");
        change(
                Kind.NEW_TRANSFER,
                sample -> sample.replace("CommunityTeam.java", "    /** Asks community nurses to call. */", """
                            /** Tells BCP Council's social care who needs help at once. */
                            @OutboundTransfer(
                                    id = "nursing-to-bcp-council",
                                    agreement = P_DIS,
                                    recipient = BCP_COUNCIL_ADULT_SOCIAL_CARE,
                                    purpose = INDIVIDUAL_CARE,
                                    owner = "Discharge team",
                                    channel = Channel.JACKSON)
                            default void tellBcpCouncil(NursingReferral referral) {}

                            /** Asks community nurses to call. */"""),
                "nursing-to-bcp-council is new: it sends BCP Council (Adult social care) address, allergy, medication, name and"
                        + " NHS number for individual care.");
        change(
                Kind.NEW_SENDER,
                sample -> sample.replace(
                        "package-info.java",
                        "@Sender(DorsetOrganisations.UHD)",
                        "@Sender({DorsetOrganisations.UHD, DorsetOrganisations.DCH})"),
                ALL.stream()
                        .map(id -> "Dorset County Hospital NHS Foundation Trust now sends by " + id + ".")
                        .toArray(String[]::new));
        change(
                Kind.CHANNEL_CHANGED,
                sample -> sample.replace(
                                "HttpCommunityTeam.java",
                                "post(\"/dorset-healthcare/referrals\", json.writeValueAsString(referral));",
                                "mail(json.writeValueAsString(referral));")
                        .replace("HttpCommunityTeam.java", "    private void post(", """
                                    private void mail(String body) {
                                        try (java.net.Socket mail = new java.net.Socket("mail.example.org", 25)) {
                                            mail.getOutputStream().write(body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
                                        } catch (IOException e) {
                                            throw new UncheckedIOException(e);
                                        }
                                    }

                                    private void post("""),
                "referral-to-community-nursing is now sent by Socket.getOutputStream, before by HttpClient.send.");
        change(
                Kind.AGREEMENT_CHANGED,
                inTheAgreement("to: 2027-12-31}", "to: 2027-11-30}"),
                "Agreement P-DIS now holds from 2026-01-01 to 2027-11-30, before from 2026-01-01 to 2027-12-31.");
        change(
                Kind.BASIS_CHANGED,
                inTheAgreement(
                        "{party: uhd, article6: 6.1.e, function: Hospital care, enactment: HSCA_2012_S251B,",
                        "{party: uhd, article6: 6.1.d,"),
                underTheAgreement("%s now rests on vital interests (6.1.d), before on public task (6.1.e)."));
        change(
                Kind.AGREEMENT_EXPIRED,
                sample -> sample.on("2028-01-05"),
                "Agreement P-DIS ended on 2027-12-31, and discharge-to-bcp-council, discharge-to-dorset-council and"
                        + " referral-to-community-nursing rested on it.");
        change(
                Kind.SAFEGUARD_REMOVED,
                inTheAgreement("[MINIMUM_NECESSARY, AUDIT]", "[AUDIT]"),
                underTheAgreement("%s no longer has the safeguard MINIMUM_NECESSARY."));
        change(
                Kind.NEW_STEP,
                sample -> sample.replace(
                                "Main.java",
                                "team.tellBcpCouncil(summary);",
                                "team.tellBcpCouncil(summary);\n        System.out.println(Ages.band(summary.dateOfBirth()));")
                        .addBeside("Main.java", "Ages.java", """
                        package uk.disc.samples.hospital;

                        import java.time.LocalDate;
                        import uk.disc.annotation.Categories;
                        import uk.disc.annotation.Reclassifies;

                        final class Ages {
                            @Reclassifies(from = Categories.DATE_OF_BIRTH, to = {}, how = "Ten years wide")
                            static String band(LocalDate born) {
                                return born.getYear() / 10 + "0s";
                            }
                        }
                        """),
                "uk.disc.samples.hospital.Ages.band(java.time.LocalDate) is now taken at its word that it takes away date of birth.");
        change(
                Kind.MARKED_NOT_PERSONAL,
                nursing("@uk.disc.annotation.NotPersonal(reason = \"The ward's code\") String ward", "\"W12\""),
                "referral-to-community-nursing now sends NursingReferral.ward as something that tells nothing of a person.");
        change(
                Kind.VERDICT_WORSE,
                sample -> sample.replaceInPack(
                        "agreements/p-dis.yaml", "      - {category: ALLERGY, why: to avoid what could harm}\n", ""),
                "referral-to-community-nursing was allowed and is now not permitted: allergy no longer rests on agreement P-DIS.");
        change(
                Kind.OWNER_CHANGED,
                sample -> sample.replace("CommunityTeam.java", "Emergency department", "Ambulance liaison"),
                "Ambulance liaison now answers for urgent-warning-to-ambulance, before Emergency department.");
        change(
                Kind.NEW_UNKNOWN,
                nursing("Object more", "\"\""),
                "referral-to-community-nursing now sends NursingReferral.more, and what that holds is not known.");
        change(
                Kind.REMOVED,
                sample -> sample.replace(
                                "CommunityTeam.java",
                                "@OutboundTransfer(\n            id = \"urgent-warning-to-ambulance\",\n            route = Route.EMERGENCY,\n            recipient = SWAST,\n            purpose = EMERGENCY,\n            owner = \"Emergency department\",\n            channel = Channel.JACKSON)\n    void warnAmbulance(UrgentWarning warning);",
                                "")
                        .replace(
                                "HttpCommunityTeam.java",
                                "    @Override\n    public void warnAmbulance(UrgentWarning warning) {\n        post(\"/swast/warnings\", json.writeValueAsString(warning));\n    }\n",
                                "")
                        .replace(
                                "Main.java",
                                "team.warnAmbulance(new UrgentWarning(nhsNumber, name, address, \"Penicillin\"));",
                                ""),
                "urgent-warning-to-ambulance is gone: South Western Ambulance Service NHS Foundation Trust no longer receives"
                        + " address, allergy, name and NHS number by it.");
        change(
                Kind.NARROWED,
                sample -> sample.replace(
                                "NursingReferral.java",
                                ",\n        @SharingCategory(ALLERGY) List<String> allergies",
                                "")
                        .replace("Main.java", "medicines, List.of(\"Penicillin\")", "medicines"),
                "Dorset HealthCare University NHS Foundation Trust no longer receives allergy by referral-to-community-nursing.");
        back(
                Kind.VERDICT_BETTER,
                sample -> sample.replaceInPack(
                        "agreements/p-dis.yaml", "      - {category: ALLERGY, why: to avoid what could harm}\n", ""),
                "referral-to-community-nursing was not permitted and is now allowed: allergy now rests on agreement P-DIS.");
        change(
                Kind.MOVED,
                sample -> sample.replace("CommunityTeam.java", "askForNursing", "askForNurses")
                        .replace("HttpCommunityTeam.java", "askForNursing", "askForNurses")
                        .replace("Main.java", "askForNursing", "askForNurses"),
                "referral-to-community-nursing is now declared at"
                        + " uk.disc.samples.hospital.CommunityTeam.askForNurses(uk.disc.samples.hospital.NursingReferral), before at"
                        + " uk.disc.samples.hospital.CommunityTeam.askForNursing(uk.disc.samples.hospital.NursingReferral).");

        assertThat(changes.keySet()).containsExactly(Kind.values());
        return changes.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey().code(), () -> becomes(entry.getKey(), entry.getValue())));
    }

    private void becomes(Kind kind, Change change) {
        EditedSample before = EditedSample.copy("hospital-discharge", folder.resolve(kind.code() + "/before"));
        change.before().accept(before);
        EditedSample after = EditedSample.copy("hospital-discharge", folder.resolve(kind.code() + "/after"));
        change.after().accept(after);

        Ran ran = Ran.of(
                "diff",
                "--pack",
                after.pack().toString(),
                before.register().toString(),
                after.register().toString());

        assertThat(ran.out()
                        .lines()
                        .filter(line -> !line.contains(" needs approval") && !line.contains(" need approval")))
                .containsExactlyElementsOf(change.sentences().stream()
                        .map(sentence -> kind.code() + ": " + sentence)
                        .toList());
    }

    @Test
    void movedAndReformattedCodeIsNoChange() {
        EditedSample sample = EditedSample.copy("hospital-discharge", folder.resolve("reformatted"))
                .rewrite(text -> "\n\n// Moved.\n"
                        + text.replace("\n", "\n\n").replace("    ", "\t").replace(",\n", "\n,\n"))
                .replace("HttpCommunityTeam.java", "post(", "putOnItsWay(")
                .replace("Main.java", "nhsNumber", "number");

        assertThat(Ran.of("diff", untouched.toString(), sample.register().toString())
                        .out())
                .isEqualToNormalizingNewlines("Nothing changed.\n");
    }
}
