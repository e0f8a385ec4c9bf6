package uk.disc.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads files of outbound calls that are not part of a pack, such as those that come with the checker; the format is that of a pack's. */
public final class OutboundCalls {
    private OutboundCalls() {}

    /**
     * Reads one file.
     *
     * @param file its name, for messages
     * @param text its text, in YAML or JSON
     * @return the calls, in their order
     * @throws PolicyPackException if there is any problem in it
     */
    public static List<OutboundCall> read(String file, String text) {
        Problems problems = new Problems();
        Surroundings surroundings =
                new Surroundings(problems, new Names(Map.of(), Set.of()), ShippedVocabulary.load(), true);
        List<OutboundCall> calls = new ArrayList<>();
        Optional<Fields> fields = Composer.compose(file, text, problems).flatMap(root -> Fields.of(root, surroundings));
        fields.ifPresent(each -> OutboundReader.read(each, new Seen("call", problems), calls));
        if (!problems.none()) {
            throw new PolicyPackException("The file of outbound calls " + file + " can't be used:", problems.sorted());
        }
        return List.copyOf(calls);
    }
}
