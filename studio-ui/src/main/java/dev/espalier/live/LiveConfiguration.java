package dev.espalier.live;

import dev.espalier.webagent.AgentRuns;
import dev.espalier.webagent.RunLines;
import dev.espalier.webagent.TreeViews;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LiveConfiguration {

    @Bean
    LiveRuns liveRuns(TreeViews trees, AgentRuns runs, RunLines lines, Clock clock) {
        return new LiveRuns(trees, runs, lines, clock);
    }
}
