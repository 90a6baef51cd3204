package dev.espalier.ui.runs;

import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.espalier.datasets.PairLines;
import dev.espalier.desk.RunDesk;
import dev.espalier.practice.NodeAccount;
import dev.espalier.webagent.AgentRun;
import dev.espalier.webagent.AgentRuns;
import dev.espalier.webagent.PolicyVersion;
import dev.espalier.webagent.PolicyVersions;
import dev.espalier.webagent.RunLines;
import dev.espalier.webagent.SearchTrees;
import dev.espalier.webagent.TreeViews;
import dev.espalier.webagent.WebTasks;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** From where a run's screen takes what it shows, and who does what is asked on it. */
@Component
@ConditionalOnWebApplication
record RunSource(
        AgentRuns runs,
        RunLines lines,
        Assigned assigned,
        SearchTrees stores,
        TreeViews trees,
        NodeAccount.Reader nodes,
        RunDesk desk,
        AuthenticationContext people) {

    /** What runs were asked to do, of whom, and what came of them. */
    @Component
    @ConditionalOnWebApplication
    record Assigned(WebTasks tasks, PolicyVersions policies, PairLines pairs) {}

    PairLines pairs() {
        return assigned.pairs();
    }

    WebTasks tasks() {
        return assigned.tasks();
    }

    PolicyVersion policy(AgentRun run) {
        return assigned.policies().find(run.policy()).orElseThrow();
    }
}
