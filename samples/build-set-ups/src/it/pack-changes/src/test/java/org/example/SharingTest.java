package org.example;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import uk.disc.policy.PolicyPack;
import uk.disc.register.Disc;

class SharingTest {
    @Test
    void everyTransferIsCovered() {
        Disc.verify(PolicyPack.load(Path.of("charter").toAbsolutePath()), LocalDate.of(2026, 11, 2));
    }
}
