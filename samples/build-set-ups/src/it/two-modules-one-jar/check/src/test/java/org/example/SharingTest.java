package org.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.disc.register.Disc;
import uk.disc.register.SharingRegister;

class SharingTest {
    @Test
    void everyTransferOfBothModulesIsCovered() {
        SharingRegister register = Disc.verify(LocalDate.of(2026, 11, 2));

        assertEquals(
                List.of("clinic-discharge", "ward-discharge"),
                register.transfers().stream().map(transfer -> transfer.facts().id()).sorted().toList());
    }
}
