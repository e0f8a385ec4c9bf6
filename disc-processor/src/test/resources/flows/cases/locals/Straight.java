class Straight {
    void getter(Patient patient) {
        // :: error: disc.transfer.undeclared
        Net.send(patient.getDiagnosis());
        //                           ^
    }

    void field(Patient patient) {
        String said = patient.name;
        String again = said;
        // :: error: disc.transfer.undeclared
        Net.post("https://example.org", again);
        //                              ^
    }

    void notPersonal(Patient patient) {
        Net.send(patient.getWard());
        Net.send(patient.ward);
    }

    void overwritten(Patient patient) {
        String text = patient.getDiagnosis();
        text = "nothing";
        Net.send(text);
    }

    void oneBranch(Patient patient, boolean urgent) {
        String text = "routine";
        if (urgent) {
            text = patient.getDiagnosis();
        }
        // :: error: disc.transfer.undeclared
        Net.send(text);
    }

    void onlyCompared(Patient patient) {
        boolean known = patient.getDiagnosis().isEmpty();
        int length = patient.getDiagnosis().length();
        Net.send(known);
        Net.send(length);
        Net.send(patient.getDiagnosis() == null ? "none" : "some");
    }

    void heldBack(Patient patient) {
        Net.send(Net.masked(patient.getDiagnosis()));
    }

    void logged(Patient patient) {
        // :: note: disc.transfer.kept
        Net.logged(patient.name);
        Net.logged(patient.ward);
    }

    void elsewhere(Patient patient) {
        // :: note: disc.transfer.kept
        System.out.println(patient.getDiagnosis());
    }
}
