package uk.disc.processor.flow.engine;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import java.util.Optional;
import uk.disc.processor.flow.value.Value;

/**
 * Something that reaches a call which sends.
 *
 * @param sink what sends
 * @param unit the file
 * @param call the call
 * @param payload the argument
 * @param carries the labels that reach it
 */
public record Hit(Sink sink, CompilationUnitTree unit, Tree call, Tree payload, Value carries) {
    Hit carrying(Value labels) {
        return new Hit(sink, unit, call, payload, labels);
    }

    Hit within(Sink.Transfer declared) {
        return new Hit(sink.within(declared), unit, call, payload, carries);
    }

    /** What makes two hits the same. */
    record Key(Tree payload, String sink, Optional<Sink.Transfer> transfer) {}

    Key key() {
        return new Key(payload, sink.signature(), sink.transfer());
    }
}
