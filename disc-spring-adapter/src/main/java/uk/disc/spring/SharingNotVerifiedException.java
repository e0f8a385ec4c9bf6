package uk.disc.spring;

import java.time.LocalDate;
import java.util.List;
import uk.disc.policy.PolicyPack;
import uk.disc.register.Diagnosis;

/** Thrown when a service may not start, for what it declares may not be sent today or was not checked. */
final class SharingNotVerifiedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Diagnosis> findings;

    SharingNotVerifiedException(List<Diagnosis> findings, PolicyPack pack, LocalDate day) {
        super((findings.size() == 1 ? "1 finding stops" : findings.size() + " findings stop") + " this service ("
                + PackLabel.of(pack) + ", on " + day + ")");
        this.findings = List.copyOf(findings);
    }

    List<Diagnosis> findings() {
        return findings;
    }
}
