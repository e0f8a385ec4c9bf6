package uk.disc.spring;

import java.util.Optional;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/** The class loader of an application. */
final class ApplicationClasses {
    private ApplicationClasses() {}

    static ClassLoader loader(ConfigurableListableBeanFactory beans) {
        return Optional.ofNullable(beans.getBeanClassLoader()).orElseGet(ClassLoader::getSystemClassLoader);
    }
}
