package uk.disc.register;

import java.util.Optional;

/** The version of this library, as its jar's manifest gives it. */
final class CheckerVersion {
    private CheckerVersion() {}

    static String current() {
        return Optional.ofNullable(CheckerVersion.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}
