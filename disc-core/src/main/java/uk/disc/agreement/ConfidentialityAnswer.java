package uk.disc.agreement;

import java.util.Optional;
import uk.disc.vocabulary.SourcePosition;

/**
 * How a flow answers the common-law duty of confidentiality.
 *
 * @param answer the code of the answer
 * @param citation the code of the enactment, where the answer needs one; empty otherwise
 * @param section251 the approval, where the answer is section 251 support
 * @param position where it is written
 */
public record ConfidentialityAnswer(
        String answer, Optional<String> citation, Optional<Section251> section251, SourcePosition position) {}
