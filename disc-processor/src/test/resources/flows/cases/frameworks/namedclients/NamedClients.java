import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.PostMapping;

/** A client's type says where its methods send. */
class NamedClients {
    @FeignClient(name = "laboratory", url = "${laboratory.url}")
    interface ByKey {
        @PostMapping(path = "/results")
        void tell(String text);
    }

    @FeignClient(name = "laboratory", url = "https://laboratory.example.org")
    interface ByAddress {
        @PostMapping(path = "/results")
        void tell(String text);
    }

    @FeignClient(name = "laboratory")
    interface ByName {
        @PostMapping(path = "/results")
        void tell(String text);
    }

    void calls(ByKey byKey, ByAddress byAddress, ByName byName, Patient patient) {
        // :: error: disc.transfer.undeclared
        byKey.tell(patient.name);
        byKey.tell(patient.ward);
        // :: error: disc.transfer.undeclared
        byAddress.tell(patient.name);
        // :: error: disc.transfer.undeclared
        byName.tell(patient.name);
    }
}
