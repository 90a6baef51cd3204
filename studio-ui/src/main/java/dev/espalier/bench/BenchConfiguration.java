package dev.espalier.bench;

import dev.espalier.datasets.Freeze;
import dev.espalier.datasets.Judging;
import dev.espalier.datasets.PairLines;
import dev.espalier.datasets.PairSamples;
import dev.espalier.practice.Agents;
import dev.espalier.practice.TaskMaker;
import dev.espalier.practice.Worlds;
import dev.espalier.webagent.Browser;
import dev.espalier.webagent.RunLines;
import dev.espalier.webagent.SearchTrees;
import dev.espalier.webagent.TaskLines;
import dev.espalier.webagent.search.AgentRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the bench that works in the application's own stores. */
@Configuration(proxyBeanMethods = false)
class BenchConfiguration {

    @Bean
    Shift.Means benchMeans(Browser.Launcher launcher, AgentRunner runner, SearchTrees trees) {
        return new Shift.Means(launcher, runner, trees);
    }

    @Bean
    StepBench stepBench(TaskMaker tasks, Worlds worlds, Agents agents, Shift.Means means) {
        return new StepBench(tasks, worlds, agents, means);
    }

    @Bean
    GridBench.Stores gridStores(PairSamples samples, PairLines pairs, RunLines runs, TaskLines tasks) {
        return new GridBench.Stores(samples, pairs, runs, tasks);
    }

    @Bean
    GridBench gridBench(GridBench.Stores stores, Judging judging, Freeze freeze) {
        return new GridBench(stores, judging, freeze);
    }
}
