import uk.disc.annotation.*;

/** A waiver stands on the method that sends, or on its type. */
class Waived {
    Patient patient;

    @SharingWaiver(rule = "disc.transfer.undeclared", kind = WaiverKind.PENDING_AGREEMENT, reason = "the agreement is with the signatories", approvedBy = "Caldicott Guardian", until = "2026-12-31")
    void waived() {
        // :: note: disc.transfer.undeclared
        Net.send(patient.getDiagnosis());
    }

    // :: warning: disc.waiver.unused
    @SharingWaiver(rule = "disc.transfer.undeclared", kind = WaiverKind.PENDING_AGREEMENT, reason = "the agreement is with the signatories", approvedBy = "Caldicott Guardian", until = "2026-12-31")
    void nothing() {
        Net.send("the ward");
    }

    // :: error: disc.waiver.expired
    @SharingWaiver(rule = "disc.transfer.undeclared", kind = WaiverKind.PENDING_AGREEMENT, reason = "the agreement is with the signatories", approvedBy = "Caldicott Guardian", until = "2026-10-31")
    void expired() {
        // :: error: disc.transfer.undeclared
        Net.send(patient.getDiagnosis());
    }
}
