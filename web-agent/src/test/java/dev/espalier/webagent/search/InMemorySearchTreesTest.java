package dev.espalier.webagent.search;

import dev.espalier.webagent.InMemoryAgentRuns;
import dev.espalier.webagent.InMemoryPolicyVersions;
import dev.espalier.webagent.InMemorySearchTrees;
import dev.espalier.webagent.InMemoryWebTasks;

class InMemorySearchTreesTest extends SearchTreesContract {

    @Override
    protected Stores empty() {
        return new Stores(
                new InMemoryWebTasks(),
                new InMemoryAgentRuns(),
                new InMemoryPolicyVersions(),
                new InMemorySearchTrees());
    }
}
