package uk.disc.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import uk.disc.vocabulary.Ordered;
import uk.disc.vocabulary.Period;
import uk.disc.vocabulary.SourcePosition;

/**
 * A Personal Information Sharing Agreement (PISA).
 *
 * @param id unique in the pack
 * @param title its name
 * @param version counts from 1
 * @param instrument what sort of agreement it is
 * @param charter the charter it is made under, by id
 * @param parties the organisations that are party to it
 * @param processors suppliers that work on a party's instructions, by organisation id
 * @param underReviewOn the day its text went into review; empty if it did not
 * @param approvedOn the day its content was agreed; empty if it was not
 * @param inForce the days it is to hold
 * @param review when it is to be reviewed; empty if no day is set
 * @param signatures the signatures so far
 * @param suspensions times during which it does not hold
 * @param terminations ends before its time
 * @param supersedes agreements whose place it takes, by id
 * @param impactAssessment its data protection impact assessment; empty when no screening is recorded
 * @param flows what may be shared
 * @param particulars prose and references
 * @param position where it is written
 */
public record Agreement(
        String id,
        String title,
        int version,
        Instrument instrument,
        String charter,
        SortedSet<String> parties,
        SortedSet<String> processors,
        Optional<LocalDate> underReviewOn,
        Optional<LocalDate> approvedOn,
        Period inForce,
        Optional<Review> review,
        List<Signature> signatures,
        List<Suspension> suspensions,
        List<Termination> terminations,
        SortedSet<String> supersedes,
        Optional<ImpactAssessment> impactAssessment,
        List<Flow> flows,
        Particulars particulars,
        SourcePosition position) {
    /** Copies the collections. */
    public Agreement {
        parties = Ordered.set(parties);
        processors = Ordered.set(processors);
        signatures = List.copyOf(signatures);
        suspensions = List.copyOf(suspensions);
        terminations = List.copyOf(terminations);
        supersedes = Ordered.set(supersedes);
        flows = List.copyOf(flows);
    }

    /**
     * One of its flows.
     *
     * @param flowId the flow's id
     * @return the flow; empty if it has none with this id
     */
    public Optional<Flow> flow(String flowId) {
        return flows.stream().filter(flow -> flow.id().equals(flowId)).findFirst();
    }

    /**
     * The day a party signed.
     *
     * @param party the organisation's id
     * @return the earliest signature; empty if it has not signed
     */
    public Optional<LocalDate> signedOn(String party) {
        return signatures.stream()
                .filter(signature -> signature.party().equals(party))
                .map(Signature::on)
                .min(LocalDate::compareTo);
    }
}
