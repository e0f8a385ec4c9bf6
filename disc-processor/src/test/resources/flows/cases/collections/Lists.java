import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

class Lists {
    private static final List<String> ONE = new ArrayList<>();
    private static final List<String> OTHER = new ArrayList<>();

    void byIndex(Patient patient) {
        List<String> list = new ArrayList<>();
        list.add("first");
        list.add(patient.name);
        list.add("last");
        Net.send(list.get(0));
        // :: error: disc.transfer.undeclared
        Net.send(list.get(1));
        list.remove(0);
        // :: error: disc.transfer.undeclared
        Net.send(list.get(0));
        Net.send(list.get(1));
    }

    void eachOne(Patient patient) {
        List<String> list = new ArrayList<>(List.of("a", patient.name));
        for (String each : list) {
            // :: error: disc.transfer.undeclared
            Net.send(each);
        }
        for (Iterator<String> all = list.iterator(); all.hasNext(); ) {
            // :: error: disc.transfer.undeclared
            Net.send(all.next());
        }
        Net.send(list.size());
        Net.send(list.isEmpty());
    }

    void whole(Patient patient) {
        // :: error: disc.transfer.undeclared
        Net.send(Collections.unmodifiableList(java.util.Arrays.asList("a", patient.name)));
        // :: error: disc.transfer.undeclared
        Net.send(String.join(",", List.of(patient.name)));
    }

    private void fill(List<String> list, String text) {
        list.add(text);
    }

    void filled(Patient patient) {
        List<String> full = new ArrayList<>();
        List<String> other = new ArrayList<>();
        fill(full, patient.name);
        fill(other, "nobody");
        // :: error: disc.transfer.undeclared
        Net.send(full.get(0));
        Net.send(other.get(0));
    }

    void statics(Patient patient) {
        ONE.add(patient.name);
        OTHER.add("nobody");
        // :: error: disc.transfer.undeclared
        Net.send(ONE.get(0));
        Net.send(OTHER.get(0));
    }
}
