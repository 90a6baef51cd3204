package dev.espalier.bench;

import dev.espalier.practice.Agents;
import dev.espalier.practice.TaskMaker;
import dev.espalier.practice.Worlds;
import dev.espalier.webagent.AgentRuns;
import dev.espalier.webagent.Browser;
import dev.espalier.webagent.PolicyVersions;
import dev.espalier.webagent.SearchTrees;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the bench that works in the application's own stores. */
@Configuration(proxyBeanMethods = false)
class BenchConfiguration {

    @Bean
    Shift.Means benchMeans(
            Browser.Launcher launcher, AgentRuns runs, SearchTrees trees, PolicyVersions policies, Clock clock) {
        return new Shift.Means(launcher, runs, trees, policies, clock);
    }

    @Bean
    StepBench stepBench(TaskMaker tasks, Worlds worlds, Agents agents, Shift.Means means) {
        return new StepBench(tasks, worlds, agents, means);
    }
}
