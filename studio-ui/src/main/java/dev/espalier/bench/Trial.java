package dev.espalier.bench;

import dev.espalier.bench.Player.Choice;
import dev.espalier.mcts.Outcome;
import dev.espalier.webagent.ActionResult;
import dev.espalier.webagent.Browser;
import dev.espalier.webagent.BrowserException;
import dev.espalier.webagent.BrowserSession;
import dev.espalier.webagent.RolloutEnd;
import dev.espalier.webagent.Situation;
import dev.espalier.webagent.Situation.PastStep;
import dev.espalier.webagent.Situation.Seen;
import dev.espalier.webagent.Visit;
import dev.espalier.webagent.WebAction;
import dev.espalier.webagent.WebTask;
import dev.espalier.webagent.World;
import java.util.ArrayList;
import java.util.List;

/** One task played once in a browser, of which nothing is stored. */
final class Trial {

    private final WebTask task;
    private final World world;
    private final int mostSteps;

    /** @param mostSteps actions after which the trial ends */
    Trial(WebTask task, World world, int mostSteps) {
        this.task = task;
        this.world = world;
        this.mostSteps = mostSteps;
    }

    /**
     * How a trial ended.
     *
     * @param right what the world's oracle says
     * @param remark what stopped it before its time, else empty
     * @param errors codes of the steps that came to nothing
     */
    record End(boolean right, int steps, String remark, List<String> errors) {
        End {
            errors = List.copyOf(errors);
        }

        boolean timedOut() {
            return errors.contains(ActionResult.TIMEOUT);
        }
    }

    /**
     * Plays until the world ends the task, or the player, or the steps are used up.
     *
     * @param browser the calling thread's
     * @throws BrowserException when the browser is lost
     */
    End play(Player player, Browser browser) {
        try (var visit = world.open(task);
                var session = browser.session()) {
            return new Stay(visit, session).play(player);
        }
    }

    private final class Stay {

        private final Visit visit;
        private final BrowserSession session;
        private final ArrayList<PastStep> history = new ArrayList<>();
        private Seen seen;
        private boolean over;

        Stay(Visit visit, BrowserSession session) {
            this.visit = visit;
            this.session = session;
            this.seen = session.open(visit.cookies(), List.of(visit.startUrl()), 0);
        }

        End play(Player player) {
            var remark = "";
            while (!over && !visit.ended() && history.size() < mostSteps) {
                switch (player.next(situation(), visit)) {
                    case Choice.Act act -> remark = done(act);
                    case Choice.Stop(var reason) -> {
                        over = true;
                        remark = reason;
                    }
                }
            }
            return new End(right(), history.size(), remark, errors());
        }

        private String done(Choice.Act act) {
            var command = act.proposal().command();
            var stepped = session.act(command);
            if (stepped.result().outage()) {
                throw BrowserException.gone(
                        "the browser was lost in a trial of task %d".formatted(task.number()), null);
            }
            history.add(new PastStep(seen, act.proposal(), stepped.result()));
            over = command instanceof WebAction.Finish || stepped.seen().isEmpty();
            seen = stepped.seen().orElse(seen);
            return stepped.result().ok()
                    ? ""
                    : "%s: %s".formatted(command, stepped.result().message());
        }

        private List<String> errors() {
            return history.stream()
                    .map(PastStep::result)
                    .filter(result -> !result.ok())
                    .map(ActionResult::code)
                    .toList();
        }

        private Situation situation() {
            return new Situation(task.instruction(), history, seen);
        }

        private boolean right() {
            var end = new RolloutEnd(situation(), visit.ended(), visit.snapshot());
            return world.oracle(task).judge(end).outcome() == Outcome.SUCCESS;
        }
    }
}
