package org.example;

import org.mapstruct.Mapper;

/** MapStruct writes the code. */
@Mapper
public interface LetterMapper {
    Letter letter(Patient patient);
}
