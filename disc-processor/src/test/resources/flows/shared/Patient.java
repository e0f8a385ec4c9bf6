import static uk.disc.annotation.Categories.*;

import uk.disc.annotation.*;

/** Somebody, with a field of each kind. */
class Patient {
    @SharingCategory(DIAGNOSIS)
    private String diagnosis = "";

    @SharingCategory(NAME)
    String name = "";

    @NotPersonal(reason = "the ward's code, the same for all")
    String ward = "";

    String getDiagnosis() {
        return diagnosis;
    }

    void setDiagnosis(String diagnosis) {
        this.diagnosis = diagnosis;
    }

    String getWard() {
        return ward;
    }
}
