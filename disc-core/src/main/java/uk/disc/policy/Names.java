package uk.disc.policy;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The ids a pack defines, gathered before any file is read closely, so that a reference can be checked where it stands.
 *
 * <p>Where a file could not be read at all, what it defines is not known, and references to it are not complained of: one cause is
 * reported once.
 */
final class Names {
    private final SortedMap<String, SortedSet<String>> teamsByOrganisation = new TreeMap<>();
    private final SortedSet<String> agreements = new TreeSet<>();
    private Optional<String> charter = Optional.empty();
    private final boolean organisationsKnown;
    private final boolean agreementsKnown;

    Names(Map<String, Node> roots, Set<FileKind> unread) {
        organisationsKnown = !unread.contains(FileKind.ORGANISATIONS);
        agreementsKnown = !unread.contains(FileKind.AGREEMENT);
        roots.forEach((path, root) -> {
            switch (FileKind.of(path).orElseThrow()) {
                case CHARTER -> charter = text(root, "id");
                case ORGANISATIONS -> items(root, "organisations").forEach(this::gatherOrganisation);
                case AGREEMENT -> text(root, "id").ifPresent(agreements::add);
                default -> {
                    // Defines nothing that others refer to by id.
                }
            }
        });
    }

    private void gatherOrganisation(Node organisation) {
        text(organisation, "id").ifPresent(id -> {
            SortedSet<String> teams = teamsByOrganisation.computeIfAbsent(id, unseen -> new TreeSet<>());
            items(organisation, "teams").forEach(team -> text(team, "id").ifPresent(teams::add));
        });
    }

    private static Optional<Node> value(Node node, String key) {
        return node instanceof Node.Mapping mapping
                ? mapping.entries().stream()
                        .filter(entry -> entry.key().text().equals(key))
                        .map(Node.Entry::value)
                        .findFirst()
                : Optional.empty();
    }

    private static Optional<String> text(Node node, String key) {
        return value(node, key)
                .filter(Node.Scalar.class::isInstance)
                .map(scalar -> ((Node.Scalar) scalar).text().strip());
    }

    private static Iterable<Node> items(Node node, String key) {
        return value(node, key)
                .filter(Node.Sequence.class::isInstance)
                .map(sequence -> ((Node.Sequence) sequence).items())
                .orElseGet(java.util.List::of);
    }

    boolean mayKnowOrganisation(String id) {
        return !organisationsKnown || teamsByOrganisation.containsKey(id);
    }

    void checkOrganisation(Node.Scalar written, Problems problems) {
        if (!mayKnowOrganisation(written.text())) {
            problems.addUnknown(
                    ProblemCode.UNKNOWN_ORGANISATION,
                    written.at(),
                    "There is no organisation " + Problems.quoted(written.text()) + ".",
                    written.text(),
                    teamsByOrganisation.keySet());
        }
    }

    /** Checks {@code organisation} or {@code organisation/team}. */
    void checkRecipient(Node.Scalar written, Problems problems) {
        int slash = written.text().indexOf('/');
        if (slash < 0) {
            checkOrganisation(written, problems);
            return;
        }
        String organisation = written.text().substring(0, slash);
        checkOrganisation(new Node.Scalar(organisation, true, written.at()), problems);
        checkTeam(organisation, written.text().substring(slash + 1), written, problems);
    }

    void checkTeam(String organisation, String team, Node.Scalar written, Problems problems) {
        SortedSet<String> teams = teamsByOrganisation.get(organisation);
        if (teams != null && !teams.contains(team)) {
            problems.addUnknown(
                    ProblemCode.UNKNOWN_TEAM,
                    written.at(),
                    "The organisation " + Problems.quoted(organisation) + " has no team " + Problems.quoted(team) + ".",
                    team,
                    teams);
        }
    }

    void checkAgreement(Node.Scalar written, Problems problems) {
        if (agreementsKnown && !agreements.contains(written.text())) {
            problems.addUnknown(
                    ProblemCode.UNKNOWN_AGREEMENT,
                    written.at(),
                    "There is no agreement " + Problems.quoted(written.text()) + ".",
                    written.text(),
                    agreements);
        }
    }

    void checkCharter(Node.Scalar written, Problems problems) {
        if (charter.isPresent() && !charter.get().equals(written.text())) {
            problems.addUnknown(
                    ProblemCode.UNKNOWN_CHARTER,
                    written.at(),
                    "The pack's charter is not " + Problems.quoted(written.text()) + ".",
                    written.text(),
                    Set.of(charter.get()));
        }
    }
}
