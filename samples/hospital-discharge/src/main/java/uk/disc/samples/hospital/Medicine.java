package uk.disc.samples.hospital;

import static uk.disc.annotation.Categories.MEDICATION;

import uk.disc.annotation.SharingCategory;

/** What someone takes, and how. */
@SharingCategory(MEDICATION)
public record Medicine(String name, String dose) {}
