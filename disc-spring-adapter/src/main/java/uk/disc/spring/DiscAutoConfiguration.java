package uk.disc.spring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import uk.disc.decision.DisclosureRequest;
import uk.disc.policy.PolicyPack;

/** The policy pack as a bean, and the check at start-up. */
@AutoConfiguration
@EnableConfigurationProperties(DiscProperties.class)
public final class DiscAutoConfiguration {
    /** Made by Spring. */
    public DiscAutoConfiguration() {}

    /**
     * The pack that {@code disc.policy} names, or else the one on the class path.
     *
     * @param properties the settings
     * @param beans tells the application's class loader
     * @return the pack
     * @throws uk.disc.policy.PolicyPackException if there is none or more than one, or anything in it is wrong
     */
    @Bean
    @ConditionalOnMissingBean
    PolicyPack discPolicyPack(DiscProperties properties, ConfigurableListableBeanFactory beans) {
        return Optional.ofNullable(properties.policy())
                .map(PolicyPack::load)
                .orElseGet(() -> PolicyPack.fromClasspath(ApplicationClasses.loader(beans)));
    }

    /** Not lazy even where all other beans are: a check that nobody asks for would never run. */
    @Bean
    @Lazy(false)
    StartUpCheck discStartUpCheck(
            PolicyPack pack,
            DiscProperties properties,
            ConfigurableListableBeanFactory beans,
            ObjectProvider<Clock> clocks) {
        Clock clock = clocks.getIfUnique(() -> Clock.system(DisclosureRequest.ZONE));
        return new StartUpCheck(
                pack, () -> LocalDate.now(clock.withZone(DisclosureRequest.ZONE)), properties.verify(), beans);
    }
}
