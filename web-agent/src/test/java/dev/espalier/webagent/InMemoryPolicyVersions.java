package dev.espalier.webagent;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
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

    @Override
    public synchronized List<PolicyVersion> all() {
        return versions.values().stream()
                .sorted(Comparator.comparing(PolicyVersion::name)
                        .thenComparing(version -> version.id().value(), Comparator.reverseOrder()))
                .toList();
    }
}
