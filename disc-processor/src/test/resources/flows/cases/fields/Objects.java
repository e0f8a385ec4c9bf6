class Objects {
    static final class Box {
        // :: error: disc.label.lost
        Object held;
        Box next;

        Object get() {
            return held;
        }

        void set(Object what) {
            held = what;
        }
    }

    // :: error: disc.label.lost
    private String kept = "";

    // :: error: disc.label.lost
    static String shared = "";

    void twoBoxes(Patient patient) {
        Box full = new Box();
        Box empty = new Box();
        full.set(patient.name);
        empty.set("nobody");
        // :: error: disc.transfer.undeclared
        Net.send(full.get());
        Net.send(empty.get());
    }

    void sameBox(Patient patient) {
        Box one = new Box();
        Box other = one;
        one.held = patient.name;
        // :: error: disc.transfer.undeclared
        Net.send(other.held);
        other.held = null;
        Net.send(one.held);
    }

    void fieldsAreApart(Patient patient) {
        Box box = new Box();
        box.held = patient.name;
        Net.send(box.next);
    }

    void linked(Patient patient) {
        Box first = new Box();
        first.next = new Box();
        first.next.held = patient.name;
        Net.send(first.held);
        // :: error: disc.transfer.undeclared
        Net.send(first.next.held);
    }

    void eitherOne(Patient patient, boolean blank) {
        Patient shown = new Patient();
        shown.name = "nobody";
        Net.send(shown.name);
        Patient either = blank ? shown : patient;
        // :: error: disc.transfer.undeclared
        Net.send(either.name);
    }

    void keep(Patient patient) {
        kept = patient.getDiagnosis();
    }

    void sendKept() {
        // :: error: disc.transfer.undeclared
        Net.send(kept);
    }

    static void share(Patient patient) {
        shared = patient.name;
    }

    static void sendShared() {
        // :: error: disc.transfer.undeclared
        Net.send(Objects.shared);
    }

    void sameArgument(Patient patient) {
        StringBuilder text = new StringBuilder();
        both(text, text, patient);
        apart(new StringBuilder(), new StringBuilder(), patient);
    }

    private static void both(StringBuilder one, StringBuilder other, Patient patient) {
        one.append(patient.name);
        // :: error: disc.transfer.undeclared
        Net.send(other.toString());
    }

    private static void apart(StringBuilder one, StringBuilder other, Patient patient) {
        one.append(patient.name);
        Net.send(other.toString());
    }
}
