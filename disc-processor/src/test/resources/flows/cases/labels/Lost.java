import java.util.List;
import uk.disc.annotation.*;

/** A field that holds marked data says so itself, or whatever reads it would not know. */
class Lost {
    // :: error: disc.label.lost
    private String last;

    @SharingCategory("DIAGNOSIS")
    private String marked;

    @SharingCategory("NAME")
    // :: error: disc.label.lost
    private String otherwise;

    // :: error: disc.label.lost
    static String everywhere;

    private Patient patient;
    private List<Patient> patients;
    private int length;

    void direct(Patient from) {
        last = from.getDiagnosis();
        marked = from.getDiagnosis();
        otherwise = from.getDiagnosis();
        everywhere = "seen: " + from.getDiagnosis();
        patient = from;
        patients = List.of(from);
        length = from.getDiagnosis().length();
    }

    static class Letter {
        // :: error: disc.label.lost
        private String body;

        void setBody(String body) {
            this.body = body;
        }
    }

    static class Form {
        private String text;

        void setText(String text) {
            this.text = text;
        }
    }

    void bySetter(Patient from) {
        new Letter().setBody(from.getDiagnosis());
        new Form().setText("nothing");
    }

    // :: error: disc.label.lost
    record Row(String text, String ward) {}

    Row inARecord(Patient from) {
        return new Row(from.getDiagnosis(), from.ward);
    }

    static class Waived {
        @SharingWaiver(rule = "disc.label.lost", kind = WaiverKind.NOT_SENT, reason = "never leaves the screen it is typed on", approvedBy = "Caldicott Guardian", until = "2026-12-31")
        // :: note: disc.label.lost
        String typed;

        void type(Patient from) {
            typed = from.getDiagnosis();
        }
    }

    abstract static class Read {
        @SharingCategory("DIAGNOSIS")
        abstract String diagnosis();

        abstract String ward();
    }

    /** Whoever reads the first is told by the method above; of the second nobody says what it is. */
    static class Written extends Read {
        private final String diagnosis;

        // :: error: disc.label.lost
        private final String ward;

        // :: error: disc.label.lost
        final String open;

        Written(String diagnosis) {
            this.diagnosis = diagnosis;
            this.ward = diagnosis;
            this.open = diagnosis;
        }

        @Override
        String diagnosis() {
            return diagnosis;
        }

        @Override
        String ward() {
            return ward;
        }

        @SharingCategory("DIAGNOSIS")
        String getOpen() {
            return open;
        }
    }

    Read write(Patient from) {
        return new Written(from.getDiagnosis());
    }
}
