package uk.disc.samples.hospital;

import static uk.disc.annotation.Categories.ADDRESS;
import static uk.disc.annotation.Categories.ALLERGY;
import static uk.disc.annotation.Categories.NAME;
import static uk.disc.annotation.Categories.NHS_NUMBER;

import java.util.List;
import uk.disc.annotation.SharingCategory;
import uk.disc.annotation.SubjectIdentifier;

/** What community nurses are told: less than a council, since they hold a care record of their own. */
public record NursingReferral(
        @SubjectIdentifier @SharingCategory(NHS_NUMBER) String nhsNumber,
        @SharingCategory(NAME) String name,
        @SharingCategory(ADDRESS) String address,
        List<Medicine> medicines,
        @SharingCategory(ALLERGY) List<String> allergies) {}
