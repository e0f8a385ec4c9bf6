package uk.disc.processor.generate;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import uk.disc.annotation.Categories;
import uk.disc.annotation.Purposes;
import uk.disc.charter.Organisation;
import uk.disc.charter.Team;
import uk.disc.policy.PackProblem;
import uk.disc.policy.PolicyPack;
import uk.disc.vocabulary.TermKind;

/** Which codes of a pack get a constant, and in which class. */
final class PackConstants {
    private final PolicyPack pack;

    PackConstants(PolicyPack pack) {
        this.pack = pack;
    }

    /**
     * Every class to write, in the order of their names.
     *
     * @throws ConstantClashException with the problems of all classes at once
     */
    List<ConstantClass> classes() {
        List<ConstantClass> classes = new ArrayList<>();
        List<PackProblem> problems = new ArrayList<>();
        add(classes, problems, "Agreements", "The agreements of", agreements());
        add(
                classes,
                problems,
                "Categories",
                "The sharing categories added by",
                added(TermKind.CATEGORY, Categories.class));
        add(classes, problems, "Organisations", "The organisations, with their teams, of", organisations());
        add(classes, problems, "Purposes", "The purposes added by", added(TermKind.PURPOSE, Purposes.class));
        if (!problems.isEmpty()) {
            throw new ConstantClashException(problems);
        }
        return classes;
    }

    private void add(
            List<ConstantClass> classes,
            List<PackProblem> problems,
            String suffix,
            String what,
            List<Constant> constants) {
        if (constants.isEmpty()) {
            return;
        }
        try {
            classes.add(ConstantClass.of(
                    ConstantNames.className(pack.id(), suffix),
                    what + " the policy pack {@code " + pack.id() + "}.",
                    constants));
        } catch (ConstantClashException e) {
            problems.addAll(e.problems());
        }
    }

    private List<Constant> organisations() {
        return pack.organisations().values().stream()
                .flatMap(organisation -> Stream.concat(
                        Stream.of(organisation(organisation)),
                        organisation.teams().stream().map(team -> team(organisation, team))))
                .toList();
    }

    private static Constant organisation(Organisation organisation) {
        return new Constant(
                organisation.id(), sentence(organisation.name()) + fictional(organisation), organisation.position());
    }

    private static Constant team(Organisation organisation, Team team) {
        return new Constant(
                organisation.id() + "/" + team.id(),
                sentence(team.name() + ", a team of " + organisation.name()) + fictional(organisation),
                team.position());
    }

    private static String fictional(Organisation organisation) {
        return organisation.fictional() ? " Fictional." : "";
    }

    private List<Constant> agreements() {
        return pack.agreements().values().stream()
                .map(agreement -> new Constant(agreement.id(), sentence(agreement.title()), agreement.position()))
                .toList();
    }

    /** The codes that have no constant among the shipped ones. */
    private List<Constant> added(TermKind kind, Class<?> shipped) {
        List<String> known = Stream.of(shipped.getFields()).map(Field::getName).toList();
        return pack.vocabulary().items(kind).stream()
                .filter(item -> !known.contains(ConstantNames.constant(item.code())))
                .map(item -> new Constant(
                        item.code(),
                        sentence(item.term().label()) + " " + item.term().plainEnglish(),
                        item.term().position()))
                .toList();
    }

    private static String sentence(String text) {
        return text.endsWith(".") ? text : text + ".";
    }
}
