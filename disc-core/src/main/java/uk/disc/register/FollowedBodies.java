package uk.disc.register;

import java.util.List;
import java.util.stream.Stream;

/**
 * What came of following the method bodies of a module.
 *
 * @param mode whether what is found fails the build
 * @param looked how many arguments of calls that send were looked at
 * @param found what leaves that no declaration shows
 * @param unfollowed the bodies that could not be followed
 */
public record FollowedBodies(CheckMode mode, int looked, List<FoundTransfer> found, List<UnfollowedMethod> unfollowed) {
    /** Sorts the lists. */
    public FollowedBodies {
        found = found.stream().sorted().toList();
        unfollowed = unfollowed.stream().sorted().distinct().toList();
    }

    /**
     * Whether there was nothing to follow.
     *
     * @return true if no call sends anything here
     */
    public boolean nothingSent() {
        return looked == 0 && unfollowed.isEmpty();
    }

    /**
     * This with what came of following more bodies of the same module.
     *
     * @param more what came of it
     * @return both
     */
    public FollowedBodies and(FollowedBodies more) {
        List<FoundTransfer> all =
                Stream.concat(found.stream(), more.found.stream()).distinct().toList();
        List<UnfollowedMethod> unknown =
                Stream.concat(unfollowed.stream(), more.unfollowed.stream()).toList();
        return new FollowedBodies(mode, Math.max(looked, more.looked), all, unknown);
    }
}
