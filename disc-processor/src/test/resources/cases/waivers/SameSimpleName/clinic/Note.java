package clinic;

import static uk.disc.annotation.Categories.*;

import uk.disc.annotation.*;

public record Note(
        @SharingWaiver(
                        rule = "disc.transfer.category-not-agreed",
                        kind = WaiverKind.NOT_SENT,
                        reason = "cleared before sending",
                        approvedBy = "Caldicott Guardian",
                        until = "2027-12-31")
                @SharingCategory(SEXUAL_HEALTH)
                String sti,
        @SharingCategory(DIAGNOSIS) String diagnosis) {}
