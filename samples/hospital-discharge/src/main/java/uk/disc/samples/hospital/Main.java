package uk.disc.samples.hospital;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;

/** Sends one made-up person's information to partners on this machine, and says what arrived. */
public final class Main {
    private Main() {}

    /**
     * Runs the sample.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        try (ReceivingPartners partners = new ReceivingPartners()) {
            run(new HttpCommunityTeam(partners.address()));
            report(partners, System.out);
        }
    }

    /** A made-up person goes home. NHS numbers that begin with 999 belong to nobody. */
    static void run(CommunityTeam team) {
        String nhsNumber = "9990000018";
        String name = "Ada Example";
        String address = "1 Made-up Lane, Poole";
        List<Medicine> medicines = List.of(new Medicine("Paracetamol", "500 mg, when needed"));
        DischargeSummary summary = new DischargeSummary(
                nhsNumber,
                name,
                LocalDate.of(1944, 2, 29),
                address,
                "Ben Example, son",
                List.of(new Diagnosis("S72.0", "Broken hip")),
                medicines,
                List.of("Help with stairs"),
                "W12");
        team.tellBcpCouncil(summary);
        team.askForNursing(new NursingReferral(nhsNumber, name, address, medicines, List.of("Penicillin")));
        team.warnAmbulance(new UrgentWarning(nhsNumber, name, address, "Penicillin"));
    }

    private static void report(ReceivingPartners partners, PrintStream out) {
        for (ReceivingPartners.Receipt receipt : partners.receipts()) {
            out.println(receipt.path() + " received " + receipt.bytes() + " bytes");
        }
    }
}
