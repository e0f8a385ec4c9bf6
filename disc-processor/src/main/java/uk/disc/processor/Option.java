package uk.disc.processor;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** An option of the compile, written {@code -Adisc.name=value}. */
enum Option {
    /** Where the policy pack is, when it is not found through its index: an absolute path of a folder or a jar. */
    POLICY("disc.policy"),
    /** The day to judge for; today in Europe/London by default. */
    AS_OF("disc.asOf"),
    /** Whether findings fail the build. */
    MODE("disc.mode"),
    /** Whether what only a date brings about is a warning rather than a note, and a build that checks nothing fails. */
    STRICT("disc.strict"),
    /** Whether method bodies are followed to calls that send, and what comes of it. */
    FLOWS("disc.flows"),
    /** The name under which the module's facts are kept. */
    MODULE("disc.module"),
    /** For how many days ahead an agreement's end is worth mentioning. */
    SUPPORT_HORIZON("disc.supportHorizon"),
    /** Whether the build holds what is shared against what the team approved. */
    REGISTER("disc.register"),
    /** Where that stands: the absolute path of the committed file. */
    LOCK("disc.lock"),
    /** A folder for reports of what is shared: its absolute path. */
    REPORTS("disc.reports"),
    /** The package for a pack's own constants; read in a pack's own build alone, by {@code generate}. */
    GENERATE("disc.generate");

    /** What every option of ours begins with. */
    static final String PREFIX = "disc.";

    private final String key;

    Option(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }

    static Optional<Option> of(String key) {
        return Stream.of(values()).filter(option -> option.key.equals(key)).findFirst();
    }

    static Set<String> names() {
        Set<String> names = new TreeSet<>();
        for (Option option : values()) {
            names.add(option.key);
        }
        return names;
    }
}
