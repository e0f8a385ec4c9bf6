package uk.disc.spring;

import uk.disc.policy.PolicyPack;

/** What a pack is called in logs and messages. */
final class PackLabel {
    private static final int SHORT_HASH = 12;

    private PackLabel() {}

    /** {@code pack dorset version 1, 0123456789ab}. */
    static String of(PolicyPack pack) {
        String hash = pack.hash();
        return "pack " + pack.id() + " version " + pack.version() + ", "
                + hash.substring(0, Math.min(SHORT_HASH, hash.length()));
    }
}
