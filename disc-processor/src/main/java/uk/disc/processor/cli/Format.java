package uk.disc.processor.cli;

/** How a command writes its result. */
enum Format {
    /** Lines for people. */
    TEXT,
    /** JSON for programs. */
    JSON
}
