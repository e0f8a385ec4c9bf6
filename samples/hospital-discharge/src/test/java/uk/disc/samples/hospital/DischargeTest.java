package uk.disc.samples.hospital;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import uk.disc.register.Disc;

class DischargeTest {
    /** The one line a partner adds: what was built may still be sent. A real project leaves out the day, which pins this sample. */
    @Test
    void everyTransferIsCovered() {
        Disc.verify(LocalDate.of(2026, 11, 2));
    }

    @Test
    void whoSupportsSomeoneAtHomeIsTold() {
        try (ReceivingPartners partners = new ReceivingPartners()) {
            Main.run(new HttpCommunityTeam(partners.address()));

            assertThat(partners.receipts())
                    .extracting(ReceivingPartners.Receipt::path)
                    .containsExactly("/bcp-council/discharges", "/dorset-healthcare/referrals", "/swast/warnings");
            assertThat(partners.receipts())
                    .allSatisfy(receipt -> assertThat(receipt.bytes()).isPositive());
        }
    }
}
