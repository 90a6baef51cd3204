package dev.espalier.datasets;

import dev.espalier.datasets.PairState.Label;
import dev.espalier.datasets.PairState.Review;
import dev.espalier.mcts.Evidence;
import dev.espalier.webagent.InMemoryPolicyVersions;
import dev.espalier.webagent.InMemoryWebTasks;
import dev.espalier.webagent.PolicyVersion;
import dev.espalier.webagent.Samples;
import dev.espalier.webagent.Split;
import dev.espalier.webagent.WebTask;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;

/** Stores in memory with tasks and pairs put into them, for tests. */
public final class Shelf {

    public final InMemoryWebTasks tasks = new InMemoryWebTasks();
    public final InMemoryPolicyVersions policies = new InMemoryPolicyVersions();
    public final InMemoryPreferencePairs pairs = new InMemoryPreferencePairs();
    public final InMemoryDatasets datasets = new InMemoryDatasets();
    public final PreferenceRows rows = new PreferenceRows(tasks, policies);
    public final Freeze freeze = new Freeze(pairs, datasets, tasks, rows, InstantSource.fixed(Samples.NOON));
    private final PolicyVersion policy = policies.keep(Samples.policy("a"));

    public WebTask task(Split split, String instruction) {
        return tasks.add(List.of(Samples.task("toy", split, instruction))).getFirst();
    }

    public List<WebTask> tasks(Split split, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> task(split, "errand " + i))
                .toList();
    }

    /** Stores a pair in which click(1) is better than click(2). */
    public PreferencePair pair(WebTask task, String prompt, Evidence evidence) {
        return store(fork(task).pair(0, 1, prompt, evidence));
    }

    /** Stores a pair in which click(2) is better than click(1). */
    public PreferencePair reversedPair(WebTask task, String prompt) {
        return store(fork(task).pair(1, 0, prompt, Evidence.OUTCOME));
    }

    /** Stores a pair of given answers, the first one better. */
    public PreferencePair pairOf(WebTask task, String prompt, String chosen, String rejected) {
        var pair = fork(task).pair(0, 1, prompt, Evidence.OUTCOME);
        return store(new PreferencePair(
                pair.id(),
                pair.number(),
                pair.origin(),
                pair.context(),
                saying(pair.low(), chosen),
                saying(pair.high(), rejected),
                pair.revision(),
                pair.state()));
    }

    private static Completion saying(Completion completion, String text) {
        return new Completion(
                completion.id(), completion.context(), text, text, completion.edge(), completion.logProbability());
    }

    private Fork fork(WebTask task) {
        return Fork.imagined(task.id(), policy.id(), task.split());
    }

    private PreferencePair store(PreferencePair pair) {
        pairs.store(Fork.adding(pair));
        return pairs.find(pair.id()).orElseThrow();
    }

    /** Replaces what people made of a pair. */
    public void label(PreferencePair pair, Label label) {
        pairs.label(
                pair.id(), new PairState(Review.REVIEWED, label, pair.state().split()));
    }
}
