package uk.disc.samples.hospital;

import static uk.disc.annotation.Categories.ADDRESS;
import static uk.disc.annotation.Categories.DATE_OF_BIRTH;
import static uk.disc.annotation.Categories.NAME;
import static uk.disc.annotation.Categories.NEXT_OF_KIN;
import static uk.disc.annotation.Categories.NHS_NUMBER;
import static uk.disc.annotation.Categories.SOCIAL_CARE_NEEDS;

import java.time.LocalDate;
import java.util.List;
import uk.disc.annotation.NotPersonal;
import uk.disc.annotation.SharingCategory;
import uk.disc.annotation.SubjectIdentifier;

/** What a council's social care team is told when someone leaves hospital. */
public record DischargeSummary(
        @SubjectIdentifier @SharingCategory(NHS_NUMBER) String nhsNumber,
        @SharingCategory(NAME) String name,
        @SharingCategory(DATE_OF_BIRTH) LocalDate dateOfBirth,
        @SharingCategory(ADDRESS) String address,
        @SharingCategory(NEXT_OF_KIN) String nextOfKin,
        List<Diagnosis> diagnoses,
        List<Medicine> medicines,
        @SharingCategory(SOCIAL_CARE_NEEDS) List<String> needsAtHome,
        @NotPersonal(reason = "The ward's code") String ward) {}
