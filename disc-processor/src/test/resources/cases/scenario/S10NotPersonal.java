import static uk.disc.annotation.Categories.*;
import static uk.disc.annotation.Purposes.*;

import java.util.*;
import uk.disc.annotation.*;

@Sender("uhd")
interface S10NotPersonal {
    @OutboundTransfer(id = "ward-counts", agreement = "P-POP", recipient = "dorset-icb", purpose = SERVICE_PLANNING, owner = "Analytics team")
    void send(Counts counts);

    record Counts(
            @NotPersonal(reason = "totals by ward, none below ten") Map<String, Integer> byWard) {}
}
