import static uk.disc.annotation.Categories.*;

import uk.disc.annotation.*;

/** A named step takes away what it names, and nothing else. */
class Reclassified {
    @Reclassifies(from = DIAGNOSIS, how = "one of three words for how urgent it is")
    static String urgency(String diagnosis) {
        return diagnosis.substring(0, 1);
    }

    @Reclassifies(from = DIAGNOSIS, to = SOCIAL_CARE_NEEDS, how = "the care that it calls for")
    static String care(String diagnosis) {
        return diagnosis.trim();
    }

    interface Steps {
        @Reclassifies(from = HEALTH, how = "whether anything is there at all")
        String coarse(String text);
    }

    static class Plain implements Steps {
        public String coarse(String text) {
            return text;
        }
    }

    void taken(Patient patient) {
        Net.send(urgency(patient.getDiagnosis()));
        Net.send(through(patient.getDiagnosis()));
        Net.send(new Plain().coarse(patient.getDiagnosis()));
    }

    private static String through(String text) {
        return urgency(text);
    }

    void another(Patient patient) {
        // :: error: disc.transfer.undeclared
        Net.send(through(patient.name));
        // :: error: disc.transfer.undeclared
        Net.send(care(patient.getDiagnosis()));
        // :: error: disc.transfer.undeclared
        Net.send(urgency(patient.name + patient.getDiagnosis()));
    }

    // :: error: disc.mark.placeholder
    @Reclassifies(from = DIAGNOSIS, how = "TODO")
    static String later(String text) {
        return text;
    }
}
