package uk.disc.spring;

import java.time.LocalDate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import uk.disc.policy.PolicyPack;
import uk.disc.register.CheckMode;
import uk.disc.register.ClassPathFacts;
import uk.disc.register.Diagnosis;
import uk.disc.register.RegisterSummary;

/**
 * Lets a service start only if what it declares was checked when it was built, against this pack or one before it, and may still be
 * sent today. It runs when all beans are made and nothing is started yet: no port is open, no listener or schedule runs.
 */
final class StartUpCheck implements SmartInitializingSingleton {
    private static final Logger LOG = LoggerFactory.getLogger(StartUpCheck.class);

    private final PolicyPack pack;
    private final Supplier<LocalDate> today;
    private final DiscProperties.Verify verify;
    private final ConfigurableListableBeanFactory beans;

    StartUpCheck(
            PolicyPack pack,
            Supplier<LocalDate> today,
            DiscProperties.Verify verify,
            ConfigurableListableBeanFactory beans) {
        this.pack = pack;
        this.today = today;
        this.verify = verify;
        this.beans = beans;
    }

    @Override
    public void afterSingletonsInstantiated() {
        ClassPathFacts gathered = ClassPathFacts.from(ApplicationClasses.loader(beans));
        StartUpFindings findings = StartUpFindings.of(gathered, MarkedMethod.of(beans), pack, today.get());
        findings.outsideAgreements().forEach(finding -> warn("not under an agreement, so it is not stopped", finding));
        if (!findings.stopping().isEmpty() && verify == DiscProperties.Verify.ENFORCE) {
            throw new SharingNotVerifiedException(
                    findings.stopping(), pack, findings.register().asOf());
        }
        if (verify == DiscProperties.Verify.REPORT_ONLY) {
            LOG.warn(
                    "DISC: disc.verify=report-only: this service starts whatever is found. Found: {}",
                    findings.stopping().size());
            findings.stopping().forEach(finding -> warn("report-only", finding));
        }
        gathered.modules().stream()
                .filter(module -> module.evidence().mode() != CheckMode.ENFORCE)
                .forEach(module -> LOG.warn(
                        "DISC: {} was built with findings reported, not enforced",
                        module.facts().module()));
        if (findings.register().transfers().isEmpty()) {
            LOG.info("DISC: nothing to check: no declared transfers ({})", PackLabel.of(pack));
        } else {
            LOG.info(
                    "DISC: {}. {} {}",
                    PackLabel.of(pack),
                    RegisterSummary.line(findings.register()),
                    RegisterSummary.window(
                            findings.register().validFrom(), findings.register().validTo()));
        }
    }

    private static void warn(String why, Diagnosis finding) {
        LOG.warn("DISC: {}: {}", why, FindingText.of(finding));
    }
}
