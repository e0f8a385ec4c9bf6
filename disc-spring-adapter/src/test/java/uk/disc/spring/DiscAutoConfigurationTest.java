package uk.disc.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static uk.disc.spring.BuiltService.DAY;
import static uk.disc.spring.BuiltService.discharge;
import static uk.disc.spring.BuiltService.dischargeDeclaredIn;
import static uk.disc.spring.BuiltService.edit;
import static uk.disc.spring.BuiltService.urgentWarning;

import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.DefaultResourceLoader;
import uk.disc.annotation.OutboundTransfer;
import uk.disc.decision.DisclosureRequest;
import uk.disc.policy.PolicyPack;
import uk.disc.policy.PolicyPackException;
import uk.disc.register.CheckMode;

@ExtendWith(OutputCaptureExtension.class)
class DiscAutoConfigurationTest {
    private static final LocalDate AFTER_THE_AGREEMENT = LocalDate.of(2028, 6, 1);

    @TempDir
    Path temp;

    private BuiltService service;
    private Path pack;
    private URLClassLoader loader;

    @BeforeEach
    void aPack() {
        service = new BuiltService(temp);
        pack = service.pack("pack");
    }

    @AfterEach
    void close() throws IOException {
        if (loader != null) {
            loader.close();
        }
    }

    // ---- What starts ----

    @Test
    void aCheckedServiceStartsAndSaysWhatItRestsOn(CapturedOutput output) {
        service.carries(pack).module("app", pack, CheckMode.ENFORCE, discharge(), urgentWarning());
        starts(runner(DAY).withBean(DischargeTeam.Silent.class).withBean(AmbulanceDesk.class));
        String hash = PolicyPack.load(pack).hash().substring(0, 12);
        assertThat(output)
                .contains("DISC: pack dorset version 1, " + hash + ". 2 transfers: ")
                .contains("0 unknown. The verdict is the same ")
                .doesNotContain("WARN");
    }

    @Test
    void aServiceThatDeclaresNothingStartsAndSaysSo(CapturedOutput output) {
        service.carries(pack);
        starts(runner(DAY));
        assertThat(output).contains("DISC: nothing to check: no declared transfers (pack dorset version 1, ");
    }

    @Test
    void aNewerPackOfThePartnershipIsTaken() {
        Path newer = service.pack("newer");
        edit(newer, "pack.yaml", "version: 1", "version: 2");
        service.carries(newer).module("app", pack, CheckMode.ENFORCE, discharge());
        starts(runner(DAY));
    }

    @Test
    void thePackMayBeNamedAsADirectoryOrAFileUrl() {
        service.module("app", pack, CheckMode.ENFORCE, discharge());
        starts(runner(DAY).withPropertyValues("disc.policy=" + pack));
        starts(runner(DAY).withPropertyValues("disc.policy=" + pack.toUri()));
    }

    @Test
    void anApplicationsOwnPackWins() {
        service.module("app", pack, CheckMode.ENFORCE, discharge());
        PolicyPack own = PolicyPack.load(pack);
        runner(DAY).withBean("own", PolicyPack.class, () -> own).run(context -> {
            assertThat(context).hasNotFailed().hasSingleBean(PolicyPack.class);
            assertThat(context.getBean(PolicyPack.class)).isSameAs(own);
        });
    }

    @Test
    void reportOnlyStartsAndWarnsOfEachFinding(CapturedOutput output) {
        service.carries(pack).module("app", pack, CheckMode.ENFORCE, discharge("NHS_NUMBER", "SEXUAL_HEALTH"));
        starts(runner(DAY).withPropertyValues("disc.verify=report-only"));
        assertThat(output)
                .contains("WARN")
                .contains("DISC: disc.verify=report-only: this service starts whatever is found. Found: 1")
                .contains("DISC: report-only: uk/disc/spring/DischargeTeam.java:12:")
                .contains("[disc.transfer.category-not-agreed]")
                .contains("1 not permitted");
    }

    @Test
    void reportOnlyIsLoudEvenWhenNothingIsFound(CapturedOutput output) {
        service.carries(pack).module("app", pack, CheckMode.ENFORCE, discharge());
        starts(runner(DAY).withPropertyValues("disc.verify=report-only"));
        assertThat(output).contains("Found: 0");
    }

    @Test
    void aModuleBuiltWithoutEnforcingIsSaidToBe(CapturedOutput output) {
        service.carries(pack).module("app", pack, CheckMode.REPORT, discharge());
        starts(runner(DAY));
        assertThat(output).contains("DISC: app was built with findings reported, not enforced");
    }

    // ---- What does not start ----

    @Test
    void withoutAPackNothingStarts() throws IOException {
        service.module("app", pack, CheckMode.ENFORCE, discharge());
        assertFails(runner(DAY), "missing-pack");
        assertFails(runner(DAY).withPropertyValues("disc.verify=report-only"), "missing-pack");
    }

    @Test
    void aPathThatHoldsNoPackIsSaid() throws IOException {
        assertFails(runner(DAY).withPropertyValues("disc.policy=" + temp.resolve("nowhere")), "no-such-path");
    }

    @Test
    void aBrokenPackIsShownByFileLineAndColumn() throws IOException {
        edit(pack, "agreements/p-dis.yaml", "to: 2027-12-31", "to: 2027-02-30");
        edit(pack, "agreements/p-dis.yaml", "version: 1", "version: one");
        service.carries(pack);
        assertFails(runner(DAY), "broken-pack");
    }

    @Test
    void twoPacksAreRefused() throws IOException {
        Path other = service.pack("other");
        edit(other, "pack.yaml", "id: dorset", "id: wessex");
        service.carries(pack).carries(other);
        assertFails(runner(DAY), "two-packs");
    }

    @Test
    void aTransferThatIsNoLongerPermittedStopsTheService() {
        service.carries(pack).module("app", pack, CheckMode.ENFORCE, discharge(), urgentWarning());
        assertThat(failure(runner(AFTER_THE_AGREEMENT)))
                .startsWith("1 finding stops this service (pack dorset version 1, HASH, on 2028-06-01)\n\n"
                        + "uk/disc/spring/DischargeTeam.java:12:10: [disc.agreement.not-in-force] ")
                .contains("Do what each line \"fix\" says");
    }

    @Test
    void theDayIsCountedInLondon() {
        service.module("app", pack, CheckMode.ENFORCE, discharge());
        // 23:30 on 30 June in UTC is 1 July in London.
        edit(pack, "agreements/p-dis.yaml", "to: 2027-12-31", "to: 2027-06-30");
        edit(pack, "agreements/p-dis.yaml", "next: 2027-06-01", "next: 2027-05-01");
        edit(pack, "pack.yaml", "version: 1", "version: 2");
        service.carries(pack);
        Clock clock = Clock.fixed(
                LocalDate.of(2027, 6, 30).atTime(LocalTime.of(23, 30)).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        assertThat(failure(runner(clock))).contains("on 2027-07-01").contains("[disc.agreement.not-in-force]");
    }

    @Test
    void anOlderPackIsRefused() throws IOException {
        Path newer = service.pack("newer");
        edit(newer, "pack.yaml", "version: 1", "version: 2");
        service.carries(pack).module("app", newer, CheckMode.ENFORCE, discharge());
        assertFails(runner(DAY), "older-pack");
    }

    @Test
    void anotherPartnershipsPackIsRefused() {
        edit(pack, "pack.yaml", "id: dorset", "id: wessex");
        service.carries(pack).module("app", service.pack("dorset"), CheckMode.ENFORCE, discharge());
        assertThat(failure(runner(DAY)))
                .contains("[disc.check.evidence-mismatch]")
                .contains("app was built with pack dorset version 1, and this is pack wessex");
    }

    @Test
    void aChangedPackOfTheSameVersionIsRefused() {
        edit(pack, "agreements/p-dis.yaml", "to: 2027-12-31", "to: 2027-11-30");
        service.carries(pack).module("app", service.pack("before"), CheckMode.ENFORCE, discharge());
        assertThat(failure(runner(DAY))).contains("raise the pack's version");
    }

    @Test
    void factsWithoutEvidenceAreRefused() throws IOException {
        service.carries(pack).module("app", pack, CheckMode.ENFORCE, discharge());
        Files.delete(temp.resolve("app/META-INF/disc/evidence/app.json"));
        assertThat(failure(runner(DAY).withBean(DischargeTeam.Silent.class))).contains("[disc.check.evidence-missing]");
    }

    @Test
    void aBeanThatDeclaresATransferNobodyCheckedIsRefused() throws IOException {
        service.carries(pack);
        assertFails(runner(DAY).withBean("discharge", DischargeTeam.Silent.class), "no-evidence");
    }

    @Test
    void aBeanBehindAProxyIsSeen() {
        service.carries(pack);
        Object proxy = new ProxyFactory(new AmbulanceDeskOnPaper()).getProxy();
        assertThat(failure(runner(DAY).withBean("desk", Desk.class, () -> (Desk) proxy)))
                .contains("AmbulanceDeskOnPaper declares the transfer paper-warning (bean desk)");
    }

    @Test
    void aLazyBeanIsSeenAndNotMade() {
        service.carries(pack);
        assertThat(failure(runner(DAY)
                        .withBean(
                                "discharge",
                                DischargeTeam.class,
                                () -> {
                                    throw new IllegalStateException("made");
                                },
                                definition -> definition.setLazyInit(true))))
                .contains("DischargeTeam declares the transfer discharge-summary (bean discharge)");
    }

    @Test
    void theCheckRunsWhereEveryBeanIsLazy() {
        service.carries(pack).module("app", pack, CheckMode.ENFORCE, discharge());
        assertThat(failure(runner(AFTER_THE_AGREEMENT)
                        .withInitializer(context ->
                                context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor()))))
                .contains("[disc.agreement.not-in-force]");
    }

    @Test
    void aMarkThatChangedSinceTheCheckIsRefused() {
        service.carries(pack).module("app", pack, CheckMode.ENFORCE, dischargeDeclaredIn(ChangedSinceTheCheck.class));
        assertThat(failure(runner(DAY).withBean(ChangedSinceTheCheck.class)))
                .contains("[disc.check.evidence-mismatch]")
                .contains("ChangedSinceTheCheck declares the transfer discharge-summary")
                .contains("its build recorded other marks");
    }

    @Test
    void anUnknownPropertyIsRefused() {
        service.carries(pack);
        run(
                runner(DAY).withPropertyValues("disc.verfiy=report-only"),
                context -> assertThat(context).getFailure().rootCause().hasMessageContaining("disc.verfiy"));
    }

    // ---- What is outside agreements is recorded, and never stopped ----

    @Test
    void anEmergencysTransferIsRecordedThoughItsPackIsOlder(CapturedOutput output) {
        Path newer = service.pack("newer");
        edit(newer, "pack.yaml", "version: 1", "version: 2");
        service.carries(pack).module("app", newer, CheckMode.ENFORCE, urgentWarning());
        starts(runner(DAY).withBean(AmbulanceDesk.class));
        assertThat(output)
                .contains("WARN")
                .contains("DISC: not under an agreement, so it is not stopped: [disc.check.evidence-mismatch]");
    }

    @Test
    void anEmergencysTransferIsRecordedThoughNothingWasChecked(CapturedOutput output) {
        service.carries(pack);
        starts(runner(DAY).withBean(AmbulanceDesk.class));
        assertThat(output)
                .contains("not stopped: [disc.check.evidence-missing]")
                .contains("urgent-warning");
    }

    // ---- The whole ----

    @Test
    void springShowsTheTextInsteadOfAStackTrace(CapturedOutput output) {
        service.carries(pack);
        loader = service.loader();
        SpringApplication application = new SpringApplication(new DefaultResourceLoader(loader), Whole.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            assertThat(catchThrowable(application::run)).isInstanceOf(SharingNotVerifiedException.class);
        } finally {
            thread.setContextClassLoader(before);
        }
        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("[disc.check.evidence-missing]")
                .contains("Do what each line \"fix\" says");
    }

    // ---- How ----

    private ApplicationContextRunner runner(LocalDate day) {
        return runner(
                Clock.fixed(day.atTime(12, 0).atZone(DisclosureRequest.ZONE).toInstant(), DisclosureRequest.ZONE));
    }

    private ApplicationContextRunner runner(Clock clock) {
        loader = service.loader();
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(DiscAutoConfiguration.class))
                .withClassLoader(loader)
                .withBean(Clock.class, () -> clock);
    }

    private static void starts(ApplicationContextRunner runner) {
        run(runner, context -> assertThat(context).hasNotFailed());
    }

    private static void run(ApplicationContextRunner runner, Consumer<AssertableApplicationContext> check) {
        runner.run(check::accept);
    }

    /** What the log shows of a failed start, without this machine's paths. */
    private String failure(ApplicationContextRunner runner) {
        StringBuilder text = new StringBuilder();
        run(runner, context -> {
            assertThat(context).hasFailed();
            Throwable failure = context.getStartupFailure();
            FailureAnalysis analysis = new SharingNotVerifiedFailureAnalyzer().analyze(failure);
            if (analysis == null) {
                assertThat(failure).hasRootCauseInstanceOf(PolicyPackException.class);
                analysis = new PolicyPackFailureAnalyzer().analyze(failure);
            }
            text.append(analysis.getDescription())
                    .append("\n\nAction:\n\n")
                    .append(analysis.getAction())
                    .append('\n');
        });
        return text.toString()
                .replace(temp.toUri().toString(), "file:/")
                .replace(temp.toString(), "")
                .replace(temp.getParent().getFileName() + "/" + temp.getFileName() + "/", "")
                .replaceAll("\\b[0-9a-f]{12}\\b", "HASH");
    }

    /** With just the text of the golden file; {@code -Ddisc.regenerate=true} writes it anew. */
    private void assertFails(ApplicationContextRunner runner, String name) throws IOException {
        String shown = failure(runner);
        Path golden = Path.of("src/test/resources/failures", name + ".txt");
        if (Boolean.getBoolean("disc.regenerate")) {
            Files.writeString(golden, shown);
        }
        assertThat(golden).hasContent(shown);
    }

    @Configuration
    @EnableAutoConfiguration
    static class Whole {
        @Bean
        DischargeTeam discharge() {
            return new DischargeTeam.Silent();
        }
    }

    interface Desk {
        void warn();
    }

    static final class AmbulanceDeskOnPaper implements Desk {
        @Override
        @OutboundTransfer(
                id = "paper-warning",
                agreement = "P-DIS",
                recipient = "swast",
                purpose = "INDIVIDUAL_CARE",
                owner = "Emergency department")
        public void warn() {}
    }

    static final class ChangedSinceTheCheck {
        @OutboundTransfer(
                id = "discharge-summary",
                agreement = "P-DIS",
                recipient = "dorset-police",
                purpose = "INDIVIDUAL_CARE",
                owner = "Discharge team")
        void send() {}
    }
}
