package dev.espalier.ui.home;

import dev.espalier.datasets.Holdings;
import dev.espalier.datasets.Judging;
import dev.espalier.quickstart.Underway;
import dev.espalier.webagent.RunLines;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes what the first screen reads. */
@Configuration(proxyBeanMethods = false)
class FiguresConfiguration {

    @Bean
    FiguresReader figuresReader(Holdings holdings, RunLines runs, Judging judging, Underway underway) {
        return new FiguresReader(holdings, runs, judging, underway);
    }
}
