import static uk.disc.annotation.Purposes.*;

import java.util.*;
import uk.disc.annotation.*;

@Sender("uhd")
interface NotPersonalNeedsNoAgreement {
    @OutboundTransfer(id = "ward-counts", recipient = "dorset-icb", purpose = SERVICE_PLANNING, owner = "Analytics team")
    void send(Counts counts);

    record Counts(
            @NotPersonal(reason = "totals by ward, none below ten") Map<String, Integer> byWard) {}
}
