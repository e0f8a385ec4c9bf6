package org.example;

import uk.disc.annotation.Categories;
import uk.disc.annotation.SharingCategory;
import uk.disc.annotation.SubjectIdentifier;

/** What MapStruct fills in. */
public class Letter {
    @SubjectIdentifier
    @SharingCategory(Categories.NHS_NUMBER)
    private String nhsNumber;

    @SharingCategory(Categories.DIAGNOSIS)
    private String diagnosis;

    public String getNhsNumber() {
        return nhsNumber;
    }

    public void setNhsNumber(String nhsNumber) {
        this.nhsNumber = nhsNumber;
    }

    public String getDiagnosis() {
        return diagnosis;
    }

    public void setDiagnosis(String diagnosis) {
        this.diagnosis = diagnosis;
    }
}
