package uk.disc.samples.hospital;

import static uk.disc.annotation.Categories.ADDRESS;
import static uk.disc.annotation.Categories.ALLERGY;
import static uk.disc.annotation.Categories.NAME;
import static uk.disc.annotation.Categories.NHS_NUMBER;

import uk.disc.annotation.SharingCategory;
import uk.disc.annotation.SubjectIdentifier;

/** What an ambulance crew must know before it reaches someone in danger. */
public record UrgentWarning(
        @SubjectIdentifier @SharingCategory(NHS_NUMBER) String nhsNumber,
        @SharingCategory(NAME) String name,
        @SharingCategory(ADDRESS) String address,
        @SharingCategory(ALLERGY) String allergy) {}
