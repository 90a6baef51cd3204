package dev.espalier.webagent;

import java.util.Optional;

/** All policy versions that ever acted. */
public interface PolicyVersions {

    /** Stores a version unless one with its hash is there; returns the stored one. */
    PolicyVersion keep(PolicyVersion version);

    Optional<PolicyVersion> find(PolicyVersionId id);
}
