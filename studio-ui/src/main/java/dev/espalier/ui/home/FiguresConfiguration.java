package dev.espalier.ui.home;

import dev.espalier.datasets.Datasets;
import dev.espalier.datasets.Judging;
import dev.espalier.datasets.PairLines;
import dev.espalier.webagent.RunLines;
import dev.espalier.webagent.TaskLines;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes what the first screen reads. */
@Configuration(proxyBeanMethods = false)
class FiguresConfiguration {

    @Bean
    FiguresReader figuresReader(TaskLines tasks, RunLines runs, PairLines pairs, Judging judging, Datasets datasets) {
        return new FiguresReader(tasks, runs, pairs, judging, datasets);
    }
}
