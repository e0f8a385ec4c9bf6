class Known {
    private static final boolean DEBUG = false;

    void never(Patient patient) {
        if (DEBUG) {
            Net.send(patient.name);
        }
        int number = 7 * 6 - 2;
        String text = number > 200 ? patient.name : "fixed";
        Net.send(text);
    }

    void computed(Patient patient) {
        int most = Integer.MAX_VALUE;
        long shifted = 1L << 40;
        Net.send(most + 1 > 0 ? patient.name : "wrapped");
        Net.send((1 << 40) == 256 && shifted > most && (-7 >>> 28) == 15 && -7 % 3 == -1 ? "exact" : patient.name);
        Net.send(Integer.MIN_VALUE / -1 == Integer.MIN_VALUE ? "wrapped" : patient.name);
    }

    void always(Patient patient) {
        int number = 3;
        number += 4;
        // :: error: disc.transfer.undeclared
        Net.send(number == 7 ? patient.name : "fixed");
    }

    void letter(Patient patient) {
        String guess = "ABC";
        String text;
        switch (guess.charAt(2)) {
            case 'A':
                text = patient.name;
                break;
            case 'C':
                text = "fixed";
                break;
            default:
                text = patient.getDiagnosis();
        }
        Net.send(text);
    }

    void chosen(Patient patient, int kind) {
        // :: error: disc.transfer.undeclared
        Net.send(switch (kind) {
            case 1 -> "one";
            case 2 -> {
                String name = patient.name;
                yield name;
            }
            default -> "other";
        });
    }

    void looped(Patient patient) {
        String last = patient.name;
        for (int i = 0; i < 3; i++) {
            last = "";
        }
        Net.send(last);
        String carried = "";
        String next = "";
        while (carried.length() < 3) {
            // :: error: disc.transfer.undeclared
            Net.send(next);
            next = carried;
            carried = patient.name;
        }
    }

    void leftEarly(Patient patient, int[] numbers) {
        String text = "";
        outer:
        for (int one : numbers) {
            for (int other : numbers) {
                if (one == other) {
                    text = patient.name;
                    continue outer;
                }
                Net.send("fixed");
                break;
            }
        }
        // :: error: disc.transfer.undeclared
        Net.send(text);
    }
}
