package uk.disc.spring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import uk.disc.annotation.Route;
import uk.disc.policy.PolicyPack;
import uk.disc.register.CheckProblems;
import uk.disc.register.ClassPathFacts;
import uk.disc.register.Diagnosis;
import uk.disc.register.EvidenceCheck;
import uk.disc.register.Judgement;
import uk.disc.register.ModuleRecord;
import uk.disc.register.SharingRegister;
import uk.disc.register.TransferFacts;

/**
 * What speaks against starting a service.
 *
 * @param register recorded transfers, judged for today
 * @param stopping what stops the service
 * @param outsideAgreements what concerns only transfers outside any agreement, such as an emergency's: recorded, and never a reason to
 *     keep them from being sent
 */
record StartUpFindings(SharingRegister register, List<Diagnosis> stopping, List<Diagnosis> outsideAgreements) {
    StartUpFindings {
        stopping = List.copyOf(stopping);
        outsideAgreements = List.copyOf(outsideAgreements);
    }

    /**
     * Compares what the builds recorded with what is here now.
     *
     * @param gathered what the builds recorded
     * @param marked what the beans declare
     * @param pack the pack
     * @param today the day
     */
    static StartUpFindings of(ClassPathFacts gathered, List<MarkedMethod> marked, PolicyPack pack, LocalDate today) {
        SharingRegister register = Judgement.of(pack, today, Judgement.Options.DEFAULT)
                .judge(gathered.modules().stream().map(ModuleRecord::facts).toList());
        Sorter sorter = new Sorter();
        // Evidence that can't be read doesn't say what it is about, so it may be about a transfer under an agreement.
        gathered.problems().forEach(problem -> sorter.add(true, problem));
        for (ModuleRecord module : gathered.modules()) {
            boolean underAgreement = module.facts().transfers().stream().anyMatch(StartUpFindings::isUnderAgreement);
            EvidenceCheck.problems(module, pack).forEach(problem -> sorter.add(underAgreement, problem));
        }
        List<TransferFacts> recorded = gathered.modules().stream()
                .flatMap(module -> module.facts().transfers().stream())
                .toList();
        marked.stream()
                .filter(method -> recorded.stream().noneMatch(method::isRecordedAs))
                .forEach(method -> sorter.add(
                        method.mark().route() == Route.AGREEMENT,
                        gathered.covers(method.type().getName())
                                ? CheckProblems.evidenceMismatch(method + ", and its build recorded other marks")
                                : CheckProblems.evidenceMissing(method.toString())));
        Set<String> underAgreements = ids(recorded, StartUpFindings::isUnderAgreement);
        Set<String> outsideAgreements = ids(recorded, transfer -> !isUnderAgreement(transfer));
        register.diagnoses().stream()
                .filter(finding -> finding.severity() == Diagnosis.Severity.ERROR && !finding.waived())
                .forEach(finding -> sorter.add(
                        finding.transfer()
                                .filter(id -> outsideAgreements.contains(id) && !underAgreements.contains(id))
                                .isEmpty(),
                        finding));
        return new StartUpFindings(register, sorter.stopping, sorter.outsideAgreements);
    }

    private static Set<String> ids(List<TransferFacts> transfers, Predicate<TransferFacts> condition) {
        return transfers.stream().filter(condition).map(TransferFacts::id).collect(Collectors.toSet());
    }

    private static boolean isUnderAgreement(TransferFacts transfer) {
        return transfer.route() == Route.AGREEMENT;
    }

    private static final class Sorter {
        private final List<Diagnosis> stopping = new ArrayList<>();
        private final List<Diagnosis> outsideAgreements = new ArrayList<>();

        void add(boolean underAgreement, Diagnosis finding) {
            (underAgreement ? stopping : outsideAgreements).add(finding);
        }
    }
}
