package dev.espalier.practice;

import dev.espalier.datasets.RequestRefusedException;
import dev.espalier.webagent.PolicyVersion;
import dev.espalier.webagent.PolicyVersionId;
import dev.espalier.webagent.PolicyVersions;
import dev.espalier.webagent.policy.EmbeddedCritic;
import dev.espalier.webagent.policy.EmbeddedJudge;
import dev.espalier.webagent.policy.EmbeddedPolicy;
import dev.espalier.webagent.search.Agent;
import java.util.List;
import java.util.UUID;

/** Agents by the version of their policy. */
public final class Agents {

    /** The policy with the weights that were set by hand. */
    public static final String EMBEDDED = "embedded";

    private final PolicyVersions versions;

    Agents(PolicyVersions versions) {
        this.versions = versions;
    }

    /**
     * Returns an agent by the name or the id of its policy version.
     *
     * @throws RequestRefusedException when there is none
     */
    public Agent named(String nameOrId) {
        if (nameOrId.equals(EMBEDDED)) {
            return with(versions.keep(EmbeddedPolicy.handSet().version()));
        }
        try {
            return of(new PolicyVersionId(UUID.fromString(nameOrId)));
        } catch (IllegalArgumentException _) {
            throw new RequestRefusedException(
                    "there is no policy \"%s\"; give %s, or the id of a policy version".formatted(nameOrId, EMBEDDED));
        }
    }

    /** Returns the stored versions besides {@link #EMBEDDED} that this program can go by. */
    public List<PolicyVersion> others() {
        var embedded = EmbeddedPolicy.handSet().version().hash();
        return versions.all().stream()
                .filter(version -> !version.hash().equals(embedded))
                .filter(Agents::isReadable)
                .toList();
    }

    private static boolean isReadable(PolicyVersion version) {
        try {
            var _ = EmbeddedPolicy.of(version);
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /**
     * Returns the agent of a stored policy version.
     *
     * @throws RequestRefusedException when it is not stored, or this program would read it otherwise than it was meant
     */
    public Agent of(PolicyVersionId id) {
        return with(versions.find(id)
                .orElseThrow(() -> new RequestRefusedException("there is no policy version %s".formatted(id))));
    }

    private static Agent with(PolicyVersion version) {
        try {
            return new Agent(EmbeddedPolicy.of(version), new EmbeddedCritic(), new EmbeddedJudge());
        } catch (IllegalArgumentException e) {
            throw new RequestRefusedException("policy version %s cannot be used by this program: %s; begin anew with %s"
                    .formatted(version.id(), e.getMessage(), EMBEDDED));
        }
    }
}
