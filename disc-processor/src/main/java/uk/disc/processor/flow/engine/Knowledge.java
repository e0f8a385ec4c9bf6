package uk.disc.processor.flow.engine;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** What the marks, the pack and the catalogue say; the engine itself knows no category and no library that sends. */
public interface Knowledge {
    /**
     * What a field, a parameter or a method's result holds by its marks.
     *
     * @param element the field, parameter or method
     * @return what it holds
     */
    Held held(Element element);

    /**
     * The sinks that a method is.
     *
     * @param method the method
     * @return empty if the call sends nothing
     */
    Optional<Sink> sink(ExecutableElement method);

    /**
     * The sink that a method's result is, because somebody calls it over the network.
     *
     * @param method a method with a body
     * @return empty if only code calls it
     */
    Optional<Sink> answers(ExecutableElement method);

    /**
     * The sink that whatever a method gives back is, because it is a stream to somebody else.
     *
     * @param method the method
     * @return empty if it opens no such stream
     */
    Optional<Sink> opens(ExecutableElement method);

    /**
     * The arguments of a call that say where something goes that is sent later.
     *
     * @param method the method
     * @return their numbers, from 0; empty if none does
     */
    List<Integer> destinations(ExecutableElement method);

    /**
     * What the configuration sets a field or a parameter to.
     *
     * @param variable the field or parameter
     * @return a key as in <code>${laboratory.url}</code>, or an address; empty if it does not come from there
     */
    Optional<String> setting(VariableElement variable);

    /**
     * What the configuration gives to a call that asks for a key.
     *
     * @param method the method
     * @param key its first argument
     * @return likewise; empty if the method asks for none
     */
    Optional<String> setting(ExecutableElement method, String key);

    /**
     * What the catalogue says that a method does with what it is given.
     *
     * @param method the method
     * @return empty if the catalogue says nothing
     */
    Optional<Effect> effect(ExecutableElement method);

    /**
     * What every value of a type carries.
     *
     * @param type the type
     * @return each category with the field that holds it; empty if it carries nothing known
     */
    List<Carried> carried(TypeMirror type);

    /**
     * The declared transfer that a method is, inside which data may leave.
     *
     * @param method the method
     * @return empty unless it, or one that it overrides, is marked
     */
    Optional<Sink.Transfer> transfer(ExecutableElement method);

    /**
     * What something holds.
     *
     * @param categories its categories; empty if nobody says
     * @param nothing whether somebody says that it is not personal
     * @param source its name
     */
    record Held(SortedSet<String> categories, boolean nothing, String source) {}

    /**
     * A category that a type carries.
     *
     * @param category the category
     * @param source the field, such as {@code Patient.diagnosis}
     */
    record Carried(String category, String source) {}

    /**
     * A named step that takes categories out of what a method gives back.
     *
     * @param method the method
     * @return empty unless it, or one that it overrides, is marked
     */
    Optional<Reclassified> reclassified(ExecutableElement method);

    /**
     * What a named step does.
     *
     * @param from the categories that its result no longer holds, with all below them
     * @param to what it holds instead
     * @param source the step's name
     */
    record Reclassified(SortedSet<String> from, SortedSet<String> to, String source) {}

    /** What a method does with what it is given. */
    enum Effect {
        /** The result and the receiver hold what the arguments held. */
        PASSES,
        /** The result holds what the arguments held; the receiver, such as a mapper, stays as it was. */
        CONVERTS,
        /** It sends them; the result is what the other side answers. */
        SENDS,
        /** The result holds nothing of it. */
        STOPS
    }
}
