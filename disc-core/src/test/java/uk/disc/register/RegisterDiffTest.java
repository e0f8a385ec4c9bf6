package uk.disc.register;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.disc.register.FactsFixture.PACK;
import static uk.disc.register.FactsFixture.discharge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.disc.annotation.Channel;
import uk.disc.policy.PolicyPack;
import uk.disc.vocabulary.SourcePosition;

/** Each kind of change by itself, in the sentence that a reviewer reads. */
class RegisterDiffTest {
    @TempDir
    Path folder;

    private final FactsFixture before = discharge();
    private final FactsFixture after = discharge();

    private void becomes(RegisterChange.Kind kind, String sentence) {
        becomes(before.judge(), after.judge(), kind, sentence);
    }

    private static void becomes(
            SharingRegister before, SharingRegister after, RegisterChange.Kind kind, String sentence) {
        List<RegisterChange> changes = RegisterDiff.between(before, after, Optional.of(PACK));
        assertThat(changes).extracting(RegisterChange::sentence).containsExactly(sentence);
        assertThat(changes).extracting(RegisterChange::kind).containsExactly(kind);
    }

    private static SharingRegister judged(FactsFixture... transfers) {
        List<TransferFacts> facts = new ArrayList<>();
        for (FactsFixture transfer : transfers) {
            facts.add(transfer.transfer());
        }
        return Judgement.of(PACK, FactsFixture.DAY, Judgement.Options.DEFAULT)
                .judge(List.of(FactsFixture.module(facts.toArray(TransferFacts[]::new))));
    }

    private PolicyPack edited(String agreement, String text, String edited) throws IOException {
        Path copy = Files.createTempDirectory(folder, "pack");
        FactsFixture.copyPack(copy);
        Path file = copy.resolve("agreements").resolve(agreement);
        assertThat(Files.readString(file)).contains(text);
        Files.writeString(file, Files.readString(file).replace(text, edited));
        return PolicyPack.load(copy);
    }

    private static SharingRegister judgedBy(FactsFixture facts, PolicyPack pack) {
        return Judgement.of(pack, FactsFixture.DAY, Judgement.Options.DEFAULT).judge(List.of(facts.module()));
    }

    @Test
    void movingAndReformattingCodeChangesNothingInALock() {
        after.line = 300;
        after.type = "org.example.other.CommunityTeam";
        Collections.reverse(after.payload);

        assertThat(lock(after.judge())).isEqualTo(lock(before.judge()));
    }

    @Test
    void aDeclarationThatStandsElsewhereIsToldBetweenRegisters() {
        after.type = "org.example.Nurses";

        becomes(
                RegisterChange.Kind.MOVED,
                "discharge-summary is now declared at org.example.Nurses.send(org.example.DischargeSummary),"
                        + " before at org.example.CommunityTeam.send(org.example.DischargeSummary).");
    }

    @Test
    void anotherLineIsNoChange() {
        after.line = 300;

        assertThat(RegisterDiff.between(before.judge(), after.judge(), Optional.of(PACK)))
                .isEmpty();
    }

    @Test
    void aNewRecipient() {
        after.recipients = List.of("bcp-council/adult-social-care", "dorset-council");

        becomes(
                RegisterChange.Kind.NEW_RECIPIENT,
                "Dorset Council now receives diagnosis and NHS number for individual care, by discharge-summary.");
    }

    @Test
    void aNewTransferToSomebodyNew() {
        FactsFixture more = discharge();
        more.id = "home-visit";
        more.recipients = List.of("dorset-council");

        becomes(
                before.judge(),
                judged(before, more),
                RegisterChange.Kind.NEW_RECIPIENT,
                "Dorset Council now receives diagnosis and NHS number for individual care, by the new transfer home-visit.");
    }

    @Test
    void aNewTransferToSomebodyWhoReceivesAlready() {
        FactsFixture more = discharge();
        more.id = "home-visit";

        becomes(
                before.judge(),
                judged(before, more),
                RegisterChange.Kind.NEW_TRANSFER,
                "home-visit is new: it sends BCP Council (Adult social care) diagnosis and NHS number for individual care.");
    }

    @Test
    void aNewSpecialCategory() {
        before.payload.remove(1);

        becomes(
                RegisterChange.Kind.NEW_SPECIAL_CATEGORY,
                "BCP Council (Adult social care) now also receives diagnosis, by discharge-summary.");
    }

    @Test
    void aNewCategory() {
        after.sends("DischargeSummary.name", "NAME");

        becomes(
                RegisterChange.Kind.NEW_CATEGORY,
                "BCP Council (Adult social care) now also receives name, by discharge-summary.");
    }

    @Test
    void aNewPurpose() {
        before.agreements = List.of();
        before.route = uk.disc.annotation.Route.EMERGENCY;
        after.agreements = List.of();
        after.route = uk.disc.annotation.Route.EMERGENCY;
        after.purpose = "ADULT_SAFEGUARDING";

        assertThat(RegisterDiff.between(before.judge(), after.judge(), Optional.of(PACK)))
                .extracting(RegisterChange::sentence)
                .contains("discharge-summary is now sent for safeguarding an adult, before for individual care.");
    }

    @Test
    void aNewSender() {
        after.senders = List.of("uhd", "dch");

        becomes(
                RegisterChange.Kind.NEW_SENDER,
                PACK.organisations().get("dch").name() + " now sends by discharge-summary.");
    }

    @Test
    void anotherChannel() {
        before.channel = Channel.JACKSON;

        becomes(
                RegisterChange.Kind.CHANNEL_CHANGED,
                "discharge-summary is now written as UNSTATED, before as JACKSON.");
    }

    @Test
    void anotherAddress() {
        SharingRegister mail = withSend(before.judge(), "org.example.Mail#post(...)", "letters.example.org");
        SharingRegister web = withSend(before.judge(), "org.example.Web#put(...)", "referrals.example.org");

        becomes(
                mail,
                web,
                RegisterChange.Kind.CHANNEL_CHANGED,
                "discharge-summary is now sent by Web.put to referrals.example.org, before by Mail.post to"
                        + " letters.example.org.");
        becomes(
                before.judge(),
                mail,
                RegisterChange.Kind.CHANNEL_CHANGED,
                "discharge-summary is now also sent by Mail.post to letters.example.org.");
        becomes(
                mail,
                before.judge(),
                RegisterChange.Kind.NARROWED,
                "discharge-summary is no longer sent by Mail.post to letters.example.org.");
        assertThat(RegisterLockText.read(RegisterLockText.write(lock(mail)))).isEqualTo(lock(mail));
    }

    @Test
    void anotherAgreement() throws IOException {
        Path copy = Files.createTempDirectory(folder, "pack");
        FactsFixture.copyPack(copy);
        Path agreements = copy.resolve("agreements");
        Files.writeString(
                agreements.resolve("p-home.yaml"),
                Files.readString(agreements.resolve("p-dis.yaml"))
                        .replace("id: P-DIS\n", "id: P-HOME\n")
                        .replace("supersedes: [P-DIS-2024]\n", ""));
        after.agreements = List.of("P-HOME");

        becomes(
                before.judge(),
                judgedBy(after, PolicyPack.load(copy)),
                RegisterChange.Kind.AGREEMENT_CHANGED,
                "discharge-summary now rests on agreement P-HOME, before on agreement P-DIS.");
    }

    @Test
    void anotherLastDayOfAnAgreement() throws IOException {
        PolicyPack edited = edited("p-dis.yaml", "to: 2027-12-31}", "to: 2027-06-30}");
        RegisterLock shorter = RegisterLock.of(judgedBy(after, edited));

        assertThat(RegisterDiff.between(
                        lock(before.judge()), shorter, Optional.of(FactsFixture.DAY), Optional.of(edited)))
                .containsExactly(
                        new RegisterChange(
                                RegisterChange.Kind.AGREEMENT_CHANGED,
                                "P-DIS",
                                "Agreement P-DIS now holds from 2026-01-01 to 2027-06-30, before from 2026-01-01 to 2027-12-31."));
    }

    /** Each register keeps the days of the pack it was judged by. */
    @Test
    void anotherLastDayIsToldBetweenRegistersToo() throws IOException {
        becomes(
                before.judge(),
                judgedBy(after, edited("p-dis.yaml", "to: 2027-12-31}", "to: 2027-06-30}")),
                RegisterChange.Kind.AGREEMENT_CHANGED,
                "Agreement P-DIS now holds from 2026-01-01 to 2027-06-30, before from 2026-01-01 to 2027-12-31.");
    }

    @Test
    void aCategoryThatTheAgreementNoLongerCovers() throws IOException {
        becomes(
                before.judge(),
                judgedBy(
                        after,
                        edited("p-dis.yaml", "      - {category: DIAGNOSIS, why: to plan support at home}\n", "")),
                RegisterChange.Kind.VERDICT_WORSE,
                "discharge-summary was allowed and is now not permitted: diagnosis no longer rests on agreement P-DIS.");
        becomes(
                judgedBy(
                        after,
                        edited("p-dis.yaml", "      - {category: DIAGNOSIS, why: to plan support at home}\n", "")),
                before.judge(),
                RegisterChange.Kind.VERDICT_BETTER,
                "discharge-summary was not permitted and is now allowed: diagnosis now rests on agreement P-DIS.");
    }

    @Test
    void anAgreementThatEnded() {
        becomes(
                before.judge(),
                before.judge(LocalDate.of(2028, 1, 5)),
                RegisterChange.Kind.AGREEMENT_EXPIRED,
                "Agreement P-DIS ended on 2027-12-31, and discharge-summary rested on it.");
    }

    @Test
    void anotherLawfulBasis() throws IOException {
        becomes(
                before.judge(),
                judgedBy(
                        after,
                        edited(
                                "p-dis.yaml",
                                "{party: uhd, article6: 6.1.e, function: Hospital care, enactment: HSCA_2012_S251B,",
                                "{party: uhd, article6: 6.1.d,")),
                RegisterChange.Kind.BASIS_CHANGED,
                "discharge-summary now rests on vital interests (6.1.d), before on public task (6.1.e).");
    }

    @Test
    void aSafeguardLess() throws IOException {
        becomes(
                before.judge(),
                judgedBy(after, edited("p-dis.yaml", "[MINIMUM_NECESSARY, AUDIT]", "[AUDIT]")),
                RegisterChange.Kind.SAFEGUARD_REMOVED,
                "discharge-summary no longer has the safeguard MINIMUM_NECESSARY.");
    }

    @Test
    void aWorseVerdict() {
        RegisterLock old = lock(before.judge());
        RegisterLock waived = lock(after.judge());
        LockedTransfer transfer = waived.transfers().get("discharge-summary");
        RegisterLock worse = new RegisterLock(
                new java.util.TreeMap<>(java.util.Map.of(
                        "discharge-summary",
                        new LockedTransfer(
                                transfer.lines(),
                                Verdict.WAIVED,
                                transfer.owners(),
                                transfer.channels(),
                                transfer.sends(),
                                transfer.safeguards(),
                                transfer.unknown(),
                                transfer.notPersonal(),
                                transfer.receivedUnder()))),
                waived.found(),
                waived.bodiesFollowed(),
                waived.unfollowed(),
                waived.steps(),
                waived.agreements(),
                waived.special(),
                waived.baseline());

        assertThat(RegisterDiff.between(old, worse, Optional.empty(), Optional.of(PACK)))
                .containsExactly(new RegisterChange(
                        RegisterChange.Kind.VERDICT_WORSE,
                        "discharge-summary",
                        "discharge-summary was allowed and is now waived."));
        assertThat(RegisterDiff.between(worse, old, Optional.empty(), Optional.of(PACK)))
                .extracting(RegisterChange::kind)
                .containsExactly(RegisterChange.Kind.VERDICT_BETTER);
    }

    @Test
    void anotherOwner() {
        after.owner = "Community team";

        becomes(
                RegisterChange.Kind.OWNER_CHANGED,
                "Community team now answers for discharge-summary, before Discharge team.");
    }

    @Test
    void somethingUnknown() {
        after.unmarked("DischargeSummary.ward");

        becomes(
                RegisterChange.Kind.NEW_UNKNOWN,
                "discharge-summary now sends DischargeSummary.ward, and what that holds is not known.");
    }

    /** Whoever calls a diagnosis not personal shares it all the same. */
    @Test
    void somethingMarkedAsNotPersonal() {
        after.notPersonal.add(new LeftOutItem("DischargeSummary.ward", "the ward's code", SourcePosition.NONE));

        becomes(
                RegisterChange.Kind.MARKED_NOT_PERSONAL,
                "discharge-summary now sends DischargeSummary.ward as something that tells nothing of a person.");
        becomes(
                after.judge(),
                before.judge(),
                RegisterChange.Kind.NARROWED,
                "discharge-summary no longer sends DischargeSummary.ward as something that tells nothing of a person.");
        assertThat(RegisterLockText.read(RegisterLockText.write(lock(after.judge()))))
                .isEqualTo(lock(after.judge()));
    }

    @Test
    void nothingIsSaidAnyMoreOfWhereItCameFrom() {
        before.receivedUnder = List.of("P-REF");

        assertThat(RegisterDiff.between(before.judge(), after.judge(), Optional.of(PACK)))
                .contains(new RegisterChange(
                        RegisterChange.Kind.SAFEGUARD_REMOVED,
                        "discharge-summary",
                        "discharge-summary no longer says that it passes on what was received under P-REF."));
        assertThat(RegisterDiff.between(after.judge(), before.judge(), Optional.of(PACK)))
                .extracting(RegisterChange::sentence)
                .contains("discharge-summary now says that it passes on what was received under P-REF.");
        assertThat(RegisterLockText.read(RegisterLockText.write(lock(before.judge()))))
                .isEqualTo(lock(before.judge()));
    }

    @Test
    void aTransferThatIsGone() {
        FactsFixture more = discharge();
        more.id = "home-visit";

        becomes(
                judged(before, more),
                before.judge(),
                RegisterChange.Kind.REMOVED,
                "home-visit is gone: BCP Council (Adult social care) no longer receives diagnosis and NHS number by it.");
    }

    @Test
    void lessThanBefore() {
        after.payload.remove(1);

        becomes(
                RegisterChange.Kind.NARROWED,
                "BCP Council (Adult social care) no longer receives diagnosis by discharge-summary.");
    }

    /** Whoever stops looking finds nothing; that is no end of what was found. */
    @Test
    void bodiesThatAreNoLongerFollowedAreToldOnceAndNothingIsGone() {
        SharingRegister followed = Judgement.of(PACK, FactsFixture.DAY, Judgement.Options.DEFAULT)
                .judge(List.of(before.module()
                        .with(
                                "org.example-0badcafe",
                                new FollowedBodies(
                                        CheckMode.ENFORCE,
                                        1,
                                        List.of(),
                                        List.of(new AddressedSend(
                                                "discharge-summary",
                                                "Mail#post(...)",
                                                "mail",
                                                Optional.empty(),
                                                SourcePosition.NONE)),
                                        List.of(),
                                        List.of(new Reclassification(
                                                "Ages.band()",
                                                new TreeSet<>(List.of("NAME")),
                                                new TreeSet<>(),
                                                "initials",
                                                SourcePosition.NONE)),
                                        List.of()))));

        becomes(
                followed,
                before.judge(),
                RegisterChange.Kind.NEW_UNKNOWN,
                "Method bodies are no longer followed: what they send without a declaration is not known.");
        assertThat(RegisterLockText.read(RegisterLockText.write(lock(followed))))
                .isEqualTo(lock(followed));
    }

    @Test
    void whatIsFoundUndeclaredIsAChangeAndSoIsItsEnd() {
        SharingRegister found = withFound(before.judge(), "DIAGNOSIS");
        SharingRegister wider = withFound(before.judge(), "DIAGNOSIS", "NAME");

        becomes(
                before.judge(),
                found,
                RegisterChange.Kind.NEW_TRANSFER,
                "Letters.post via Mail#post(...) now sends diagnosis undeclared.");
        becomes(
                found,
                wider,
                RegisterChange.Kind.NEW_CATEGORY,
                "Letters.post via Mail#post(...) now sends name too, undeclared.");
        becomes(
                found,
                before.judge(),
                RegisterChange.Kind.REMOVED,
                "Letters.post via Mail#post(...) no longer sends diagnosis undeclared.");
    }

    @Test
    void withoutAPackTheNamesAreTheRegistersAndOfLocksCodesStandForThemselves() {
        after.sends("DischargeSummary.name", "NAME");

        assertThat(RegisterDiff.between(before.judge(), after.judge(), Optional.empty()))
                .extracting(RegisterChange::sentence)
                .containsExactly("BCP Council (Adult social care) now also receives name, by discharge-summary.");
        assertThat(RegisterDiff.between(lock(before.judge()), after.judge(), Optional.empty()))
                .extracting(RegisterChange::sentence)
                .containsExactly("BCP Council (Adult social care) now also receives name, by discharge-summary.");
        assertThat(RegisterDiff.between(lock(before.judge()), lock(after.judge()), Optional.empty(), Optional.empty()))
                .extracting(RegisterChange::sentence)
                .containsExactly("bcp-council/adult-social-care now also receives NAME, by discharge-summary.");
    }

    private static SharingRegister withFound(SharingRegister register, String... categories) {
        List<FoundTransfer.Item> items = new ArrayList<>();
        for (String category : categories) {
            items.add(new FoundTransfer.Item("Patient", category, List.of()));
        }
        FoundTransfer found = new FoundTransfer(
                "Letters.post via Mail#post(...)",
                "Letters",
                "post()",
                "Mail#post(...)",
                "mail",
                FoundTransfer.Direction.LEAVES,
                Optional.empty(),
                Optional.empty(),
                items,
                SourcePosition.NONE,
                List.of());
        return with(register, List.of(new SharingRegister.Found(found, Optional.of(Verdict.NOT_PERMITTED))), List.of());
    }

    private static SharingRegister withSend(SharingRegister register, String call, String destination) {
        return with(
                register,
                List.of(),
                List.of(new AddressedSend(
                        "discharge-summary", call, "mail", Optional.of(destination), SourcePosition.NONE)));
    }

    private static SharingRegister with(
            SharingRegister register, List<SharingRegister.Found> found, List<AddressedSend> sends) {
        return new SharingRegister(
                register.schema(),
                register.packId(),
                register.packVersion(),
                register.packHash(),
                register.asOf(),
                register.validFrom(),
                register.validTo(),
                new TreeSet<>(register.modules()),
                register.transfers(),
                found,
                sends,
                register.reclassifications(),
                register.unfollowed(),
                register.bodiesNotFollowed(),
                register.dictionary(),
                register.diagnoses(),
                register.pack());
    }

    private static RegisterLock lock(SharingRegister register) {
        return RegisterLock.of(register);
    }
}
