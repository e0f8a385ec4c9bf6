package org.example;

import org.mapstruct.factory.Mappers;

/** Sends what the generated code makes, by declared transfers alone. */
final class Discharge {
    private final LetterMapper letters = Mappers.getMapper(LetterMapper.class);
    private final Council council;

    Discharge(Council council) {
        this.council = council;
    }

    void home(Patient patient) {
        council.send(letters.letter(patient));
        council.refer(Referral.of(patient.getNhsNumber(), patient.getDiagnosis()));
    }
}
