import static uk.disc.annotation.Categories.*;
import static uk.disc.annotation.Purposes.*;

import java.util.*;
import uk.disc.annotation.*;

@Sender("uhd")
interface M06NotPersonalUnlessOverridden {
    // :: error: disc.transfer.incomplete
    @OutboundTransfer(id = "ward-counts", recipient = "bcp-council", purpose = INDIVIDUAL_CARE, owner = "Analytics team", sends = Sends.RETURN_VALUE)
    Counts counts();

    class Counts {
        @NotPersonal(reason = "totals by ward, none below ten")
        public Map<String, Integer> byWard;
    }

    class Named extends Counts {
        @SubjectIdentifier
        @SharingCategory(NHS_NUMBER)
        public String nhsNumber;
    }

    abstract class Detailed implements M06NotPersonalUnlessOverridden {
        @Override
        public abstract Named counts();
    }
}
