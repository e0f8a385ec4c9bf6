package uk.disc.processor.payload;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import uk.disc.policy.ExternalType;
import uk.disc.processor.declared.CompiledFacts;
import uk.disc.processor.declared.CompiledFacts.Compiler;
import uk.disc.register.TransferFacts;
import uk.disc.register.UnresolvedItem.Kind;

/** What is seen of a payload when types of the package {@code p} are compiled and one of them is sent. */
final class Sent {
    private static final String IMPORTS = """
            package p;
            import uk.disc.annotation.*;
            import com.fasterxml.jackson.annotation.*;
            import java.util.*;
            import java.util.concurrent.*;
            import java.util.function.*;
            import java.util.stream.*;
            """;

    private final CompiledFacts compiled;
    private String channel = "UNSTATED";
    private String sends = "ARGUMENTS";

    private Sent(CompiledFacts compiled) {
        this.compiled = compiled;
    }

    static Sent with(Compiler compiler, String... types) {
        Sent sent = new Sent(CompiledFacts.with(compiler));
        for (String type : types) {
            sent.compiled.source(IMPORTS + type);
        }
        return sent;
    }

    /** A source with a package of its own. */
    Sent foreign(String source) {
        compiled.source(source);
        return this;
    }

    Sent byJackson() {
        channel = "JACKSON";
        return this;
    }

    Sent bySerialization() {
        channel = "JAVA_SERIALIZATION";
        return this;
    }

    Sent classPath(Path folder) {
        compiled.classPath(folder);
        return this;
    }

    Sent external(ExternalType type) {
        compiled.external(type);
        return this;
    }

    Sent withErrors() {
        compiled.withErrors();
        return this;
    }

    /** The facts of a transfer whose method has these parameters. */
    TransferFacts facts(String parameters) {
        return transfer("void send(" + parameters + ")");
    }

    /** The facts of a transfer that answers with this type. */
    TransferFacts answer(String type) {
        sends = "RETURN_VALUE";
        return transfer(type + " answer()");
    }

    private TransferFacts transfer(String signature) {
        return compiled.source(IMPORTS + """
                                public interface Api {
                                    @OutboundTransfer(id = "t", agreement = "A", recipient = "r", purpose = "P",
                                        owner = "Discharge team", channel = Channel.%s, sends = Sends.%s)
                                    %s;
                                }
                                """.formatted(channel, sends, signature))
                .transfer();
    }

    /** How much processor time the facts took. */
    Duration collecting() {
        return compiled.collecting();
    }

    /** What is seen when these parameters are sent. */
    List<String> seen(String parameters) {
        return seen(facts(parameters));
    }

    /** Facts as lines that a test can compare. */
    static List<String> seen(TransferFacts facts) {
        List<String> seen = new ArrayList<>();
        facts.payload().forEach(item -> seen.add("leaves " + item.path() + " " + item.categories()));
        facts.unresolved()
                .forEach(item -> seen.add(
                        item.kind() == Kind.UNMARKED
                                ? "unmarked " + item.path()
                                : "opaque " + item.path() + ": " + item.why()));
        facts.notPersonal().forEach(item -> seen.add("not personal " + item.path() + ": " + item.why()));
        facts.leftOut().forEach(item -> seen.add("stays " + item.path() + ": " + item.why()));
        return seen;
    }
}
