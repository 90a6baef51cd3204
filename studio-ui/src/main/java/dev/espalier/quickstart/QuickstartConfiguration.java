package dev.espalier.quickstart;

import dev.espalier.datasets.Freeze;
import dev.espalier.datasets.export.Exporter;
import dev.espalier.home.Home;
import dev.espalier.practice.Agents;
import dev.espalier.practice.PairReader;
import dev.espalier.practice.Practice;
import dev.espalier.practice.TaskMaker;
import dev.espalier.quickstart.Quickstart.Stages;
import dev.espalier.webagent.SearchTrees;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the stages of a quickstart together. */
@Configuration(proxyBeanMethods = false)
class QuickstartConfiguration {

    @Bean
    Measuring measuring(Practice practice, SearchTrees trees) {
        return new Measuring(practice, trees);
    }

    @Bean
    Collecting collecting(Practice practice, PairReader pairs, Clock clock) {
        return new Collecting(practice, pairs, clock);
    }

    @Bean
    Shipping shipping(Freeze freeze, Exporter exporter, Home home) {
        return new Shipping(freeze, exporter, home);
    }

    @Bean
    Underway underway() {
        return new Underway();
    }

    @Bean
    Stages stages(Measuring measuring, Collecting collecting, Shipping shipping, Underway underway) {
        return new Stages(measuring, collecting, shipping, underway);
    }

    @Bean
    Quickstart quickstart(TaskMaker tasks, Agents agents, Practice practice, Stages stages, Clock clock) {
        return new Quickstart(tasks, agents, practice, stages, clock);
    }
}
