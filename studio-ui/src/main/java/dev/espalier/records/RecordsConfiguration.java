package dev.espalier.records;

import dev.espalier.datasets.Datasets;
import dev.espalier.datasets.Judgements;
import dev.espalier.datasets.PairLines;
import dev.espalier.datasets.PreferencePairs;
import dev.espalier.webagent.AgentRuns;
import dev.espalier.webagent.WebTasks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RecordsConfiguration {

    @Bean
    PairRows pairRows(PairLines lines, PreferencePairs pairs) {
        return new PairRows(lines, pairs);
    }

    @Bean
    PairRecord.Reader pairRecords(
            PreferencePairs pairs, Judgements judgements, Datasets datasets, WebTasks tasks, AgentRuns runs) {
        return new PairRecord.Reader(pairs, judgements, datasets, tasks, runs);
    }
}
