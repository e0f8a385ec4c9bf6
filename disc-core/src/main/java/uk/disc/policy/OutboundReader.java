package uk.disc.policy;

import java.util.List;
import java.util.Optional;
import uk.disc.policy.OutboundCall.Direction;
import uk.disc.policy.OutboundCall.Role;

/** Reads a file of outbound calls. */
final class OutboundReader {
    private static final int MOST_PARAMETERS = 255;

    private OutboundReader() {}

    static void read(Fields file, Seen seen, List<OutboundCall> calls) {
        for (Fields fields : file.eachRequired("calls")) {
            JavaNames.checkParameters(fields, "parameters");
            Optional<List<String>> parameters =
                    fields.has("parameters") ? Optional.of(fields.texts("parameters")) : Optional.empty();
            int most = parameters.map(List::size).orElse(MOST_PARAMETERS) - 1;
            OutboundCall call = new OutboundCall(
                    JavaNames.type(fields, "type"),
                    fields.flag("subtypes", true),
                    JavaNames.method(fields, "method"),
                    parameters,
                    fields.numbers("payload", 0, most),
                    fields.numbers("destination", 0, most),
                    fields.choice("role", Role.class),
                    fields.text("channel"),
                    fields.choice("direction", Direction.OUT),
                    fields.textIf("notes"),
                    fields.at());
            fields.done();
            String signature = parameters.map(List::toString).orElse("");
            if (seen.isNew(call.type() + "#" + call.method() + signature, fields.at("method"))) {
                calls.add(call);
            }
        }
        file.done();
    }
}
