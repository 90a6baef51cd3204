package dev.espalier.webagent;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

public final class InMemoryPolicyVersions implements PolicyVersions {

    private final Map<Digest, PolicyVersion> versions = new HashMap<>();

    @Override
    public synchronized PolicyVersion keep(PolicyVersion version) {
        versions.putIfAbsent(version.hash(), version);
        return versions.get(version.hash());
    }

    @Override
    public synchronized Optional<PolicyVersion> find(PolicyVersionId id) {
        return versions.values().stream()
                .filter(version -> version.id().equals(id))
                .findFirst();
    }
}
