package dev.espalier.desk;

import dev.espalier.live.LiveRuns;
import dev.espalier.practice.Agents;
import dev.espalier.practice.PairReader;
import dev.espalier.practice.Practice;
import dev.espalier.webagent.WebTasks;
import dev.espalier.webagent.search.AgentRunner;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A command's own process works on what it was asked for and nothing else, so the desk is a studio's. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class DeskConfiguration {

    /** A database that is started again takes some seconds to come up. */
    private static final Duration AGAIN = Duration.ofSeconds(15);

    @Bean
    RunDesk runDesk(RunDesk.Stores stores, RunWork work, LiveRuns live, @Value("${espalier.browsers:2}") int browsers) {
        var desk = new RunDesk(stores, work, live::changed, new RunDesk.Pace(browsers, AGAIN));
        desk.takeUp();
        return desk;
    }

    @Bean
    RunWork runWork(Practice practice, Agents agents, PairReader pairs) {
        return new PracticedWork(practice, agents, pairs);
    }

    @Bean
    RunDesk.Stores deskStores(WebTasks tasks, AgentRunner.Runs runs, Clock clock) {
        return new RunDesk.Stores(tasks, runs, clock);
    }
}
