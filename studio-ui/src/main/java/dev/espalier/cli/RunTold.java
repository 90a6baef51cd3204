package dev.espalier.cli;

import dev.espalier.mcts.Rollout;
import dev.espalier.mcts.RolloutStatus;
import dev.espalier.webagent.AgentRun;
import dev.espalier.webagent.JudgedRollout;
import dev.espalier.webagent.SearchTrees;
import dev.espalier.webagent.Verdict;
import dev.espalier.webagent.Verdict.JudgeKind;
import dev.espalier.webagent.search.RunWatcher;
import dev.espalier.words.Words;
import java.util.function.BooleanSupplier;

/** Tells a run on the screen, a line a rollout. */
final class RunTold implements RunWatcher {

    private final SearchTrees trees;
    private final Screen screen;
    private final BooleanSupplier interrupted;

    RunTold(OpenHome home, Screen screen, BooleanSupplier interrupted) {
        this.trees = home.use(SearchTrees.class);
        this.screen = screen;
        this.interrupted = interrupted;
    }

    @Override
    public boolean cancelled() {
        return interrupted.getAsBoolean();
    }

    @Override
    public String why() {
        return "the command was interrupted";
    }

    @Override
    public void began(AgentRun run) {
        screen.line("run %d".formatted(run.number()));
    }

    @Override
    public void rolledOut(AgentRun run, Rollout rollout) {
        if (rollout.status() != RolloutStatus.FINISHED) {
            screen.line("rollout %d: %s".formatted(rollout.number(), Words.of(rollout.status())));
            return;
        }
        trees.rollouts(run.id()).stream()
                .filter(judged -> judged.rollout().id().equals(rollout.id()))
                .forEach(this::tell);
    }

    private void tell(JudgedRollout judged) {
        screen.line("rollout %d: %d steps, oracle says %s, own judge says %s"
                .formatted(
                        judged.rollout().number(),
                        judged.rollout().path().size(),
                        word(judged, JudgeKind.ORACLE),
                        word(judged, JudgeKind.OWN)));
    }

    private static String word(JudgedRollout judged, JudgeKind judge) {
        return judged.by(judge).map(Verdict::outcome).map(Words::of).orElse("nothing");
    }
}
