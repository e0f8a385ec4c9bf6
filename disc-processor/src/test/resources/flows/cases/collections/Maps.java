import java.util.HashMap;
import java.util.Map;

class Maps {
    void byKey(Patient patient) {
        Map<String, String> map = new HashMap<>();
        map.put("ward", "7");
        map.put("name", patient.name);
        Net.send(map.get("ward"));
        // :: error: disc.transfer.undeclared
        Net.send(map.get("name"));
        map.put("name", "");
        Net.send(map.get("name"));
    }

    void anyKey(Patient patient, String key) {
        Map<String, String> map = new HashMap<>();
        map.put(key, patient.name);
        // :: error: disc.transfer.undeclared
        Net.send(map.get("name"));
    }

    void entries(Patient patient) {
        Map<String, String> map = new HashMap<>();
        map.put("key", patient.name);
        for (Map.Entry<String, String> entry : map.entrySet()) {
            Net.send(entry.getKey());
            // :: error: disc.transfer.undeclared
            Net.send(entry.getValue());
        }
        Net.send(map.keySet());
        // :: error: disc.transfer.undeclared
        Net.send(map.values());
    }

    void functions(Patient patient) {
        Map<String, StringBuilder> map = new HashMap<>();
        map.computeIfAbsent("a", key -> new StringBuilder()).append(patient.name);
        // :: error: disc.transfer.undeclared
        map.forEach((key, text) -> Net.send(text));
    }
}
