import java.util.function.Consumer;
import java.util.function.Supplier;

/** A request that a function fills in carries what it leaves there, and not all that the function could have told. */
class FilledIn {
    interface Request {
        Request header(String name, String value);

        Request body(Object body);
    }

    void consumer(Patient patient) {
        // :: error: disc.transfer.undeclared
        Net.send((Consumer<Request>) request -> request.body(patient.getDiagnosis()));
        Net.send((Consumer<Request>) request -> request.body(patient.getWard()));
    }

    void block(Patient patient) {
        // :: error: disc.transfer.undeclared
        Net.send((Consumer<Request>) request -> {
            String ward = patient.getWard();
            request.header("ward", ward);
            request.header("name", patient.name);
        });
        Net.send((Consumer<Request>) request -> {
            String name = patient.name;
            request.header("ward", patient.ward).body(name.isEmpty());
        });
    }

    void supplier(Patient patient) {
        // :: error: disc.transfer.undeclared
        Net.send((Supplier<String>) () -> patient.name);
        Net.send((Supplier<String>) () -> patient.ward);
        Net.send((Supplier<String>) patient::getWard);
    }
}
