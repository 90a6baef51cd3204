package dev.espalier.live;

import dev.espalier.webagent.AgentRuns;
import dev.espalier.webagent.RunLines;
import dev.espalier.webagent.TreeViews;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LiveConfiguration {

    private static final Duration BETWEEN_COUNTS = Duration.ofSeconds(1);

    @Bean
    JudgedNews judgedNews() {
        return new JudgedNews(BETWEEN_COUNTS);
    }

    @Bean
    LiveRuns liveRuns(TreeViews trees, AgentRuns runs, RunLines lines, Clock clock) {
        return new LiveRuns(trees, runs, lines, clock);
    }
}
