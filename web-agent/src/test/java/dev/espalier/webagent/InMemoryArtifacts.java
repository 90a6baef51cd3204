package dev.espalier.webagent;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

public final class InMemoryArtifacts implements Artifacts {

    private final Map<Digest, byte[]> artifacts = new ConcurrentHashMap<>();

    @Override
    public Digest keep(byte[] bytes) {
        var digest = Digest.of(bytes);
        artifacts.put(digest, bytes.clone());
        return digest;
    }

    @Override
    public Optional<byte[]> find(Digest digest) {
        return Optional.ofNullable(artifacts.get(digest)).map(byte[]::clone);
    }
}
