import static uk.disc.annotation.Categories.*;
import static uk.disc.annotation.Purposes.*;

import java.util.*;
import uk.disc.annotation.*;

@Sender("bcp-council")
interface S05cMended {
    @OutboundTransfer(id = "fire-visit", agreement = "P-FIRE", recipient = "dorset-wiltshire-fire/home-safety", purpose = HOME_FIRE_SAFETY, owner = "Housing team")
    void send(Visit visit);

    record Visit(
            @SubjectIdentifier @SharingCategory(NAME) String name,
            @SharingCategory(ADDRESS) String address,
            @SharingCategory(COMMUNICATION_NEEDS) String needs,
            @SharingCategory(DIAGNOSIS) String homeOxygen) {}
}
