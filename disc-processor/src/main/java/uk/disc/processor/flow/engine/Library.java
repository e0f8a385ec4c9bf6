package uk.disc.processor.flow.engine;

import uk.disc.processor.flow.value.Value;

/** Says what code does that is not here. */
@FunctionalInterface
public interface Library {
    /**
     * Does what a call does.
     *
     * @param site the call; its state is changed
     * @return what the call gives back
     */
    Value apply(Site site);
}
