package uk.disc.annotation;

/**
 * How the payload is turned into what leaves. It decides which fields can be left out of the payload's contents: an annotation
 * that only Jackson reads hides nothing from another serialiser.
 */
public enum Channel {
    /** Not said: every field is taken to leave. */
    UNSTATED,
    /** JSON (or another format) written by Jackson 2 or 3: Jackson's own annotations are honoured. */
    JACKSON,
    /** Java serialisation: {@code transient} fields stay behind. */
    JAVA_SERIALIZATION
}
