package dev.espalier.webagent;

import org.junit.jupiter.api.Nested;

class InMemoryStoresTest {

    @Nested
    class Tasks extends WebTasksContract {
        @Override
        protected WebTasks empty() {
            return new InMemoryWebTasks();
        }
    }

    @Nested
    class Runs extends AgentRunsContract {
        private final WebTask task = Samples.task("toy", Split.TRAIN, "go");
        private final PolicyVersion policy = Samples.policy("a");

        @Override
        protected AgentRuns empty() {
            return new InMemoryAgentRuns();
        }

        @Override
        protected WebTask task() {
            return task;
        }

        @Override
        protected PolicyVersion policy() {
            return policy;
        }
    }

    @Nested
    class Policies extends PolicyVersionsContract {
        @Override
        protected PolicyVersions empty() {
            return new InMemoryPolicyVersions();
        }
    }

    @Nested
    class Files extends ArtifactsContract {
        @Override
        protected Artifacts empty() {
            return new InMemoryArtifacts();
        }
    }
}
