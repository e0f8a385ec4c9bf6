class Helpers {
    void throughThree(Patient patient) {
        one(patient.getDiagnosis());
        one("nothing");
    }

    private void one(String text) {
        two("t", text);
    }

    private void two(String title, String text) {
        Net.send(title);
        // :: error: disc.transfer.undeclared
        Net.send(text);
    }

    private static String same(String text) {
        return text;
    }

    void returned(Patient patient) {
        // :: error: disc.transfer.undeclared
        Net.send(same(same(patient.name)));
        Net.send(same("constant"));
    }

    private static String always(String text) {
        return "constant";
    }

    void dropped(Patient patient) {
        Net.send(always(patient.name));
    }

    private static String repeated(String text, int times) {
        return times == 0 ? text : repeated(text + ".", times - 1);
    }

    void recursive(Patient patient) {
        // :: error: disc.transfer.undeclared
        Net.send(repeated(patient.name, 3));
        Net.send(repeated("", 3));
    }

    private static String either(boolean personal, Patient patient) {
        return personal ? patient.name : "none";
    }

    void byConstant(Patient patient) {
        Net.send(either(false, patient));
        // :: error: disc.transfer.undeclared
        Net.send(either(true, patient));
    }

    static String of(String... parts) {
        return parts[0];
    }

    void variable(Patient patient) {
        // :: error: disc.transfer.undeclared
        Net.send(of(patient.name, "b"));
        Net.send(of("a", patient.name));
    }

    void thrown(Patient patient) {
        try {
            throw new IllegalStateException(patient.name);
        } catch (IllegalStateException e) {
            // :: error: disc.transfer.undeclared
            Net.send(e.getMessage());
        }
    }

    void atTheEnd(Patient patient) {
        String text = "";
        try {
            text = patient.name;
        } finally {
            // :: error: disc.transfer.undeclared
            Net.send(text);
        }
    }
}
