package jakarta.ws.rs;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import uk.disc.annotation.NotPersonal;
import uk.disc.annotation.SharingCategory;

/** The annotations of JAX-RS, as far as is needed: the check knows them by name. */
@Retention(RetentionPolicy.RUNTIME)
@interface GET {}

@Retention(RetentionPolicy.RUNTIME)
@interface POST {}

/** A method without a body stands for a call: what it is given leaves. With one it answers whoever calls: what it gives back leaves. */
class Remote {
    static class Person {
        @SharingCategory("DIAGNOSIS")
        String diagnosis;

        @NotPersonal(reason = "the ward's code, the same for all")
        String ward;
    }

    interface Client {
        @POST
        void tell(String text);

        void local(String text);
    }

    void calls(Client client, Person person) {
        // :: error: disc.transfer.undeclared
        client.tell(person.diagnosis);
        client.tell(person.ward);
        client.local(person.diagnosis);
    }

    interface Contract {
        @GET
        String inherited();
    }

    static class Resource implements Contract {
        private Person person;

        @GET
        public String answer(boolean all) {
            if (all) {
                // :: error: disc.transfer.undeclared
                return "of " + person.diagnosis;
            }
            return person.ward;
        }

        @GET
        public Person whole() {
            // :: error: disc.transfer.undeclared
            return person;
        }

        @Override
        public String inherited() {
            // :: error: disc.transfer.undeclared
            return helper();
        }

        private String helper() {
            return person.diagnosis;
        }
    }
}
