import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Nothing shows what is in these but their types. */
class ByTypeAlone {
    interface Register {
        Patient find(String id);

        List<Patient> all();

        Optional<Patient> perhaps();
    }

    static class LostException extends RuntimeException {
        Patient whose;
    }

    private Patient one;
    private final List<Patient> several = new ArrayList<>();

    <T extends Patient> void variable(T patient) {
        // :: error: disc.transfer.undeclared
        Net.send(patient);
    }

    <T> void anything(T thing) {
        Net.send(thing);
    }

    void arrays(Patient[] patients, Patient[][] wards) {
        // :: error: disc.transfer.undeclared
        Net.send(patients);
        // :: error: disc.transfer.undeclared
        Net.send(wards[0]);
    }

    void collections(List<? extends Patient> list, Map<String, Patient> map, Optional<Patient> optional) {
        // :: error: disc.transfer.undeclared
        Net.send(list);
        // :: error: disc.transfer.undeclared
        Net.send(map.values());
        Net.send(map.keySet());
        // :: error: disc.transfer.undeclared
        Net.send(optional.get());
        // :: error: disc.transfer.undeclared
        optional.ifPresent(patient -> Net.send(patient));
        // :: error: disc.transfer.undeclared
        list.forEach(Net::send);
    }

    void looked(Register register) {
        // :: error: disc.transfer.undeclared
        Net.send(register.find("7"));
        // :: error: disc.transfer.undeclared
        Net.send(register.all());
        // :: error: disc.transfer.undeclared
        Net.send(register.perhaps().filter(patient -> patient.ward.isEmpty()).orElseThrow());
        Net.send(register.find("7").ward);
    }

    void narrowed(Object any) {
        Net.send(any);
        // :: error: disc.transfer.undeclared
        Net.send((Patient) any);
        if (any instanceof Patient patient) {
            // :: error: disc.transfer.undeclared
            Net.send("for " + patient);
        }
    }

    void caught(Register register) {
        try {
            register.all();
        } catch (LostException e) {
            // :: error: disc.transfer.undeclared
            Net.send(e.whose);
        }
    }

    void fields() {
        // :: error: disc.transfer.undeclared
        Net.send(one);
        // :: error: disc.transfer.undeclared
        Net.send(several);
    }

    void shown() {
        List<Patient> nobody = new ArrayList<>();
        Net.send(nobody);
        Patient none = null;
        Net.send(none);
    }
}
