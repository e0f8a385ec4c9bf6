class Arrays {
    void byIndex(Patient patient) {
        String[] row = new String[3];
        row[0] = "id";
        row[1] = patient.name;
        Net.send(row[0]);
        // :: error: disc.transfer.undeclared
        Net.send(row[1]);
        row[1] = "";
        Net.send(row[1]);
    }

    void anyIndex(Patient patient, int index) {
        String[] row = {"a", "b"};
        row[index] = patient.name;
        // :: error: disc.transfer.undeclared
        Net.send(row[0]);
    }

    void whole(Patient patient) {
        // :: error: disc.transfer.undeclared
        Net.send(new Object[] {"a", patient.name});
    }

    void copied(Patient patient) {
        char[] from = patient.name.toCharArray();
        char[] to = new char[from.length];
        System.arraycopy(from, 0, to, 0, from.length);
        // :: error: disc.transfer.undeclared
        Net.send(new String(to));
    }
}
