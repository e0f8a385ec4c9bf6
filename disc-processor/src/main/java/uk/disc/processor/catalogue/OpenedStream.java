package uk.disc.processor.catalogue;

/**
 * A method that opens a stream to somebody else: what is written to it leaves.
 *
 * @param type the qualified name of the type that declares it
 * @param method the method's name
 * @param channel the channel in a word
 */
public record OpenedStream(String type, String method, String channel) {}
