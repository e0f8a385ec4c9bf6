class Dispatch {
    interface Formatter {
        String format(Patient patient);
    }

    static final class Full implements Formatter {
        @Override
        public String format(Patient patient) {
            return patient.name;
        }
    }

    static final class Short implements Formatter {
        @Override
        public String format(Patient patient) {
            return patient.ward;
        }
    }

    void known(Patient patient) {
        Formatter brief = new Short();
        Net.send(brief.format(patient));
        Formatter full = new Full();
        // :: error: disc.transfer.undeclared
        Net.send(full.format(patient));
    }

    void unknown(Formatter formatter, Patient patient) {
        // :: error: disc.transfer.undeclared
        Net.send(formatter.format(patient));
    }

    static Formatter make(boolean brief) {
        return brief ? new Short() : new Full();
    }

    void made(Patient patient) {
        Net.send(make(true).format(patient));
        // :: error: disc.transfer.undeclared
        Net.send(make(false).format(patient));
    }

    abstract static class Template {
        void run(Patient patient) {
            deliver(patient.name);
        }

        abstract void deliver(String text);
    }

    static final class Sending extends Template {
        @Override
        void deliver(String text) {
            // :: error: disc.transfer.undeclared
            Net.send(text);
        }
    }

    static final class Counting extends Template {
        private int calls;

        @Override
        void deliver(String text) {
            calls++;
            Net.send(calls);
        }
    }
}
