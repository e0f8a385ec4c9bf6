package uk.disc.policy;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import uk.disc.policy.ExternalType.Classification;
import uk.disc.vocabulary.Ordered;
import uk.disc.vocabulary.TermKind;

/** Reads a file of types that nobody here can annotate. */
final class TypesReader {
    private TypesReader() {}

    static void read(Fields file, Seen seen, Map<String, ExternalType> types) {
        for (Fields fields : file.eachRequired("types")) {
            String name = JavaNames.type(fields, "type");
            Optional<Classification> whole = classification(fields, false);
            SortedMap<String, Classification> members = members(fields);
            if (whole.isEmpty() && !fields.has("members")) {
                fields.problems()
                        .add(
                                ProblemCode.MISSING_KEY,
                                fields.at(),
                                "Say what the type holds: 'category', 'categories', 'notPersonal' or 'members'.");
            }
            fields.done();
            if (seen.isNew(name, fields.at("type"))) {
                types.put(name, new ExternalType(name, whole, members, fields.at()));
            }
        }
        file.done();
    }

    private static SortedMap<String, Classification> members(Fields type) {
        SortedMap<String, Classification> members = new TreeMap<>();
        for (Node.Entry entry : type.entries("members")) {
            JavaNames.checkMember(entry.key(), type.problems());
            Fields.of(entry.value(), type.surroundings()).ifPresent(fields -> {
                classification(fields, true)
                        .ifPresent(held -> members.put(entry.key().text(), held));
                fields.done();
            });
        }
        return members;
    }

    private static Optional<Classification> classification(Fields fields, boolean required) {
        Optional<String> one = fields.codeIf("category", TermKind.CATEGORY);
        SortedSet<String> several = fields.codes("categories", TermKind.CATEGORY);
        Optional<String> notPersonal = fields.textIf("notPersonal");
        boolean identifier = required && fields.flag("subjectIdentifier", false);
        int ways = (fields.has("category") ? 1 : 0)
                + (fields.has("categories") ? 1 : 0)
                + (fields.has("notPersonal") ? 1 : 0);
        if (ways > 1) {
            fields.problems()
                    .add(
                            ProblemCode.CONFLICTING_KEYS,
                            fields.at(),
                            "Only one of 'category', 'categories' and 'notPersonal' may stand here.");
        } else if (ways == 0 && required) {
            fields.problems()
                    .add(
                            ProblemCode.MISSING_KEY,
                            fields.at(),
                            "Say what this holds: 'category', 'categories' or 'notPersonal'.");
        } else if (fields.has("categories")) {
            fields.requireSome("categories");
        }
        if (ways == 0) {
            return Optional.empty();
        }
        SortedSet<String> categories = one.isPresent() ? Ordered.set(java.util.Set.of(one.get())) : several;
        return Optional.of(new Classification(categories, notPersonal, identifier));
    }
}
