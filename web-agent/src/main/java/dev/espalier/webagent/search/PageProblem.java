package dev.espalier.webagent.search;

import dev.espalier.mcts.Edge;
import dev.espalier.mcts.NodeId;
import dev.espalier.mcts.NodeStatus;
import dev.espalier.mcts.Outcome;
import dev.espalier.mcts.Place;
import dev.espalier.mcts.Problem;
import dev.espalier.mcts.RolloutId;
import dev.espalier.webagent.ActionText;
import dev.espalier.webagent.AgentRun;
import dev.espalier.webagent.Judge;
import dev.espalier.webagent.PageState;
import dev.espalier.webagent.Proposal;
import dev.espalier.webagent.RolloutEnd;
import dev.espalier.webagent.RunJournal;
import dev.espalier.webagent.Situation;
import dev.espalier.webagent.Verdict;
import dev.espalier.webagent.WebTask;
import dev.espalier.webagent.search.AgentRunner.Assignment;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the tree search sees of pages: a {@link Walker} that walks in a world, and an {@link Agent} that decides. Used by
 * the thread that made it.
 */
final class PageProblem implements Problem<PageState, Proposal> {

    private final WebTask task;
    private final AgentRun run;
    private final Agent agent;
    private final Judge oracle;
    private final Walker walker;
    private final RunJournal journal;
    private @Nullable Here here;

    private record Here(NodeId node, Situation situation) {}

    PageProblem(Assignment assignment, AgentRun run, Walker walker, RunJournal journal) {
        this.task = assignment.task();
        this.agent = assignment.agent();
        this.oracle = assignment.world().oracle(task);
        this.run = run;
        this.walker = walker;
        this.journal = journal;
    }

    @Override
    public PageState start() {
        return walker.start();
    }

    @Override
    public NodeStatus reach(RolloutId rollout, Place<PageState, Proposal> place) {
        return walker.reach(rollout, place);
    }

    @Override
    public Arrival<PageState> execute(RolloutId rollout, Place<PageState, Proposal> from, Edge<Proposal> edge) {
        var state = walker.execute(rollout, from, edge);
        boolean ended = state.end() != null && state.end() != PageState.EndReason.DEPTH_CAP;
        return new Arrival<>(state, ended);
    }

    @Override
    public List<Proposal> propose(Place<PageState, Proposal> place, int count, RandomGenerator random) {
        return agent.policy().propose(situation(place), count, random);
    }

    @Override
    public Optional<Proposal> sample(Place<PageState, Proposal> place, RandomGenerator random) {
        return agent.policy().sample(situation(place), random);
    }

    /** Returns 0 for every action of a policy that cannot tell, so that such a policy is sampled evenly. */
    @Override
    public double logProbability(Proposal action) {
        var likelihood = action.likelihood();
        return likelihood == null ? 0 : likelihood.logProbability();
    }

    @Override
    public String normalForm(Proposal action) {
        return ActionText.format(action.command());
    }

    @Override
    public Optional<Pick> pick(Place<PageState, Proposal> place, List<Edge<Proposal>> presented) {
        return agent.critic()
                .pick(situation(place), presented.stream().map(Edge::action).toList());
    }

    @Override
    public Outcome judge(RolloutId rollout, Place<PageState, Proposal> end) {
        var state = end.node().state();
        var shown = new RolloutEnd(
                situation(end), state.end() == PageState.EndReason.WORLD_ENDED, walker.worldAt(end.node()));
        var verdicts = Stream.of(oracle, agent.ownJudge())
                .map(judge -> judge.judge(shown))
                .toList();
        journal.judged(rollout, verdicts);
        return verdicts.stream()
                .filter(verdict -> verdict.judge() == run.settings().backsUp())
                .map(Verdict::outcome)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("run %s learns from %s, but no such judge was asked"
                        .formatted(run.id(), run.settings().backsUp())));
    }

    @Override
    public void close() {
        walker.close();
    }

    /** Returns the same object for the same node as long as no other is asked for: those who decide go by it. */
    private Situation situation(Place<PageState, Proposal> place) {
        var known = here;
        if (known == null || !known.node().equals(place.node().id())) {
            known = new Here(place.node().id(), Situations.at(task, place));
            here = known;
        }
        return known.situation();
    }
}
