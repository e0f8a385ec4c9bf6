package org.example;

import com.google.auto.value.AutoValue;
import uk.disc.annotation.Categories;
import uk.disc.annotation.SharingCategory;
import uk.disc.annotation.SubjectIdentifier;

/** AutoValue writes the class. */
@AutoValue
public abstract class Referral {
    @SubjectIdentifier
    @SharingCategory(Categories.NHS_NUMBER)
    public abstract String nhsNumber();

    @SharingCategory(Categories.DIAGNOSIS)
    public abstract String diagnosis();

    static Referral of(String nhsNumber, String diagnosis) {
        return new AutoValue_Referral(nhsNumber, diagnosis);
    }
}
