import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

class Lambdas {
    void captured(Patient patient) {
        String name = patient.name;
        // :: error: disc.transfer.undeclared
        Runnable later = () -> Net.send(name);
        later.run();
    }

    void supplied(Patient patient) {
        Supplier<String> name = () -> patient.name;
        Supplier<String> ward = patient::getWard;
        // :: error: disc.transfer.undeclared
        Net.send(name.get());
        Net.send(ward.get());
    }

    private static String apply(Function<Patient, String> function, Patient patient) {
        return function.apply(patient);
    }

    void passed(Patient patient) {
        // :: error: disc.transfer.undeclared
        Net.send(apply(Patient::getDiagnosis, patient));
        Net.send(apply(Patient::getWard, patient));
        Net.send(apply(each -> "constant", patient));
    }

    void streams(List<Patient> patients) {
        // :: error: disc.transfer.undeclared
        Net.send(patients.stream().map(Patient::getDiagnosis).collect(Collectors.joining(",")));
        Net.send(patients.stream().map(Patient::getWard).collect(Collectors.toList()));
        // :: error: disc.transfer.undeclared
        patients.stream().map(each -> each.name).forEach(Net::send);
        Net.send(patients.stream().count());
    }

    void optional(Patient patient) {
        // :: error: disc.transfer.undeclared
        Net.send(Optional.of(patient).map(Patient::getDiagnosis).orElse(""));
        // :: error: disc.transfer.undeclared
        Optional.of(patient.name).ifPresent(name -> Net.send(name));
        Net.send(Optional.of(patient).map(Patient::getWard).orElseThrow());
    }

    void threads(Patient patient, ExecutorService executor) {
        // :: error: disc.transfer.undeclared
        new Thread(() -> Net.send(patient.name)).start();
        // :: error: disc.transfer.undeclared
        executor.submit(() -> Net.send(patient.getDiagnosis()));
        // :: error: disc.transfer.undeclared
        CompletableFuture.supplyAsync(() -> patient.name).thenAccept(name -> Net.send(name));
    }

    void consumed(Patient patient, boolean quiet) {
        Consumer<String> sending = text -> {
            // :: error: disc.transfer.undeclared
            Net.send(text);
        };
        sending.accept(patient.name);
    }

    void anonymous(Patient patient) {
        String name = patient.name;
        new Object() {
            void deliver() {
                // :: error: disc.transfer.undeclared
                Net.send(name);
            }
        }.deliver();
    }
}
