package dev.espalier.quickstart;

import dev.espalier.mcts.PairRule;
import dev.espalier.practice.PairReader;
import dev.espalier.practice.Practice;
import dev.espalier.webagent.WebTask;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Grows trees on train tasks, and reads the pairs off each as soon as it is grown. */
final class Collecting {

    private final Practice practice;
    private final PairReader pairs;
    private final InstantSource clock;

    Collecting(Practice practice, PairReader pairs, InstantSource clock) {
        this.practice = practice;
        this.pairs = pairs;
        this.clock = clock;
    }

    /** Returns what came together, at most a tree a task, beginning with the first task. */
    Harvest collect(List<WebTask> tasks, Crew crew, QuickstartOptions options, Pace pace) {
        pace.enter(new Pace.Stage(
                "collecting train trees", options.trees() * options.trainRollouts(), Harvest.PATIENCE, Duration.ZERO));
        var harvest = new Harvest(options.trees(), sites(tasks), clock);
        crew.workers().<Integer>work(() -> harvest.next(tasks.size()).filter(_ -> !pace.cancelled()), (at, browser) -> {
            var task = tasks.get(at);
            var run = practice.work(task, crew.agent(), options.trainPlan(at), browser, harvest.whileItLasts(pace))
                    .run();
            pairs.read(run, PairRule.DEFAULT)
                    .ifPresent(extraction -> harvest.add(new Harvest.Grown(task, run, extraction)));
            pace.finish("at most " + options.trees());
        });
        return harvest;
    }

    private static Set<String> sites(List<WebTask> tasks) {
        return tasks.stream().map(WebTask::site).collect(Collectors.toSet());
    }
}
