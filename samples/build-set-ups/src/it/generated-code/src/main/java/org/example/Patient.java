package org.example;

import uk.disc.annotation.Categories;
import uk.disc.annotation.SharingCategory;
import uk.disc.annotation.SubjectIdentifier;

/** What the hospital holds. */
public class Patient {
    @SubjectIdentifier
    @SharingCategory(Categories.NHS_NUMBER)
    private final String nhsNumber;

    @SharingCategory(Categories.DIAGNOSIS)
    private final String diagnosis;

    Patient(String nhsNumber, String diagnosis) {
        this.nhsNumber = nhsNumber;
        this.diagnosis = diagnosis;
    }

    public String getNhsNumber() {
        return nhsNumber;
    }

    public String getDiagnosis() {
        return diagnosis;
    }
}
