package dev.espalier.datasets;

import dev.espalier.datasets.PairReading.Preferred;
import dev.espalier.datasets.PreferenceRow.Answer;
import dev.espalier.datasets.PreferenceRow.Source;
import dev.espalier.webagent.Digest;
import dev.espalier.webagent.PolicyVersion;
import dev.espalier.webagent.PolicyVersionId;
import dev.espalier.webagent.PolicyVersions;
import dev.espalier.webagent.TaskId;
import dev.espalier.webagent.WebTask;
import dev.espalier.webagent.WebTasks;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Makes rows of pairs. Looks up each task and each policy once; may be shared between threads. */
public final class PreferenceRows {

    private final WebTasks tasks;
    private final PolicyVersions policies;
    private final Map<TaskId, WebTask> knownTasks = new ConcurrentHashMap<>();
    private final Map<PolicyVersionId, PolicyVersion> knownPolicies = new ConcurrentHashMap<>();

    public PreferenceRows(WebTasks tasks, PolicyVersions policies) {
        this.tasks = tasks;
        this.policies = policies;
    }

    /**
     * Returns the row in which one side is chosen.
     *
     * @throws IllegalArgumentException when the revision is a withdrawal
     */
    public PreferenceRow row(PreferencePair pair, PairSide chosen) {
        var reading = pair.preferred()
                .orElseThrow(() -> new IllegalArgumentException("pair %d was withdrawn by revision %d"
                        .formatted(pair.number(), pair.revision().number())));
        return new PreferenceRow(
                pair.context().prompt(),
                answer(pair, reading, chosen),
                answer(pair, reading, chosen.other()),
                reading.evidence(),
                new Source(pair.id(), pair.origin().task(), task(pair).site(), policy(pair)));
    }

    private static Answer answer(PreferencePair pair, Preferred reading, PairSide side) {
        var completion = pair.side(side);
        return new Answer(completion.text(), reading.worth(side), completion.logProbability());
    }

    /** Returns the task that a pair is from. */
    public WebTask task(PreferencePair pair) {
        return knownTasks.computeIfAbsent(
                pair.origin().task(),
                id -> tasks.find(id)
                        .orElseThrow(() -> new IllegalStateException(
                                "pair %d is from task %s, which is not stored".formatted(pair.number(), id))));
    }

    private Digest policy(PreferencePair pair) {
        return policyVersion(pair).hash();
    }

    /** Returns the policy that proposed both answers. */
    public PolicyVersion policyVersion(PreferencePair pair) {
        return knownPolicies.computeIfAbsent(
                pair.origin().policy(),
                id -> policies.find(id)
                        .orElseThrow(() -> new IllegalStateException(
                                "pair %d is by policy %s, which is not stored".formatted(pair.number(), id))));
    }
}
