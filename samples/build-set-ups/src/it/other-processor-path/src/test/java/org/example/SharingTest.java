package org.example;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import uk.disc.register.Disc;

class SharingTest {
    @Test
    void everyTransferIsCovered() {
        Disc.verify(LocalDate.of(2026, 11, 2));
    }
}
