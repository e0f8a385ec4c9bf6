package org.example;

import lombok.Builder;
import lombok.Value;
import uk.disc.annotation.Categories;
import uk.disc.annotation.SharingCategory;
import uk.disc.annotation.SubjectIdentifier;

/** What is sent. Lombok writes the constructor and the getters. */
@Value
@Builder
public class Summary {
    @SubjectIdentifier
    @SharingCategory(Categories.NHS_NUMBER)
    String nhsNumber;

    @SharingCategory(Categories.SEXUAL_HEALTH)
    String test;
}
