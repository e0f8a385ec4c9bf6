package uk.disc.processor;

import java.util.List;
import uk.disc.register.Diagnosis;

/**
 * What came of following method bodies. Apart from {@link FlowCheck}, which only a compiler with trees can load.
 *
 * @param diagnoses what is to be told, in the order of the places
 * @param looked how many arguments of calls that send were looked at
 * @param unknown how many bodies could not be followed
 */
record FollowedBodies(List<Diagnosis> diagnoses, int looked, int unknown) {
    FollowedBodies {
        diagnoses = List.copyOf(diagnoses);
    }

    /** One line that says how much was looked at. */
    String line() {
        return "DISC: method bodies were followed to " + count(looked, "place") + " that send: "
                + (diagnoses.size() - unknown) + " undeclared, " + count(unknown, "method") + " unknown.";
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
