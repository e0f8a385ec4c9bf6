package ward;

import static uk.disc.annotation.Categories.*;

import uk.disc.annotation.*;

public record Note(@SharingCategory(SEXUAL_HEALTH) String sti) {}
