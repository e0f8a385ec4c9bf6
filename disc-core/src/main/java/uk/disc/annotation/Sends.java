package uk.disc.annotation;

/** Which part of a method's signature leaves when it is called. */
public enum Sends {
    /** The arguments: the method sends. */
    ARGUMENTS,
    /** The returned value: the method answers a caller outside, as a web controller does. */
    RETURN_VALUE
}
