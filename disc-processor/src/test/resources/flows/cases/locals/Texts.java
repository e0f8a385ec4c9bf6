class Texts {
    void joined(Patient patient) {
        String row = "diagnosis=" + patient.getDiagnosis() + ";";
        // :: error: disc.transfer.undeclared
        Net.send(row.trim());
    }

    void appended(Patient patient) {
        String row = "";
        row += patient.name;
        // :: error: disc.transfer.undeclared
        Net.send(row);
    }

    void builder(Patient patient) {
        StringBuilder text = new StringBuilder("for ");
        text.append(patient.name).append('!');
        // :: error: disc.transfer.undeclared
        Net.send(text.toString());
        text.setLength(0);
        Net.send(text.toString());
    }

    void otherBuilder(Patient patient) {
        StringBuilder one = new StringBuilder();
        StringBuilder other = new StringBuilder();
        one.append(patient.name);
        Net.send(other.toString());
    }

    void formatted(Patient patient) {
        // :: error: disc.transfer.undeclared
        Net.send(String.format("%s", patient.name));
        // :: error: disc.transfer.undeclared
        Net.send("%s".formatted(patient.getDiagnosis()));
    }

    void changed(Patient patient) {
        // :: error: disc.transfer.undeclared
        Net.send(patient.name.substring(1).toUpperCase(java.util.Locale.ROOT).split(" ")[0]);
    }

    void written(Patient patient) throws java.io.IOException {
        java.io.StringWriter text = new java.io.StringWriter();
        try (java.io.PrintWriter writer = new java.io.PrintWriter(text)) {
            writer.printf("%s%n", patient.name);
        }
        // :: error: disc.transfer.undeclared
        java.nio.file.Files.writeString(java.nio.file.Path.of("out"), text.toString());
    }
}
