package uk.disc.samples.hospital;

import static uk.disc.annotation.Categories.DIAGNOSIS;

import uk.disc.annotation.SharingCategory;

/** What is or was wrong with someone. The mark on the type covers both components, wherever a diagnosis is held. */
@SharingCategory(DIAGNOSIS)
public record Diagnosis(String code, String description) {}
