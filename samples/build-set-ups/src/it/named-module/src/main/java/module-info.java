/** A partner that has gone modular. */
module org.example {
    requires uk.disc.core;
    requires uk.disc.samples.dorset;

    exports org.example;
}
