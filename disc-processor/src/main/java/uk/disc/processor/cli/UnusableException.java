package uk.disc.processor.cli;

/** What the user gave can't be used; the message says why, in words for the user. */
final class UnusableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusableException(String message) {
        super(message);
    }
}
