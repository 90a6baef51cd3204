package dev.espalier.webagent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What every store of artifacts promises. */
public abstract class ArtifactsContract {

    /** Returns a store without artifacts. */
    protected abstract Artifacts empty();

    @Test
    void givesBackTheBytesItKept() {
        var artifacts = empty();
        byte[] bytes = {0, 1, 2, -1};
        var digest = artifacts.keep(bytes);
        assertThat(digest).isEqualTo(Digest.of(bytes));
        assertThat(artifacts.keep(bytes)).isEqualTo(digest);
        assertThat(artifacts.find(digest))
                .hasValueSatisfying(found -> assertThat(found).isEqualTo(bytes));
        assertThat(artifacts.find(Digest.of(new byte[] {9}))).isEmpty();
    }
}
