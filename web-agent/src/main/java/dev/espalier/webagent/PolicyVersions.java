package dev.espalier.webagent;

import java.util.List;
import java.util.Optional;

/** All policy versions that ever acted. */
public interface PolicyVersions {

    /** Stores a version unless one with its hash is there; returns the stored one. */
    PolicyVersion keep(PolicyVersion version);

    Optional<PolicyVersion> find(PolicyVersionId id);

    /** Returns all versions, by name and then the newest first. */
    List<PolicyVersion> all();
}
