package dev.espalier.desk;

import dev.espalier.live.LiveRuns;
import dev.espalier.practice.Agents;
import dev.espalier.practice.PairReader;
import dev.espalier.practice.Practice;
import dev.espalier.webagent.WebTasks;
import dev.espalier.webagent.search.AgentRunner;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A command's own process works on what it was asked for and nothing else, so the desk is a studio's. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class DeskConfiguration {

    @Bean
    RunDesk runDesk(
            RunDesk.Stores stores,
            Practice practice,
            PairReader pairs,
            LiveRuns live,
            @Value("${espalier.browsers:2}") int browsers) {
        var desk = new RunDesk(stores, practice, pairs, live, browsers);
        desk.takeUp();
        return desk;
    }

    @Bean
    RunDesk.Stores deskStores(WebTasks tasks, AgentRunner.Runs runs, Agents agents, Clock clock) {
        return new RunDesk.Stores(tasks, runs, agents, clock);
    }
}
