package dev.espalier.webagent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What every store of policy versions promises. */
public abstract class PolicyVersionsContract {

    /** Returns a store without versions. */
    protected abstract PolicyVersions empty();

    @Test
    void keepsOneVersionForAHash() {
        var versions = empty();
        var first = versions.keep(Samples.policy("a"));
        assertThat(versions.keep(Samples.policy("a"))).isEqualTo(first);
        assertThat(versions.keep(Samples.policy("b"))).isNotEqualTo(first);
        assertThat(versions.find(first.id())).contains(first);
        assertThat(versions.find(PolicyVersionId.next())).isEmpty();
    }

    @Test
    void listsTheNewestOfANameFirst() {
        var versions = empty();
        assertThat(versions.all()).isEmpty();
        var older = versions.keep(Samples.policy("a"));
        var newer = versions.keep(Samples.policy("b"));
        assertThat(versions.all()).containsExactly(newer, older);
    }
}
