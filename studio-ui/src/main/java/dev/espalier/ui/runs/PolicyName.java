package dev.espalier.ui.runs;

import dev.espalier.webagent.PolicyVersion;

/** How a policy version is named in few words: versions may share a name, and their hashes differ. */
final class PolicyName {

    private static final int HASH_DIGITS = 8;

    private PolicyName() {}

    /** Returns its name with the beginning of its hash, as in "embedded (3f2a9c01)". */
    static String of(PolicyVersion version) {
        return "%s (%s)".formatted(version.name(), version.hash().hex().substring(0, HASH_DIGITS));
    }
}
