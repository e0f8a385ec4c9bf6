package uk.disc.spring;

import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says why a service may not start, and what to do. */
final class SharingNotVerifiedFailureAnalyzer extends AbstractFailureAnalyzer<SharingNotVerifiedException> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SharingNotVerifiedException cause) {
        return new FailureAnalysis(
                cause.findings().stream()
                        .map(FindingText::of)
                        .collect(Collectors.joining("\n\n", cause.getMessage() + "\n\n", "")),
                "Do what each line \"fix\" says, then start the service again. Until then it sends nothing.\n"
                        + "The pack must be the one that the service was built with, or a newer one of the same partnership.\n"
                        + "disc.verify=report-only starts it all the same, with each of these as a warning in its log.",
                cause);
    }
}
