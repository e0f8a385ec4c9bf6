package uk.disc.register;

import java.util.List;
import java.util.stream.Stream;

/**
 * What came of following the method bodies of a module.
 *
 * @param mode whether what is found fails the build
 * @param looked how many arguments of calls that send were looked at
 * @param found what leaves that no declaration shows
 * @param sends the calls by which declared transfers send
 * @param lost the fields that hold what their marks don't say
 * @param reclassifications the named steps that take categories away
 * @param unfollowed the bodies that could not be followed
 */
public record FollowedBodies(
        CheckMode mode,
        int looked,
        List<FoundTransfer> found,
        List<AddressedSend> sends,
        List<LostLabel> lost,
        List<Reclassification> reclassifications,
        List<UnfollowedMethod> unfollowed) {
    /** Sorts the lists. */
    public FollowedBodies {
        found = found.stream().sorted().toList();
        sends = sends.stream().sorted().distinct().toList();
        lost = lost.stream().sorted().distinct().toList();
        reclassifications = reclassifications.stream().sorted().distinct().toList();
        unfollowed = unfollowed.stream().sorted().distinct().toList();
    }

    /**
     * Whether there was nothing to follow.
     *
     * @return true if no call sends anything here, and nothing else is to be told
     */
    public boolean nothingSent() {
        return looked == 0 && lost.isEmpty() && reclassifications.isEmpty() && unfollowed.isEmpty();
    }

    /**
     * This with what came of following more bodies of the same module.
     *
     * @param more what came of it
     * @return both
     */
    public FollowedBodies and(FollowedBodies more) {
        return new FollowedBodies(
                mode,
                Math.max(looked, more.looked),
                both(found, more.found),
                both(sends, more.sends),
                both(lost, more.lost),
                both(reclassifications, more.reclassifications),
                both(unfollowed, more.unfollowed));
    }

    private static <T> List<T> both(List<T> some, List<T> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }
}
